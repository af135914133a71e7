//! The closed lists of words by which the life of a loan is told.
use serde::{Deserialize, Serialize};

crate::text_enum! {
    /// Whose reader wants it: `borrowing` is our reader or department, `lending` another library.
    Side { Borrowing = "borrowing", Lending = "lending" }
}

crate::text_enum! {
    /// What is wanted: the thing itself, which goes back, or a copy, which stays.
    Medium { Original = "original", PaperCopy = "paper_copy", ElectronicCopy = "electronic_copy" }
}

impl Medium {
    pub fn is_copy(self) -> bool {
        self != Medium::Original
    }
}

crate::text_enum! {
    /// What is described; it decides which fields the description needs.
    Kind { Book = "book", Article = "article", Chapter = "chapter", Other = "other" }
}

crate::text_enum! {
    /// How the request came.
    Channel {
        Phone = "phone", Email = "email", Letter = "letter", InPerson = "in_person", Web = "web", Api = "api",
    }
}

crate::text_enum! {
    /// Where a loan stands.
    Status {
        Requested = "requested", Sent = "sent", WillSupply = "will_supply", Shipped = "shipped",
        Received = "received", OnLoan = "on_loan", CheckedIn = "checked_in", ReturnShipped = "return_shipped",
        Completed = "completed", Delivered = "delivered", Unfilled = "unfilled", Cancelled = "cancelled",
        Lost = "lost", Closed = "closed",
    }
}

impl Status {
    /// The ends of every life.
    pub const TERMINAL: [Status; 5] =
        [Status::Completed, Status::Delivered, Status::Unfilled, Status::Cancelled, Status::Closed];

    pub fn is_terminal(self) -> bool {
        Status::TERMINAL.contains(&self)
    }
}

impl Side {
    /// Where an original is away from its lender and its due day counts: with us or our reader, or with the other
    /// library. On its way back it is no longer counted as late.
    pub fn away(self) -> &'static [Status] {
        match self {
            Side::Borrowing => &[Status::Received, Status::OnLoan, Status::CheckedIn],
            Side::Lending => &[Status::Shipped, Status::Received],
        }
    }

    /// Where the next step is our desk's, if no question waits.
    pub fn waits_for_us(self) -> &'static [Status] {
        match self {
            Side::Borrowing => &[Status::Requested, Status::Received, Status::CheckedIn, Status::Lost],
            Side::Lending => &[Status::Requested, Status::WillSupply],
        }
    }

    /// Where the next step is somebody else's, if no question waits: the other library's, the post's or the reader's.
    pub fn waits_for_them(self) -> &'static [Status] {
        match self {
            Side::Borrowing => {
                &[Status::Sent, Status::WillSupply, Status::Shipped, Status::OnLoan, Status::ReturnShipped]
            }
            Side::Lending => &[Status::Shipped, Status::Received, Status::ReturnShipped, Status::Lost],
        }
    }

    /// The questions that our desk must answer or settle.
    pub fn asked_of_us(self) -> &'static [Pending] {
        match self {
            Side::Borrowing => &[Pending::Condition, Pending::Retry, Pending::Recall, Pending::Settlement],
            Side::Lending => &[Pending::Cancel, Pending::Renewal],
        }
    }

    /// The questions that the other library must answer.
    pub fn asked_of_them(self) -> &'static [Pending] {
        match self {
            Side::Borrowing => &[Pending::Cancel, Pending::Renewal, Pending::Hold],
            Side::Lending => &[Pending::Condition, Pending::Recall, Pending::Hold, Pending::Settlement],
        }
    }
}

crate::text_enum! {
    /// A question that waits for the other side's answer; while it waits, the status stays. `hold`: the borrower is
    /// asked to keep it until the lender releases it (ISO 18626:2021, HoldReturn); meanwhile nothing is late.
    Pending {
        Cancel = "cancel", Condition = "condition", Retry = "retry", Renewal = "renewal", Recall = "recall",
        Hold = "hold", Settlement = "settlement",
    }
}

crate::text_enum! {
    /// What of the messages with a partner's system waits for a person: one of ours was refused or given up, so that
    /// the partner does not know how the loan stands; or one is to be read.
    PartnerAlert { Failed = "failed", ToRead = "to_read" }
}

crate::text_enum! {
    /// Why a request was not filled: ISO 18626 ReasonUnfilled and Lithuanian practice.
    UnfilledReason {
        NotHeld = "not_held", OnLoan = "on_loan", Reserved = "reserved", OnlyCopy = "only_copy", Rare = "rare",
        NotForLoan = "not_for_loan", PoorCondition = "poor_condition", NotFound = "not_found",
        Withdrawn = "withdrawn", WrongCitation = "wrong_citation", CostExceedsLimit = "cost_exceeds_limit",
        TooLate = "too_late", Copyright = "copyright", NoAgreement = "no_agreement", Debtor = "debtor",
        NoAnswer = "no_answer", Other = "other",
    }
}

crate::text_enum! {
    /// How the reader was told.
    ToldBy { Phone = "phone", Email = "email", Sms = "sms", InPerson = "in_person" }
}

crate::text_enum! {
    /// What a library that was asked has answered.
    Answer { Yes = "yes", No = "no", Cancelled = "cancelled", Retry = "retry" }
}

/// Everything that decides what may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stage {
    pub side: Side,
    pub is_copy: bool,
    pub status: Status,
    pub pending: Option<Pending>,
}

impl Stage {
    /// Where every loan begins.
    pub fn first(side: Side, is_copy: bool) -> Stage {
        Stage { side, is_copy, status: Status::Requested, pending: None }
    }
}

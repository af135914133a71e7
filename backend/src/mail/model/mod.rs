//! The nouns of mail: what is told and to whom, messages and their life, addresses that bounce.
mod attachment;
mod bill;
mod bounce;
mod letter;
mod life;
mod list;
mod message;
mod notice;

pub use self::{
    attachment::{AttachmentPath, AttachmentRow},
    bill::{InvoiceIssued, InvoiceLate},
    bounce::{Bounce, BounceId, BounceList, BounceReport, BounceSource, NewBounce, NewBounceReport, ReportOutcome},
    letter::{Around, Letter, Letterhead, Outgoing, Portion, Recipient, Rendered, TellingOutcome, Told, Withdrawal},
    life::{MessageAction, MessageLifecycle, MessageStatus, MessageStep, Situation, Step},
    list::{MessageList, MessageOrder},
    message::{About, Message, MessageId, MessageRow, NewMessage, Record, Resend, WaitingDigest},
    notice::{
        Acquired, AgreementEnds, AnswerLink, Arrival, ConfirmData, DueSoon, Escalated, EscalatedLoan, InquiryAnswer,
        Invitation, LoanRequest, NotSupplied, Notice, Overdue, Recall, Shipped, Test,
    },
};

crate::text_enum! {
    /// On what occasion a message is sent.
    Occasion {
        Invitation = "invitation", Test = "test", Arrival = "arrival", DueSoon = "due_soon", Overdue = "overdue",
        Recall = "recall", Shipped = "shipped", NotSupplied = "not_supplied", AgreementEnds = "agreement_ends",
        ConfirmData = "confirm_data", Acquired = "acquired", LoanRequest = "loan_request",
        InquiryAnswer = "inquiry_answer", Escalated = "escalated", InvoiceIssued = "invoice_issued",
        InvoiceLate = "invoice_late",
    }
}

crate::text_enum! {
    /// Who a message is for.
    Audience { Reader = "reader", Library = "library", Colleague = "colleague" }
}

/// Whether mail is set up, and how the queue stands.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
pub struct MailState {
    /// Without it nothing is sent, and links and letters are handed over by hand.
    pub is_set_up: bool,
    /// Host and port of the SMTP server.
    #[schema(required = true)]
    pub server: Option<String>,
    /// The address that messages come from.
    #[schema(required = true)]
    pub sender: Option<String>,
    /// What links begin with.
    pub public_url: String,
    /// Messages that wait or are tried again.
    pub n_waiting: i64,
    /// Bounced and dead messages that nobody has looked at.
    pub n_attention: i64,
    /// Addresses that do not take mail.
    pub n_bouncing: i64,
}

/// How the letter of one occasion reads, in both languages, with invented values.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
#[schema(as = MailTemplate)]
pub struct Template {
    pub occasion: Occasion,
    pub lt: Rendered,
    pub en: Rendered,
}

/// Every letter there is.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
#[schema(as = MailTemplates)]
pub struct Templates {
    pub items: Vec<Template>,
}

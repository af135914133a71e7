//! The closed lists of words by which inquiries are told, and their life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Whether it was answered on the spot, or is prepared and answered later.
    InquiryKind { Consultation = "consultation", Inquiry = "inquiry" }
}

crate::text_enum! {
    /// Where an inquiry stands.
    InquiryStatus {
        Received = "received", Assigned = "assigned", InPreparation = "in_preparation", Answered = "answered",
        Referred = "referred", NotAnswered = "not_answered", Closed = "closed", Void = "void",
    }
}

impl InquiryStatus {
    /// Where somebody still waits for an answer.
    pub const OPEN: [InquiryStatus; 3] =
        [InquiryStatus::Received, InquiryStatus::Assigned, InquiryStatus::InPreparation];

    pub fn is_open(self) -> bool {
        InquiryStatus::OPEN.contains(&self)
    }
}

crate::text_enum! {
    /// What can be done to an inquiry, in the order in which it is offered.
    InquiryAction {
        Start = "start", Answer = "answer", UseAnswer = "use_answer", Assign = "assign", Refer = "refer",
        Decline = "decline", Close = "close", TakeBack = "take_back", Void = "void",
    }
}

crate::text_enum! {
    /// What an inquiry can become beside its answer.
    Promotion { RequestLoan = "request_loan", Propose = "propose", MakeFaq = "make_faq", TakeUp = "take_up" }
}

crate::text_enum! {
    /// What it is about: search, an order, interlibrary loan (TBA), administration of LIS, the reader service
    /// subsystem (SAP).
    InquiryTopic { Search = "search", Order = "order", Tba = "tba", Lis = "lis", Sap = "sap", Other = "other" }
}

crate::text_enum! {
    /// By what way it came.
    InquiryChannel {
        Desk = "desk", Phone = "phone", Email = "email", Letter = "letter", Form = "form", Chat = "chat",
        Visit = "visit",
    }
}

crate::text_enum! {
    /// Who asks: our reader, a library that is or may be a subscriber, an organisation, a resident, a colleague.
    AskerKind {
        Reader = "reader", Library = "library", Organisation = "organisation", Resident = "resident",
        Colleague = "colleague",
    }
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryLifecycle {
    pub statuses: Vec<InquiryStatusName>,
    pub actions: Vec<InquiryActionName>,
    pub steps: Vec<InquiryStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryStatusName {
    pub key: InquiryStatus,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryActionName {
    pub key: InquiryAction,
    pub name: &'static str,
}

/// One step: of what, where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryStep {
    pub kind: InquiryKind,
    pub from: InquiryStatus,
    pub action: InquiryAction,
    pub to: InquiryStatus,
    pub right: &'static str,
    pub is_primary: bool,
}

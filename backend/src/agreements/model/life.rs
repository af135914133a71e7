//! The closed lists of words by which the life of an agreement is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Where an agreement stands on a day.
    AgreementStatus {
        Draft = "draft", Sent = "sent", InForce = "in_force", Suspended = "suspended", Ended = "ended",
        Terminated = "terminated", Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// What can be done to an agreement, in the order in which it is offered.
    AgreementAction {
        Send = "send", Sign = "sign", Amend = "amend", Resume = "resume", TakeBack = "take_back",
        Suspend = "suspend", Terminate = "terminate", RevokeNotice = "revoke_notice", Withdraw = "withdraw",
    }
}

crate::text_enum! {
    /// Who ends an agreement before its time: we or they by notice, or both by consent.
    EndedBy { Us = "us", Them = "them", Both = "both" }
}

/// Everything that decides what may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stage {
    pub status: AgreementStatus,
    /// Its end is set before its time, and has not come yet or has.
    pub has_notice: bool,
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementLifecycle {
    pub statuses: Vec<AgreementStatusName>,
    pub actions: Vec<AgreementActionName>,
    pub steps: Vec<AgreementStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementStatusName {
    pub key: AgreementStatus,
    pub name: &'static str,
    pub is_terminal: bool,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementActionName {
    pub key: AgreementAction,
    pub name: &'static str,
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementStep {
    pub from: AgreementStatus,
    pub has_notice: bool,
    /// Absent where nobody does anything: its last day is over.
    #[schema(required = true)]
    pub action: Option<AgreementAction>,
    pub to: AgreementStatus,
    pub to_has_notice: bool,
    #[schema(required = true)]
    pub right: Option<&'static str>,
    pub is_primary: bool,
}

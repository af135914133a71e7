//! The closed lists of words by which the life of an entry is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Where an entry of the demand list stands.
    DemandStatus {
        New = "new", Considered = "considered", Accepted = "accepted", Rejected = "rejected", Acquired = "acquired",
        Dropped = "dropped", Merged = "merged",
    }
}

crate::text_enum! {
    /// What can be done to an entry, in the order in which it is offered.
    DemandAction {
        Propose = "propose", Accept = "accept", Acquire = "acquire", Reject = "reject", Reopen = "reopen",
        Merge = "merge", Split = "split", Drop = "drop", Withdraw = "withdraw", TakeBack = "take_back",
    }
}

crate::text_enum! {
    /// How much it is wanted, by a librarian's judgement.
    DemandPriority { High = "high", Normal = "normal", Low = "low" }
}

crate::text_enum! {
    /// What the acquisitions department decided.
    Decision { Accepted = "accepted", Rejected = "rejected", Acquired = "acquired" }
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandLifecycle {
    pub statuses: Vec<DemandStatusName>,
    pub actions: Vec<DemandActionName>,
    pub steps: Vec<DemandStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandStatusName {
    pub key: DemandStatus,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandActionName {
    pub key: DemandAction,
    pub name: &'static str,
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandStep {
    pub from: DemandStatus,
    pub action: DemandAction,
    pub to: DemandStatus,
    pub right: &'static str,
    pub is_primary: bool,
    /// It is a step of a whole list of proposals: see `/proposals`.
    pub is_of_list: bool,
}

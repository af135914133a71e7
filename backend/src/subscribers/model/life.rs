//! The closed lists of words by which the registration of a subscriber is told, and its life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Where the registration of a subscriber stands.
    SubscriberStatus {
        NotRegistered = "not_registered", Registered = "registered", ReRegistered = "re_registered",
        Lapsed = "lapsed", Suspended = "suspended", Removed = "removed",
    }
}

crate::text_enum! {
    /// What can be done to a subscriber, in the order in which it is offered.
    SubscriberAction {
        Register = "register", ReRegister = "re_register", Resume = "resume", Readmit = "readmit", Ask = "ask",
        Lapse = "lapse", Suspend = "suspend", Remove = "remove", Correct = "correct",
    }
}

crate::text_enum! {
    /// What a year brought a subscriber: registered as new or again, not registered again, removed.
    YearOutcome { New = "new", ReRegistered = "re_registered", Lapsed = "lapsed", Removed = "removed" }
}

crate::text_enum! {
    /// How far a registration reaches: its year is over; it is running, and one can register for the next one already;
    /// one is registered as far ahead as can be.
    SubscriberTerm { Over = "over", Running = "running", Full = "full" }
}

/// Everything that decides what may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stage {
    pub status: SubscriberStatus,
    pub term: SubscriberTerm,
    /// As what it stood when it was suspended or removed, and will stand again.
    pub stood_as: Option<SubscriberStatus>,
}

impl Stage {
    /// Where every subscriber begins.
    pub const FIRST: Stage =
        Stage { status: SubscriberStatus::NotRegistered, term: SubscriberTerm::Over, stood_as: None };
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberLifecycle {
    pub statuses: Vec<SubscriberStatusName>,
    pub actions: Vec<SubscriberActionName>,
    pub steps: Vec<SubscriberStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberStatusName {
    pub key: SubscriberStatus,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberActionName {
    pub key: SubscriberAction,
    pub name: &'static str,
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberStep {
    pub from: SubscriberStatus,
    pub term: SubscriberTerm,
    /// As what it stood when it was suspended or removed.
    #[schema(required = true)]
    pub stood_as: Option<SubscriberStatus>,
    pub action: SubscriberAction,
    pub to: SubscriberStatus,
    pub right: &'static str,
    pub is_primary: bool,
}

//! The life of a loan as data, for clients and for the printed reference.
use serde::Serialize;
use utoipa::ToSchema;

use super::{ActionKey, Pending, Side, Status};

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanLifecycle {
    pub statuses: Vec<LifecycleStatus>,
    pub questions: Vec<LifecycleQuestion>,
    pub actions: Vec<LifecycleAction>,
    pub steps: Vec<LifecycleStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LifecycleStatus {
    pub key: Status,
    pub name: &'static str,
    pub is_terminal: bool,
}

/// A question that can wait beside a status, and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LifecycleQuestion {
    pub key: Pending,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LifecycleAction {
    pub key: ActionKey,
    pub name: &'static str,
}

crate::text_enum! {
    /// The two lives that a medium can have.
    LifecycleMedium { Original = "original", Copy = "copy" }
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LifecycleStep {
    pub side: Side,
    pub medium: LifecycleMedium,
    pub from: Status,
    #[schema(required = true)]
    pub pending: Option<Pending>,
    pub action: ActionKey,
    pub to: Status,
    #[schema(required = true)]
    pub to_pending: Option<Pending>,
    pub right: &'static str,
    pub is_primary: bool,
}

//! The life of a decision, as data.
use serde::Serialize;
use utoipa::ToSchema;

use super::DecisionStatus;

/// The life of a decision: its states, and which action leads where.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionLifecycle {
    pub statuses: Vec<LifeWord>,
    pub actions: Vec<LifeWord>,
    pub steps: Vec<DecisionStep>,
}

/// A state or an action by name.
#[derive(Debug, Serialize, ToSchema)]
pub struct LifeWord {
    pub key: &'static str,
    pub name: &'static str,
}

/// One step of the life.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct DecisionStep {
    pub from: DecisionStatus,
    /// Whether the parameter needs a second person.
    pub is_risky: bool,
    /// Whether its first day has come.
    pub has_begun: bool,
    pub action: DecisionAction,
    pub to: DecisionStatus,
    pub right: &'static str,
}

crate::text_enum! {
    /// What can be done to a decision.
    DecisionAction { Approve = "approve", Reject = "reject", Withdraw = "withdraw" }
}

//! Parameters and decisions as they are shown.
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{DecisionId, DecisionStatus, Unit};
use crate::{
    libraries,
    platform::{Action, Utc, events::Person},
};

/// The parameters as they count on one day: the parameter sheet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParameterSheet {
    pub on: NaiveDate,
    /// The branch whose own values are shown beside the library's.
    #[schema(required = true)]
    pub branch: Option<libraries::Ref>,
    pub groups: Vec<ParameterGroup>,
    pub items: Vec<ParameterRow>,
}

/// A group of parameters, in the language asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParameterGroup {
    pub key: &'static str,
    pub name: &'static str,
}

/// A parameter with what counts on the day that was asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParameterRow {
    /// `loans.term_days`: stable.
    pub key: &'static str,
    pub group: &'static str,
    pub name: &'static str,
    pub about: &'static str,
    /// What the value is: `whole`, `limit`, `numbers`, `text`, `format`, `choice`, `choices`, `day`,
    /// `opening_hours`, `closed_days` or `open_days`.
    pub kind: &'static str,
    #[schema(required = true)]
    pub unit: Option<Unit>,
    #[schema(required = true)]
    pub least: Option<i64>,
    #[schema(required = true)]
    pub most: Option<i64>,
    /// The words of a closed list.
    pub choices: Vec<ParameterChoice>,
    /// A second person must approve a change.
    pub is_risky: bool,
    /// A branch may have its own value.
    pub is_by_branch: bool,
    /// What the default follows.
    pub source: &'static str,
    /// What counts; its form follows the kind.
    #[schema(required = true)]
    pub value: Value,
    /// What would count if nothing had been decided.
    #[schema(required = true)]
    pub default: Value,
    /// The decision behind the value; none where the default counts.
    #[schema(required = true)]
    pub decision_id: Option<DecisionId>,
    /// Whether the value is the branch's own.
    pub is_of_branch: bool,
    /// Since when it counts; none where it always has.
    #[schema(required = true)]
    pub from_on: Option<NaiveDate>,
    /// What counts next, if that is decided.
    #[schema(required = true)]
    pub next: Option<NextValue>,
    /// How many changes wait for approval.
    pub n_waiting: i64,
    pub version: i64,
}

/// One word of a closed list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParameterChoice {
    pub key: &'static str,
    pub name: &'static str,
}

/// What counts from a later day on.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct NextValue {
    pub from_on: NaiveDate,
    #[schema(required = true)]
    pub value: Value,
}

/// A parameter with its history.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParameterCard {
    #[serde(flatten)]
    pub row: ParameterRow,
    /// Every decision about it, the newest first.
    pub decisions: Vec<DecisionView>,
    /// `change`, where the caller may.
    pub actions: Vec<Action>,
}

/// A decision about a parameter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DecisionView {
    pub id: DecisionId,
    pub key: String,
    /// The name of the parameter, in the language asked.
    pub name: String,
    #[schema(required = true)]
    pub branch: Option<libraries::Ref>,
    /// `null` for a branch: it goes with the library again.
    #[schema(required = true)]
    pub value: Value,
    /// What counts on its first day without it; only while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub instead_of: Option<Value>,
    pub from_on: NaiveDate,
    /// The last day, if it counts for a time only.
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
    pub status: DecisionStatus,
    pub reason: String,
    /// Absent where the system itself decided.
    #[schema(required = true)]
    pub decided_by: Option<Person>,
    pub decided_at: Utc,
    #[schema(required = true)]
    pub approved_by: Option<Person>,
    #[schema(required = true)]
    pub approved_at: Option<Utc>,
    /// Who rejected, withdrew or replaced it.
    #[schema(required = true)]
    pub ended_by: Option<Person>,
    #[schema(required = true)]
    pub ended_at: Option<Utc>,
    #[schema(required = true)]
    pub ended_reason: Option<String>,
    pub version: i64,
    pub actions: Vec<Action>,
}

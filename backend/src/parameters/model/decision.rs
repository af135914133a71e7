//! What was decided about a parameter, as the row keeps it.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
    },
    schema::parameter_decisions,
};

crate::id! {
    /// Identifies a decision about a parameter.
    DecisionId
}

crate::text_enum! {
    /// Where a decision stands: it waits for a second person, it counts, or it has ended without or after counting.
    DecisionStatus {
        Proposed = "proposed", Decided = "decided", Rejected = "rejected", Withdrawn = "withdrawn",
        Replaced = "replaced",
    }
}

/// A value of a parameter with its days, and who decided it and why.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = parameter_decisions, treat_none_as_default_value = false)]
pub struct Decision {
    #[diesel(skip_insertion)]
    pub id: DecisionId,
    pub key: String,
    /// The how manieth decision about this parameter it is.
    pub n: i64,
    /// For one branch or department; for the whole library where there is none.
    pub branch_id: Option<LibraryId>,
    pub value_json: String,
    pub from_on: NaiveDate,
    /// The last day, if it counts for a time only; afterwards what counted before counts again.
    pub to_on: Option<NaiveDate>,
    pub status: DecisionStatus,
    pub reason: String,
    /// Absent where the system itself decided.
    pub decided_by: Option<AccountId>,
    pub decided_at: Utc,
    pub approved_by: Option<AccountId>,
    pub approved_at: Option<Utc>,
    pub ended_by: Option<AccountId>,
    pub ended_at: Option<Utc>,
    pub ended_reason: Option<String>,
    pub version: i64,
}

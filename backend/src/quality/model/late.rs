//! Open loans that are late: at which step, since when, who must act.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::ServiceStep;
use crate::{
    libraries::Ref,
    loans::{Side, model::LoanId},
    platform::page::Cursor,
};

crate::text_enum! {
    /// Who is being waited for: us, the other library (or the post between us), the reader.
    WaitsFor { Us = "us", Partner = "partner", Reader = "reader" }
}

crate::text_enum! {
    /// Why a loan is late: it stands longer than the target of its step allows, or its day is over.
    LateReason { OverTarget = "over_target", PastDue = "past_due" }
}

/// A loan that is late.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LateLoan {
    pub loan_id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    pub title: String,
    pub side: Side,
    /// The other library, where there is one yet.
    #[schema(required = true)]
    pub library: Option<Ref>,
    /// Our branch or department.
    pub branch: Ref,
    pub step: ServiceStep,
    pub waits_for: WaitsFor,
    /// Since when it stands at this step.
    pub since_on: NaiveDate,
    /// Working days since then.
    pub working_days: i64,
    /// Working days that the target allows; absent where there is no target.
    #[schema(required = true)]
    pub target_days: Option<i64>,
    /// The day that was set for this loan itself, if there is one: until which it is lent, or kept for the reader.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// The last day on which it was in time.
    pub deadline_on: NaiveDate,
    /// Working days since then.
    pub late_days: i64,
    pub reason: LateReason,
    /// What has not been done, by whom, and how late that is, in a sentence.
    pub why: String,
}

/// How many loans are late for the same reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LateCount {
    pub side: Side,
    pub step: ServiceStep,
    pub waits_for: WaitsFor,
    pub reason: LateReason,
    pub n: i64,
}

/// A page of what is late.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LateLoans {
    pub items: Vec<LateLoan>,
    /// Where the next page begins; absent on the last.
    #[schema(value_type = Option<String>, required = true)]
    pub next_cursor: Option<Cursor>,
    /// How many of them the filters leave, on this page and the others.
    pub total: i64,
    /// All that is late, by reason, whatever the filters.
    pub counts: Vec<LateCount>,
}

/// Open requests of one side by their age: calendar days since they were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenByAge {
    pub side: Side,
    /// Up to 7 days.
    pub n_week: i64,
    /// 8 to 30 days.
    pub n_month: i64,
    /// 31 to 90 days.
    pub n_quarter: i64,
    /// More than 90 days.
    pub n_older: i64,
}

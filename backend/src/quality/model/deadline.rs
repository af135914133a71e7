//! The deadline of an open loan: at which step it stands, who must act, until when, and why.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{LateReason, ServiceStep, WaitsFor};
use crate::{
    libraries::Ref,
    loans::{Side, model::LoanId},
    platform::actor::{AccountId, LibraryId},
};

crate::text_enum! {
    /// Whose target counts: that of the agreement with the library, where it names one, else our own.
    TargetOf { Agreement = "agreement", Service = "service" }
}

crate::text_enum! {
    /// What asks for attention today: we are late, today is our last day in time, the other library has passed its day.
    DeadlineQueue { Late = "late", BreaksToday = "breaks_today", WaitsForThem = "waits_for_them" }
}

/// The working days within which a step is taken, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub days: i64,
    pub of: TargetOf,
    /// The number of the agreement.
    pub agreement: Option<String>,
}

/// The deadline of an open loan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanDeadline {
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
    /// Since when it stands at this step, a time in which it waited for somebody else included.
    pub since_on: NaiveDate,
    /// Working days since then of those who must act: by our calendar where that is us, by that of the other library
    /// where that is them; without those in which somebody else had to.
    pub working_days: i64,
    /// Whether it waited for somebody else meanwhile: those days do not count.
    pub was_stopped: bool,
    /// Working days that the target allows; absent where there is no target.
    #[schema(required = true)]
    pub target_days: Option<i64>,
    #[schema(required = true)]
    pub target_of: Option<TargetOf>,
    /// The number of the agreement whose target counts.
    #[schema(required = true)]
    pub agreement: Option<String>,
    /// The day that was set for this loan itself, if there is one: until which it is lent, or kept for the reader.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// The last day in time, by the target or the loan's own day, whichever comes first; absent where there is neither.
    #[schema(required = true)]
    pub deadline_on: Option<NaiveDate>,
    /// Working days until then: 0 on the last one; absent where it is late or has no deadline.
    #[schema(required = true)]
    pub left_days: Option<i64>,
    /// Working days since then; 0 where it is in time.
    pub late_days: i64,
    /// Why it is late.
    #[schema(required = true)]
    pub reason: Option<LateReason>,
    /// Absent where nothing asks for attention today.
    #[schema(required = true)]
    pub queue: Option<DeadlineQueue>,
    /// When the delay of this step was brought before the head.
    #[schema(required = true)]
    pub escalated_on: Option<NaiveDate>,
    /// What has not been done, by whom, and by when it should be, in a sentence.
    pub why: String,
    #[serde(skip)]
    pub branch_id: LibraryId,
    #[serde(skip)]
    pub owner_id: AccountId,
    /// Of the loan as it was looked at.
    #[serde(skip)]
    pub version: i64,
}

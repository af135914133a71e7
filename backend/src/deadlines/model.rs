//! How deadlines are asked for and shown, what was brought before the head, and what a rule would do.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    libraries::Ref,
    loans::{Side, model::LoanId},
    platform::{
        actor::LibraryId,
        page::{Cursor, Format, Limit},
    },
    quality::model::{DeadlineQueue, LoanDeadline, ServiceStep, WaitsFor},
    schema::loan_escalations,
};

crate::text_enum! {
    /// The order of deadlines; a minus means descending.
    DeadlineOrder {
        Deadline = "deadline_on", Late = "-late_days", Since = "since_on", Number = "number", Library = "library",
    }
}

/// Which open loans to list by their deadline; those first whose deadline is nearest, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeadlineList {
    pub queue: Option<DeadlineQueue>,
    pub side: Option<Side>,
    pub step: Option<ServiceStep>,
    pub waits_for: Option<WaitsFor>,
    /// The other library.
    pub library_id: Option<LibraryId>,
    /// Whether the delay of the step at which it stands was brought before the head.
    pub is_escalated: Option<bool>,
    pub sort: Option<DeadlineOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// How many loans stand in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeadlineCount {
    pub queue: DeadlineQueue,
    pub n: i64,
}

/// A page of open loans by their deadline.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Deadlines {
    pub items: Vec<LoanDeadline>,
    /// Where the next page begins; absent on the last.
    #[schema(value_type = Option<String>, required = true)]
    pub next_cursor: Option<Cursor>,
    /// How many of them the filters leave, on this page and the others.
    pub total: i64,
    /// Every queue, whatever the filters.
    pub counts: Vec<DeadlineCount>,
}

/// That a delay was brought before the head.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = loan_escalations)]
#[schema(as = LoanEscalation)]
pub struct Escalation {
    #[serde(skip)]
    pub loan_id: LoanId,
    pub step: ServiceStep,
    /// Since when it stood at that step.
    pub since_on: NaiveDate,
    pub escalated_on: NaiveDate,
    /// Working days by which it was late that day.
    pub late_days: i64,
    /// Whether a letter has gone about it.
    pub is_told: bool,
}

/// The deadline of one loan, and its delays that were brought before the head.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeadlineOfLoan {
    /// Absent where it waits for nobody: it has ended, or rests until a day.
    #[schema(required = true)]
    pub deadline: Option<LoanDeadline>,
    pub escalations: Vec<Escalation>,
}

crate::text_enum! {
    /// By which rule a request without an answer is answered or moved on: the parameter that says after how many days.
    StaleRule { Lending = "loans.stale_lending_days", Borrowing = "loans.stale_borrowing_days" }
}

crate::text_enum! {
    /// What the rule does: we say no, the next library is asked, or the request comes back to the desk.
    StaleOutcome { SayNo = "say_no", AskNext = "ask_next", ToDesk = "to_desk" }
}

/// After how many working days to try the rules; those that are decided, where nothing is named.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StaleAsked {
    #[param(minimum = 1, maximum = 365)]
    pub lending_days: Option<u16>,
    #[param(minimum = 1, maximum = 365)]
    pub borrowing_days: Option<u16>,
}

/// A request that a rule would take up.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StaleLoan {
    pub rule: StaleRule,
    pub outcome: StaleOutcome,
    /// The library that would be asked next.
    #[schema(required = true)]
    pub next: Option<Ref>,
    /// The day on which the daily run would do it: today or tomorrow.
    pub acts_on: NaiveDate,
    #[serde(flatten)]
    pub deadline: LoanDeadline,
}

/// What the rules would do today and tomorrow; nothing is done.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StaleTrial {
    /// After how many working days; absent where the rule is off.
    #[schema(required = true)]
    pub lending_days: Option<i64>,
    #[schema(required = true)]
    pub borrowing_days: Option<i64>,
    pub n_today: i64,
    pub n_tomorrow: i64,
    /// The first hundred.
    pub items: Vec<StaleLoan>,
}

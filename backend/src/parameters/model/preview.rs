//! What a change would do, in numbers.
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::DecisionId;

/// What a change would do, in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangePreview {
    /// The value as it would be kept.
    #[schema(required = true)]
    pub value: Value,
    /// What counts on that day now.
    #[schema(required = true)]
    pub instead_of: Value,
    pub from_on: NaiveDate,
    /// Whether it waits for a second person.
    pub needs_approval: bool,
    /// The decision of the same day that it would replace.
    #[schema(required = true)]
    pub replaces_id: Option<DecisionId>,
    pub effects: Vec<Effect>,
}

crate::text_enum! {
    /// What a change does to what is there.
    EffectKind {
        OpenLoansKeepTheirTerm = "open_loans_keep_their_term", LoansWouldBeLate = "loans_would_be_late",
        DueDaysFallOnClosedDays = "due_days_fall_on_closed_days", OpenDaysLost = "open_days_lost",
        OpenDaysGained = "open_days_gained", RequestsUnderWay = "requests_under_way",
    }
}

/// One effect of a change.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Effect {
    pub kind: EffectKind,
    /// How many loans, days or requests.
    pub n: i64,
}

//! How targets, figures, late loans and improvements are asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{ImprovementStatus, LateReason, QualityPeriod, ServiceStep, TargetState, WaitsFor};
use crate::{
    loans::Side,
    platform::{
        actor::{AccountId, LibraryId},
        page::{Count, Cursor, Format, Limit, List},
    },
};

/// Which targets to list, those set last first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TargetList {
    pub state: Option<TargetState>,
    pub side: Option<Side>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// Of which period to show figures.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct QualityAsked {
    /// The quarter, where none is named.
    pub period: Option<QualityPeriod>,
    /// A day of the period; today, where none is named.
    pub on: Option<NaiveDate>,
    #[param(inline)]
    pub format: Option<Format>,
}

crate::text_enum! {
    /// The order of what is late; a minus means descending.
    LateOrder { Late = "-late_days", Since = "since_on", Number = "number", Library = "library" }
}

/// Which late loans to list; the latest first, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LateList {
    pub side: Option<Side>,
    pub step: Option<ServiceStep>,
    pub waits_for: Option<WaitsFor>,
    pub reason: Option<LateReason>,
    /// The other library.
    pub library_id: Option<LibraryId>,
    pub sort: Option<LateOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub format: Option<Format>,
}

crate::text_enum! {
    /// The order of improvements; a minus means descending.
    ImprovementOrder { Deadline = "deadline_on", DeadlineDown = "-deadline_on" }
}

/// Which improvements to list, those first whose deadline is nearest, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImprovementList {
    /// Beginnings of words of title and plan.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<ImprovementStatus>,
    pub owner_id: Option<AccountId>,
    /// Whether the deadline is over and it is not done.
    pub is_late: Option<bool>,
    pub sort: Option<ImprovementOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

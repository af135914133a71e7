//! How parameters are changed and asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{DecisionStatus, LibraryId, Unit};
use crate::platform::page::{Cursor, Format, Limit};

/// A change of a parameter: its value from a day on.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ParameterChange {
    /// Its form follows the kind of the parameter; `null` for a branch: it goes with the library again.
    #[schema(required = true)]
    pub value: Value,
    /// The unit that the value is meant in; if it stands there, it must be the parameter's own.
    #[serde(default)]
    #[schema(value_type = Unit)]
    pub unit: Option<Unit>,
    pub from_on: NaiveDate,
    /// The last day, if it is for a time only; then what counted before counts again.
    pub to_on: Option<NaiveDate>,
    /// For one branch or department alone.
    pub branch_id: Option<LibraryId>,
    /// Why: an order, a decision, its number.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Why a decision is rejected or withdrawn.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndedBecause {
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Of which day and place.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsOf {
    /// Today, unless said.
    pub on: Option<NaiveDate>,
    /// With the values that this branch or department has of its own.
    pub branch_id: Option<LibraryId>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// The key of a parameter, in the path.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct KeyPath {
    /// Such as `loans.term_days`.
    pub key: String,
}

/// Which decisions to list.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DecisionList {
    pub status: Option<DecisionStatus>,
    pub key: Option<String>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}

/// Which year of the calendar, and where.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CalendarOf {
    /// This year, unless said.
    #[param(value_type = Option<i32>, minimum = 1990, maximum = 2200)]
    pub year: Option<Year>,
    pub branch_id: Option<LibraryId>,
}

/// A year that the calendar shows.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "i32")]
pub struct Year(pub i32);

impl TryFrom<i32> for Year {
    type Error = &'static str;

    fn try_from(year: i32) -> Result<Self, Self::Error> {
        (1990..=2200).contains(&year).then_some(Year(year)).ok_or("year is 1990 to 2200")
    }
}

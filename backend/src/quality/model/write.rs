//! The bodies that set targets and move improvements.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Hundredths, ServiceStep, Verdict};
use crate::{
    loans::Side,
    platform::{Patch, actor::AccountId},
    statistics::model::MeasureKey,
};

/// Sets a target: of a measure, or of a step.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTarget {
    /// A share or a turnaround of `/statistics/measures`; whether at least or at most follows from it.
    pub measure: Option<MeasureKey>,
    /// A step of open loans, in working days at most.
    pub step: Option<ServiceStep>,
    pub side: Side,
    /// Percent, days or libraries, to two decimals; of a step whole working days.
    pub value: Hundredths,
    pub from_on: NaiveDate,
    /// The last day; open where there is none.
    pub to_on: Option<NaiveDate>,
    #[schema(min_length = 1, max_length = 300)]
    pub source: String,
}

/// Corrects a target that was typed wrongly; one that changes from a day on is replaced.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetPatch {
    #[serde(default)]
    #[schema(value_type = Option<Hundredths>, nullable = false)]
    pub value: Option<Hundredths>,
    #[schema(nullable = false)]
    pub from_on: Option<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub to_on: Patch<NaiveDate>,
    #[schema(min_length = 1, max_length = 300, nullable = false)]
    pub source: Option<String>,
}

/// Sets another value from a day on; the old one counts until the day before.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetReplacement {
    pub value: Hundredths,
    pub from_on: NaiveDate,
    #[schema(min_length = 1, max_length = 300)]
    pub source: String,
}

/// Plans an improvement.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovement {
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// What will be done.
    #[schema(min_length = 1, max_length = 4000)]
    pub plan: String,
    /// The figure that it is to better, with its side.
    pub measure: Option<MeasureKey>,
    pub side: Option<Side>,
    /// Over how many days that figure is taken; 90 where none are named.
    #[schema(minimum = 7, maximum = 366)]
    pub n_days: Option<i64>,
    /// A colleague; oneself where none is named.
    pub owner_id: Option<AccountId>,
    pub deadline_on: NaiveDate,
}

/// Edits an improvement; once it has begun, its figure stays.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementPatch {
    #[schema(min_length = 1, max_length = 200, nullable = false)]
    pub title: Option<String>,
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub plan: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<MeasureKey>)]
    pub measure: Patch<MeasureKey>,
    #[serde(default)]
    #[schema(value_type = Option<Side>)]
    pub side: Patch<Side>,
    #[schema(minimum = 7, maximum = 366, nullable = false)]
    pub n_days: Option<i64>,
    #[schema(nullable = false)]
    pub owner_id: Option<AccountId>,
    #[schema(nullable = false)]
    pub deadline_on: Option<NaiveDate>,
}

/// It began, or was done.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementDay {
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// What came of it.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    pub verdict: Verdict,
    #[schema(min_length = 1, max_length = 4000)]
    pub words: String,
}

/// It is not gone on with.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Abandonment {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

//! The bodies that make and change reports.
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{PlanItem, ReportId, ReportKind};
use crate::platform::{actor::AccountId, i18n::Language};

/// Begins a report: of interlibrary loan its figures are gathered at once.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    pub kind: ReportKind,
    #[schema(minimum = 1990, maximum = 2200)]
    pub year: i32,
    /// Of a quarterly report alone.
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: Option<i32>,
    /// The plan that is reported on; its year is the report's.
    pub plan_id: Option<ReportId>,
    /// As is usual for its kind where none is named.
    #[schema(min_length = 1, max_length = 300)]
    pub title: Option<String>,
    /// Lithuanian where none is named.
    pub language: Option<Language>,
    /// Whose plan it is; oneself where nobody is named.
    pub owner_id: Option<AccountId>,
}

/// Edits what a report is called.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPatch {
    #[schema(min_length = 1, max_length = 300, nullable = false)]
    pub title: Option<String>,
}

/// Writes a chapter; with no text it is as it was prepared.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    #[schema(required = true, max_length = 40_000)]
    pub written: Option<String>,
}

/// The items of a plan, or of a report on one, whole.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanItems {
    #[schema(max_items = 200)]
    pub items: Vec<PlanItem>,
}

/// Why it goes back to whom it came from.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Returned {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

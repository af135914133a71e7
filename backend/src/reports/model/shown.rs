//! Reports as people see them.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{PlanItem, ReportFigures, ReportId, ReportKind, ReportStatus, SectionKey};
use crate::platform::{Action, Utc, events::Person, hundredths::Hundredths, i18n::Language};

/// A report in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportLine {
    pub id: ReportId,
    pub kind: ReportKind,
    pub year: i32,
    #[schema(required = true)]
    pub quarter: Option<i32>,
    /// The first and the last day that it is of.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The plan that it reports on.
    #[schema(required = true)]
    pub plan_id: Option<ReportId>,
    pub title: String,
    /// The language in which it is written.
    pub language: Language,
    pub owner: Person,
    pub status: ReportStatus,
    #[schema(required = true)]
    pub submitted_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub approved_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub approved_by: Option<Person>,
    #[schema(required = true)]
    pub frozen_at: Option<Utc>,
    /// Why it was returned.
    #[schema(required = true)]
    pub reason: Option<String>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A report with its text and its figures, and what you can do to it now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Report {
    #[serde(flatten)]
    pub line: ReportLine,
    /// The chapters, in order; empty for a plan.
    pub sections: Vec<ReportSection>,
    /// What is planned; empty for a report of interlibrary loan.
    pub items: Vec<ReportItem>,
    /// Absent for a plan.
    #[schema(required = true)]
    pub figures: Option<ReportFigures>,
    /// Whether every control sum holds.
    pub is_in_balance: bool,
    pub may_edit: bool,
    pub actions: Vec<Action>,
}

/// A chapter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportSection {
    pub key: SectionKey,
    pub title: &'static str,
    /// What the figures say; empty where they say nothing of it.
    pub prepared: String,
    /// What a person wrote in its place.
    #[schema(required = true)]
    pub written: Option<String>,
}

/// An item of a plan with its figure.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportItem {
    pub n: i32,
    pub planned: PlanItem,
    #[schema(required = true)]
    pub measure_name: Option<&'static str>,
    /// The figure of the period, as it was gathered.
    #[schema(required = true)]
    pub value: Option<Hundredths>,
    /// The figure in percent of what it was to be.
    #[schema(required = true)]
    pub percent: Option<Hundredths>,
}

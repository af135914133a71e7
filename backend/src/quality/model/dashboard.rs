//! Figures beside their targets.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Hundredths, LateCount, OpenByAge, ServiceTarget};

crate::text_enum! {
    /// How long the period is.
    QualityPeriod { Month = "month", Quarter = "quarter", Year = "year" }
}

/// A figure of a period beside the target that counted on its last day.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QualityFigure {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// As `GET /statistics` gives it for these days and this side; null where there is nothing to compute it from.
    #[schema(required = true)]
    pub value: Option<Hundredths>,
    /// How many cases it is computed from.
    pub n_cases: i64,
    /// Fewer than ten cases: a figure that one case more may turn.
    pub is_few: bool,
    #[schema(required = true)]
    pub target: Option<Hundredths>,
    /// Null where there is no figure, or was no target.
    #[schema(required = true)]
    pub is_met: Option<bool>,
    /// The loans behind it.
    #[schema(example = "/loans?from=2026-01-01&measure=lending_fill_rate&side=lending&to=2026-03-31")]
    pub link: String,
}

/// A target with its figures.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QualityRow {
    pub target: ServiceTarget,
    pub now: QualityFigure,
    /// The period before.
    pub before: QualityFigure,
    /// The same period a year before.
    pub year_before: QualityFigure,
    /// The last twelve months, the oldest first.
    pub trend: Vec<QualityFigure>,
}

/// How the service does: targets and figures, what is open, what is late, which improvements are late.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Quality {
    pub period: QualityPeriod,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Whether the period is over; until then its figures grow.
    pub is_over: bool,
    /// Targets that count on the last day of the period, or today while it goes on.
    pub rows: Vec<QualityRow>,
    /// As of today.
    pub open: Vec<OpenByAge>,
    /// As of today.
    pub late: Vec<LateCount>,
    /// Improvements whose deadline is over.
    pub n_late_improvements: i64,
    /// Improvements that were done and whose effect can be judged.
    pub n_to_judge: i64,
}

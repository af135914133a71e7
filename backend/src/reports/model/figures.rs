//! The figures of a report as they were gathered, with the names that things had then. Kept as JSON: what is frozen
//! is read for ever, so fields are only ever added.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::FormKept;
use crate::{
    loans::Side,
    platform::{Utc, hundredths::Hundredths},
    statistics::model::MeasureKey,
};

/// Everything that a report of interlibrary loan tells in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ReportFigures {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// They hold all that was recorded up to this instant.
    pub collected_at: Utc,
    /// Whether every day was locked in the diary by then.
    pub is_final: bool,
    pub lines: Vec<FigureLine>,
    pub tables: Vec<ReportTable>,
    pub controls: Vec<Control>,
    /// The rows of the form of national statistics that counts for the year.
    #[serde(default)]
    #[schema(required = true)]
    pub form: Option<FormKept>,
}

/// A figure of the whole period beside that of the same period a year before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FigureLine {
    /// Its code in the indicator table: `T2`.
    pub code: String,
    pub measure: MeasureKey,
    #[schema(required = true)]
    pub side: Option<Side>,
    #[schema(required = true)]
    pub value: Option<Hundredths>,
    #[schema(required = true)]
    pub previous: Option<Hundredths>,
    /// `value` less `previous`.
    #[schema(required = true)]
    pub change: Option<Hundredths>,
    /// The change in percent of `previous`; absent where that is nothing.
    #[schema(required = true)]
    pub change_percent: Option<Hundredths>,
}

crate::text_enum! {
    /// What a table of the report tells apart.
    ReportTableKey {
        Months = "months", Municipalities = "municipalities", Libraries = "libraries",
        RefusalsGiven = "refusals_given", RefusalsReceived = "refusals_received", Countries = "countries",
        Titles = "titles", Invoices = "invoices",
    }
}

/// Figures told apart by one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ReportTable {
    pub key: ReportTableKey,
    pub columns: Vec<ReportColumn>,
    pub rows: Vec<ReportRow>,
    /// The figures of the whole, computed anew where parts do not add up; none where the table is of the first few.
    #[schema(required = true)]
    pub total: Option<Vec<Option<Hundredths>>>,
}

/// A measure, of one side where the two mean something else by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportColumn {
    pub measure: MeasureKey,
    #[schema(required = true)]
    pub side: Option<Side>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ReportRow {
    /// A month as `2026-03`, a reason or a country by its code, else a name.
    pub label: String,
    pub values: Vec<Option<Hundredths>>,
}

crate::text_enum! {
    /// What must agree with what.
    ControlKey {
        Requests = "requests", Months = "months", Libraries = "libraries", Reasons = "reasons",
        Opening = "opening",
    }
}

/// A control sum: both numbers must be one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Control {
    pub key: ControlKey,
    pub measure: MeasureKey,
    #[schema(required = true)]
    pub side: Option<Side>,
    pub one: Hundredths,
    pub other: Hundredths,
    pub holds: bool,
}

/// What is recorded otherwise now than when the report was made.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Correction {
    /// The table in which it stands; absent for a figure of the whole period.
    #[schema(required = true)]
    pub table: Option<ReportTableKey>,
    #[schema(required = true)]
    pub label: Option<String>,
    pub measure: MeasureKey,
    pub measure_name: &'static str,
    #[schema(required = true)]
    pub side: Option<Side>,
    #[schema(required = true)]
    pub kept: Option<Hundredths>,
    #[schema(required = true)]
    pub now: Option<Hundredths>,
}

/// Later corrections, which stand beside the report.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Corrections {
    /// What the report has.
    pub collected_at: Utc,
    pub items: Vec<Correction>,
}

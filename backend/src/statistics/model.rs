//! The nouns of figures: measures, questions and tables.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

use crate::{
    loans::model::{Medium, Side, UnfilledReason},
    platform::{
        Utc,
        actor::LibraryId,
        page::{Format, List},
    },
};

crate::text_enum! {
    /// What is counted; each key is defined at `/statistics/measures`.
    MeasureKey {
        RequestsReceived = "requests_received", RequestsSupplied = "requests_supplied",
        ItemsSupplied = "items_supplied", RequestsSent = "requests_sent", RequestsFilled = "requests_filled",
        ItemsReceived = "items_received", ItemsIssued = "items_issued", ItemsReturned = "items_returned",
        RequestsRefused = "requests_refused", RequestsUnfilled = "requests_unfilled",
        RefusalsReceived = "refusals_received", Visits = "visits",
        ProposalsMade = "proposals_made", ProposalsAccepted = "proposals_accepted",
        ProposalsAcquired = "proposals_acquired",
    }
}

crate::text_enum! {
    /// By what figures are laid out.
    Dimension {
        Day = "day", Month = "month", Quarter = "quarter", Year = "year", Library = "library", Side = "side",
        Medium = "medium", Branch = "branch", IsAbroad = "is_abroad", Reason = "reason",
    }
}

impl Dimension {
    pub fn is_time(self) -> bool {
        matches!(self, Dimension::Day | Dimension::Month | Dimension::Quarter | Dimension::Year)
    }
}

/// How a measure is defined.
#[derive(Debug, Serialize, ToSchema)]
pub struct Measure {
    pub key: MeasureKey,
    /// Its code in the yearly report of interlibrary loan: `T2`.
    pub code: &'static str,
    pub name: &'static str,
    pub definition: &'static str,
    pub formula: &'static str,
    /// `request`, `item`, `answer`, `visit` or `proposal`.
    pub unit: &'static str,
    /// Where the definition comes from.
    pub iso_reference: Option<&'static str>,
    pub dimensions: &'static [Dimension],
    /// Whether the figures of parts add up to the figure of the whole.
    pub is_additive: bool,
}

/// Every measure.
#[derive(Debug, Serialize, ToSchema)]
pub struct Measures {
    pub items: Vec<Measure>,
}

/// Which figures to give. Days are inclusive, in Europe/Vilnius.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Question {
    /// The measures, commas between.
    #[serde(default)]
    #[param(value_type = String, example = "requests_received,requests_supplied")]
    pub measures: List<MeasureKey>,
    /// The dimensions, commas between: day, month, quarter, year, library, side, medium, branch, is_abroad, reason.
    #[serde(default)]
    #[param(value_type = Option<String>, example = "month")]
    pub by: List<Dimension>,
    /// The first day; the first of January of this year if absent.
    pub from: Option<NaiveDate>,
    /// The last day; today if absent.
    pub to: Option<NaiveDate>,
    pub library_id: Option<i64>,
    pub branch_id: Option<i64>,
    pub side: Option<Side>,
    pub medium: Option<Medium>,
    pub is_abroad: Option<bool>,
    /// Of negative answers: only those for this reason.
    pub reason: Option<UnfilledReason>,
    #[param(value_type = Option<Format>)]
    pub format: Option<Format>,
}

/// A part of a figure, as the database sums it: what is not asked for is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub measure: MeasureKey,
    pub day: Option<NaiveDate>,
    pub side: Option<String>,
    pub medium: Option<String>,
    pub library: Option<LibraryId>,
    pub branch: Option<LibraryId>,
    pub is_abroad: Option<bool>,
    pub reason: Option<String>,
    pub n: i64,
}

/// Figures with what they answer and what they mean.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Statistics)]
pub struct Table {
    pub header: Header,
    pub columns: Vec<Column>,
    /// One object a row: the dimensions, the measures, and `link`, the list of loans behind the row.
    #[schema(value_type = Vec<Object>)]
    pub rows: Vec<Map<String, Value>>,
    /// The measures over the whole period.
    #[schema(value_type = Object)]
    pub totals: Map<String, Value>,
}

/// The question, echoed, and how far the data reach.
#[derive(Debug, Serialize, ToSchema)]
pub struct Header {
    pub measures: Vec<MeasureKey>,
    pub by: Vec<Dimension>,
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[schema(value_type = Object)]
    pub filters: BTreeMap<&'static str, Value>,
    /// Figures hold all that was recorded up to this instant.
    pub data_through: Utc,
    /// A month that can still change is provisional.
    pub is_final: bool,
    pub generated_at: Utc,
}

crate::text_enum! {
    /// What a column holds.
    ColumnKind { Dimension = "dimension", Measure = "measure" }
}

/// One column of the table.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StatisticsColumn)]
pub struct Column {
    pub key: &'static str,
    pub name: &'static str,
    pub kind: ColumnKind,
    /// What a measure counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub definition: Option<&'static str>,
    /// The words for the values of a dimension.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(required = false)]
    pub labels: BTreeMap<String, String>,
}

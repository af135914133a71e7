//! The nouns of figures: measures, questions and tables.
mod keys;
mod parts;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

use crate::{
    loans::model::{Kind, Medium, Side, UnfilledReason},
    platform::{Utc, page::List},
};

pub use keys::*;
pub use parts::*;

/// How a measure is defined.
#[derive(Debug, Serialize, ToSchema)]
pub struct Measure {
    pub key: MeasureKey,
    /// Its code in the yearly report of interlibrary loan: `T2`.
    pub code: &'static str,
    pub name: &'static str,
    pub definition: &'static str,
    pub formula: &'static str,
    /// `request`, `item`, `answer`, `percent`, `day`…
    pub unit: &'static str,
    /// Where the definition comes from.
    #[schema(required = true)]
    pub iso_reference: Option<&'static str>,
    pub dimensions: &'static [Dimension],
    /// Whether the figures of parts add up to the figure of the whole; where they do not, totals are computed anew.
    pub is_additive: bool,
    /// Whether `side` must be asked for, because the two sides mean something else by it.
    pub needs_side: bool,
    /// Whether `/loans?measure=` lists the loans behind a figure.
    pub has_rows: bool,
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
    /// The dimensions, commas between: day, month, quarter, year, library, municipality, country, is_subscriber, side,
    /// medium, kind, branch, is_abroad, reason, place, stage, payer. A measure names those that it knows.
    #[serde(default)]
    #[param(value_type = Option<String>, example = "month")]
    pub by: List<Dimension>,
    /// The first day; the first of January of this year if absent.
    pub from: Option<NaiveDate>,
    /// The last day; today if absent.
    pub to: Option<NaiveDate>,
    pub library_id: Option<i64>,
    /// Of the other library, as the directory has it today.
    #[param(max_length = 200)]
    pub municipality: Option<String>,
    /// Of the other library: ISO 3166, two letters.
    #[param(max_length = 2, example = "LV")]
    pub country: Option<String>,
    /// Whether the other library is registered as a subscriber today.
    pub is_subscriber: Option<bool>,
    pub branch_id: Option<i64>,
    pub side: Option<Side>,
    pub medium: Option<Medium>,
    pub is_abroad: Option<bool>,
    /// Of negative answers: only those for this reason.
    pub reason: Option<UnfilledReason>,
    pub kind: Option<Kind>,
    /// Which of the libraries asked, the first being 1.
    #[param(minimum = 1, maximum = 999)]
    pub place: Option<i32>,
    /// Beside each figure that of the same days a year before, in `previous`.
    pub compare: Option<Compare>,
    pub format: Option<TableFormat>,
}

/// Figures with what they answer and what they mean.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Statistics)]
pub struct Table {
    pub header: Header,
    pub columns: Vec<Column>,
    /// One object a row: the dimensions, the measures, `link`, the list of loans behind the row, and, where asked for,
    /// `previous`, the measures a year before. `null` is what cannot be computed: a share of nothing.
    #[schema(value_type = Vec<Object>)]
    pub rows: Vec<Map<String, Value>>,
    /// The measures over the whole period: added up where they add up, computed anew where they do not.
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
    /// Final once every day is locked in the diary; until then figures can change.
    pub is_final: bool,
    pub generated_at: Utc,
    #[schema(required = true)]
    pub compare: Option<Compare>,
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

//! The bodies that change the demand list.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{DemandId, DemandPriority};
use crate::platform::Patch;

/// Adds a title by hand.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDemand {
    #[schema(min_length = 1, max_length = 1000)]
    pub title: String,
    #[schema(max_length = 500)]
    pub author: Option<String>,
    #[schema(max_length = 300)]
    pub publisher: Option<String>,
    #[schema(minimum = 1000, maximum = 2100)]
    pub year: Option<i32>,
    /// Ten or thirteen digits, with or without hyphens.
    #[schema(max_length = 40)]
    pub isbn: Option<String>,
    #[schema(max_length = 40)]
    pub issn: Option<String>,
    /// Normal where none is named.
    pub priority: Option<DemandPriority>,
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub price_cents: Option<i64>,
    /// Where the price was found.
    #[schema(max_length = 300)]
    pub price_source: Option<String>,
    /// The day of the price; today where a price names none.
    pub price_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// Edits an entry; a field that is not sent stays, null empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandPatch {
    #[schema(min_length = 1, max_length = 1000, nullable = false)]
    pub title: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub author: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub publisher: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i32>, minimum = 1000, maximum = 2100)]
    pub year: Patch<i32>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 40)]
    pub isbn: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 40)]
    pub issn: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<DemandPriority>, nullable = false)]
    pub priority: Option<DemandPriority>,
    /// A new price is of today, where no day is sent with it; without a price there is neither source nor day.
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 1, maximum = 10_000_000)]
    pub price_cents: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub price_source: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub price_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub note: Patch<String>,
}

/// Merges a new entry into another one.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merging {
    pub into_id: DemandId,
}

/// Says that two entries are not one title.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepingApart {
    pub from_id: DemandId,
}

/// The acquisitions department decided, or bought.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedOn {
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// The acquisitions department said no.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// Sends a list of proposals.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProposal {
    /// New entries, in the order of the list.
    #[schema(min_items = 1, max_items = 200)]
    pub entry_ids: Vec<DemandId>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

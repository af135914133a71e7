//! The bodies that take a request in and edit what it says.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Channel, Kind, Medium, Side};
use crate::{
    agreements::model::NotLent,
    platform::{Patch, actor::LibraryId},
    readers::{Reader, ReaderContact},
};

/// Takes a request in: our reader's, or another library's.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLoan {
    pub side: Side,
    pub medium: Medium,
    pub kind: Kind,
    /// Who asks us. Of a borrowing the library is named when it is asked.
    pub library_id: Option<LibraryId>,
    /// Our branch or department at whose desk it is; the caller's where none is named.
    pub branch_id: Option<LibraryId>,
    pub channel: Channel,
    /// The day it came; today where none is named.
    pub requested_on: Option<NaiveDate>,
    pub needed_by_on: Option<NaiveDate>,
    #[schema(min_length = 1, max_length = 1000)]
    pub title: String,
    #[schema(max_length = 500)]
    pub author: Option<String>,
    #[schema(max_length = 1000)]
    pub container_title: Option<String>,
    #[schema(max_length = 300)]
    pub publisher: Option<String>,
    #[schema(minimum = 1000, maximum = 2100)]
    pub year: Option<i32>,
    #[schema(max_length = 200)]
    pub edition: Option<String>,
    #[schema(max_length = 100)]
    pub volume: Option<String>,
    #[schema(max_length = 100)]
    pub issue: Option<String>,
    #[schema(max_length = 100)]
    pub pages: Option<String>,
    /// Ten or thirteen digits, with or without hyphens.
    #[schema(max_length = 40)]
    pub isbn: Option<String>,
    #[schema(max_length = 40)]
    pub issn: Option<String>,
    #[schema(max_length = 100)]
    pub partner_number: Option<String>,
    /// How many units are wanted; as many as there are volumes, or one.
    #[schema(minimum = 1, maximum = 50)]
    pub n_items: Option<i32>,
    /// Which volumes, one a unit.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub volumes: Vec<String>,
    /// Whose request it is.
    pub reader: Option<Reader>,
    /// How that reader is reached; as for the reader's loan before where it is absent.
    pub contact: Option<ReaderContact>,
    /// Our department asks for itself: there is no reader.
    #[serde(default)]
    pub is_for_department: bool,
    /// Why it is taken in although the reader has as many loans open as the limit allows.
    #[schema(min_length = 1, max_length = 1000)]
    pub over_limit_reason: Option<String>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
    /// Of a lending: what of the things that agreements do not lend it is, if any.
    pub category: Option<NotLent>,
    /// Of a lending: why it is taken although something stops it. Takes `subscribers:override`.
    #[schema(max_length = 1000)]
    pub exception: Option<String>,
}

/// Edits what a loan says while it lives; a field that is not sent stays, null empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanPatch {
    #[schema(min_length = 1, max_length = 1000, nullable = false)]
    pub title: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub author: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 1000)]
    pub container_title: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub publisher: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i32>, minimum = 1000, maximum = 2100)]
    pub year: Patch<i32>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub edition: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub volume: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub issue: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub pages: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 40)]
    pub isbn: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 40)]
    pub issn: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub partner_number: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub needed_by_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<Reader>)]
    pub reader: Patch<Reader>,
    /// How the reader is reached. It goes when another card is named.
    #[serde(default)]
    #[schema(value_type = Option<ReaderContact>)]
    pub contact: Patch<ReaderContact>,
}

//! The bodies that set a catalogue up and edit it.
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{LookupCredentials, LookupIndexes, SruVersion};
use crate::{
    catalogue::model::MarcFormat,
    platform::{Patch, actor::LibraryId},
};

/// Sets a catalogue up.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLookupTarget {
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// The address of the server's database, as its explain page tells it: `https`, outside our network, without a user,
    /// a password or a fragment.
    #[schema(min_length = 1, max_length = 2000)]
    pub url: String,
    pub library_id: Option<LibraryId>,
    pub sru_version: SruVersion,
    /// The name under which the server gives MARCXML: `marcxml`, `unimarcXchange`.
    #[schema(min_length = 1, max_length = 100, example = "marcxml")]
    pub record_schema: String,
    pub marc_format: Option<MarcFormat>,
    pub indexes: LookupIndexes,
    /// In milliseconds.
    #[schema(minimum = 500, maximum = 30000)]
    pub deadline_ms: i64,
    #[schema(minimum = 0, maximum = 1000)]
    pub position: i64,
    pub is_active: bool,
    pub credentials: Option<LookupCredentials>,
}

/// Edits a catalogue.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookupTargetPatch {
    #[schema(value_type = String, required = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    #[schema(value_type = String, required = false, min_length = 1, max_length = 2000)]
    pub url: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    pub library_id: Patch<LibraryId>,
    #[schema(value_type = SruVersion, required = false)]
    pub sru_version: Option<SruVersion>,
    #[schema(value_type = String, required = false, min_length = 1, max_length = 100)]
    pub record_schema: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<MarcFormat>)]
    pub marc_format: Patch<MarcFormat>,
    /// All of them anew.
    #[schema(value_type = LookupIndexes, required = false)]
    pub indexes: Option<LookupIndexes>,
    #[schema(value_type = i64, required = false, minimum = 500, maximum = 30000)]
    pub deadline_ms: Option<i64>,
    #[schema(value_type = i64, required = false, minimum = 0, maximum = 1000)]
    pub position: Option<i64>,
    #[schema(value_type = bool, required = false)]
    pub is_active: Option<bool>,
    /// Both anew; null takes them away.
    #[serde(default)]
    #[schema(value_type = Option<LookupCredentials>)]
    pub credentials: Patch<LookupCredentials>,
}

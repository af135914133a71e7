//! A mapping: how a file is read, saved by name; and the bodies that make and edit one, and use it.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::HistoryReading;
use crate::{libraries::Ref, platform::Utc, schema::history_mappings};

crate::id! {
    /// Identifies a mapping.
    HistoryMappingId
}

/// A mapping as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, Insertable, AsChangeset)]
#[diesel(table_name = history_mappings)]
pub struct MappingRow {
    #[diesel(skip_insertion)]
    pub id: HistoryMappingId,
    pub name: String,
    pub name_key: String,
    /// [`HistoryReading`].
    pub reading_json: String,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A mapping as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryMapping {
    pub id: HistoryMappingId,
    pub name: String,
    pub reading: HistoryReading,
    /// The libraries that its names mean, by name.
    pub libraries: Vec<Ref>,
    pub created_at: Utc,
    pub updated_at: Utc,
    pub version: i64,
}

/// Every mapping, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryMappings {
    pub items: Vec<HistoryMapping>,
}

/// Saves how a file is read.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHistoryMapping {
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    pub reading: HistoryReading,
}

/// Edits a mapping; an import that has begun goes on as it was told.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryMappingPatch {
    #[schema(value_type = String, required = false, min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// All of it anew.
    #[schema(value_type = HistoryReading, required = false)]
    pub reading: Option<HistoryReading>,
}

/// The name of the file that is imported, and by which mapping it is read.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewHistoryImport {
    /// As its owner calls it; only to be shown.
    #[param(max_length = 200)]
    pub name: Option<String>,
    /// It is read as the mapping says at this moment, whatever is edited afterwards.
    pub mapping_id: HistoryMappingId,
}

//! The first rows of a file, as they would be read.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{HistoryField, HistoryReading};
use crate::platform::jobs::ColumnFault;

/// The beginning of a file.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistorySample {
    /// The first bytes of the file in base64, up to the end of a line; 64 kB are enough.
    #[schema(max_length = 400_000)]
    pub sample: String,
    /// How it is read. Where it is not named, it is proposed from the names of the columns.
    pub reading: Option<HistoryReading>,
}

/// How a file would be read, and its first rows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryPreview {
    /// The names of the columns, as a mapping names them.
    pub columns: Vec<String>,
    /// As it was named, or as it is proposed.
    pub reading: HistoryReading,
    /// What is wrong with the file as a whole or with the reading; there are no rows then.
    pub faults: Vec<ColumnFault>,
    pub rows: Vec<HistoryPreviewRow>,
}

/// One row, as it would be read.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryPreviewRow {
    /// The line of the file.
    pub n: i64,
    pub cells: Vec<HistoryCell>,
    pub faults: Vec<ColumnFault>,
    /// Whether it would be refused for them.
    pub is_refused: bool,
}

/// What is understood of a field: a day as 2019-03-05, a word as its code, a library by its name in the directory.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryCell {
    pub field: HistoryField,
    pub value: String,
}

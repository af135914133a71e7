//! The nouns of past loans: how their files are read, what stands in a row, bodies and answers.
mod entry;
mod fields;
mod mapping;
mod preview;
mod reading;
mod sheet;

pub use entry::Entry;
pub use fields::{HistoryDayFormat, HistoryDelimiter, HistoryEncoding, HistoryField, HistoryOutcome};
pub use mapping::{
    HistoryMapping, HistoryMappingId, HistoryMappingPatch, HistoryMappings, MappingRow, NewHistoryImport,
    NewHistoryMapping,
};
pub use preview::{HistoryCell, HistoryPreview, HistoryPreviewRow, HistorySample};
pub use reading::{HistoryColumn, HistoryLibrary, HistoryReading, HistoryWord};
pub use sheet::{Line, Place, Sheet};

//! What is done with past loans. Each public function is one unit of work.
pub mod import;
mod mappings;
mod preview;

use super::model::{HistoryReading, MappingRow};
use crate::{
    libraries,
    platform::{Error, Result, Tx, problem::Fault},
};

pub use mappings::{create, delete, get, heads, list, timeline, update};
pub use preview::preview;

/// What the events of a mapping are about.
const ENTITY: &str = "history_mapping";

/// How a mapping reads a file.
fn reading(row: &MappingRow) -> Result<HistoryReading> {
    serde_json::from_str(&row.reading_json).map_err(|err| Error::Internal(err.to_string()))
}

fn json(reading: &HistoryReading) -> Result<String> {
    serde_json::to_string(reading).map_err(|err| Error::Internal(err.to_string()))
}

/// The libraries that a reading names and that are not there.
fn unknown_libraries(tx: &mut Tx, reading: &HistoryReading) -> Result<Vec<Fault>> {
    let named: Vec<_> = reading.libraries.iter().map(|library| library.library_id).collect();
    let known = libraries::refs(tx, &named)?;
    let unknown = named.iter().enumerate().filter(|(_, id)| !known.contains_key(id));
    Ok(unknown.map(|(n, _)| Fault::new(format!("/libraries/{n}/library_id"), "library.unknown")).collect())
}

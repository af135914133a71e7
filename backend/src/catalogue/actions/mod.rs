//! What can be done in the catalogue. Each public function is one unit of work: lock, decide, save, tell.
pub mod claims;
pub mod describe;
pub mod holdings;
pub mod import;
pub mod items;
pub mod show;

use serde_json::{Value, json};

use super::{
    model::{Described, DescriptionId, Number},
    rules, store,
};
use crate::platform::{
    Error, Result, Tx,
    events::{self, Event},
    problem::Fault,
};

fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// A description as the history keeps it.
fn values(described: &Described, numbers: &[Number]) -> Value {
    let mut values = json!(described);
    values["numbers"] = json!(numbers);
    values
}

fn tell(tx: &mut Tx, verb: &str, id: DescriptionId, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = Event::new(format!("catalogue.{verb}"), "description", id.0, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

/// Writes anew by what a locked description is found: a barcode came or went.
fn reindex(tx: &mut Tx, id: DescriptionId) -> Result<()> {
    let record = store::record(tx, id)?;
    let (numbers, codes) = (store::numbers(tx, id)?, store::codes(tx, id)?);
    store::reindex(tx, id, &rules::keys(&record.described, &record.source, &numbers, &codes))
}

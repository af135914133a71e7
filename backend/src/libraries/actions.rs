//! What can be done to the directory. Each public function is one unit of work: lock, decide, save, tell.
use serde_json::{Value, json};

use super::{
    model::{Card, Founded, LibraryId, Record},
    problems, rules, store,
};
use crate::platform::{
    Error, Result, Tx,
    events::{self, Event},
    text,
};

/// Writes down our own library: the first row of the directory.
pub fn found(tx: &mut Tx, founded: &Founded) -> Result<LibraryId> {
    if store::our_root(tx)?.is_some() {
        return Err((&problems::FOUNDED_ALREADY).into());
    }
    if founded.kind.is_part() {
        return Err(Error::invalid("/library/kind", "library.parent_required"));
    }
    let name = text::clean(&founded.name).ok_or_else(|| Error::invalid("/library/name", "field.required"))?;
    let clean = |text: &Option<String>| text.as_deref().and_then(text::clean);
    let mut card = Card {
        is_ours: true,
        municipality: clean(&founded.municipality),
        county: clean(&founded.county),
        ..Card::new(founded.kind, &name)
    };
    rules::index(&mut card);
    let made = store::insert(tx, &card)?;
    tell(tx, "create", made.id, None, Some(values(&made)))?;
    Ok(made.id)
}

fn values(record: &Record) -> Value {
    let mut values = json!(record.card);
    values["parent_id"] = json!(record.card.parent_id);
    values
}

fn tell(tx: &mut Tx, verb: &str, id: LibraryId, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let today = tx.today;
    let event = Event::new(format!("libraries.{verb}"), "library", id.0, today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

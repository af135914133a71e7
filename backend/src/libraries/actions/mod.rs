//! What can be done to the directory. Each public function is one unit of work: lock, decide, save, tell.
mod closed;
mod found;
pub mod import;
mod meant;

use serde_json::{Value, json};

use super::{
    model::{Card, Closure, Contact, Known, Library, LibraryId, LibraryPatch, NewLibrary, Record},
    problems,
    rules::{self, Around, NamedLibraries},
    store,
};
pub use closed::{closed_on, closures};
pub use found::found;

use crate::platform::{
    Error, Result, Tx, Version,
    events::{self, Event},
    problem::Fault,
};

/// Adds a library to the directory.
pub fn create(tx: &mut Tx, new: &NewLibrary) -> Result<Library> {
    let (mut card, mut contacts, mut closures) = (new.card(), new.contacts.clone(), new.closures.clone());
    let parent = parent(tx, &card)?;
    let mut faults = rules::tidy(&mut card, Around { parent: parent.as_ref(), ..Around::default() });
    faults.extend(rules::tidy_contacts(&mut contacts));
    faults.extend(rules::tidy_closures(&mut closures));
    faults.extend(store::taken(tx, &card, None)?);
    refuse(faults)?;
    let made = store::insert(tx, &card)?;
    store::set_contacts(tx, made.id, &contacts)?;
    store::set_closures(tx, made.id, &closures)?;
    tell(tx, "create", made.id, None, Some(values(&card, &contacts, &closures)))?;
    store::find(tx, made.id)
}

/// How a library is called, and where to write to it about interlibrary loan.
pub fn mailbox(tx: &mut Tx, library: LibraryId) -> Result<(String, Option<String>)> {
    let contacts = store::contacts(tx, library)?;
    let Known { name, reached_by, reached_at, .. } = store::get(tx, library)?;
    Ok((name, rules::reach::mail_to(&contacts, reached_by, reached_at.as_deref())))
}

/// The directory by what its libraries are called, for words of another system.
pub fn named(tx: &mut Tx) -> Result<NamedLibraries> {
    Ok(NamedLibraries::of(store::by_words(tx)?))
}

/// Edits a library, our own among them.
pub fn update(tx: &mut Tx, id: LibraryId, version: Version, patch: &LibraryPatch) -> Result<Library> {
    let before = store::lock(tx, id)?;
    version.must_be(before.version)?;
    let Written { card, contacts, closures } = patched(tx, &before, patch)?;
    let (old_contacts, old_closures) = (store::contacts(tx, id)?, store::closures(tx, id)?);
    let is_same = card == before.card && contacts == old_contacts && closures == old_closures;
    if !is_same {
        let was = values(&before.card, &old_contacts, &old_closures);
        let is = values(&card, &contacts, &closures);
        store::save(tx, &Record { card, ..before })?;
        store::set_contacts(tx, id, &contacts)?;
        store::set_closures(tx, id, &closures)?;
        tell(tx, "update", id, Some(was), Some(is))?;
    }
    store::find(tx, id)
}

/// Whether an edit would be taken; every fault of it is told, and nothing is written.
pub fn check(tx: &mut Tx, id: LibraryId, patch: &LibraryPatch) -> Result<()> {
    let before = store::lock(tx, id)?;
    patched(tx, &before, patch).map(|_| ())
}

/// All that is written about a library.
struct Written {
    card: Card,
    contacts: Vec<Contact>,
    closures: Vec<Closure>,
}

/// What an edit would make of a library.
fn patched(tx: &mut Tx, before: &Record, patch: &LibraryPatch) -> Result<Written> {
    let (old_contacts, old_closures) = (store::contacts(tx, before.id)?, store::closures(tx, before.id)?);
    let mut contacts = patch.contacts.clone().unwrap_or(old_contacts);
    let mut closures = patch.closures.clone().unwrap_or(old_closures);
    let mut card = before.card.clone();
    patch.apply(&mut card);
    let mut faults = settle(tx, before, &mut card)?;
    faults.extend(rules::tidy_contacts(&mut contacts));
    faults.extend(rules::tidy_closures(&mut closures));
    refuse(faults)?;
    if before.card.is_ours && before.card.parent_id.is_none() && !card.is_active {
        return Err((&problems::OURS_STAYS_ACTIVE).into());
    }
    Ok(Written { card, contacts, closures })
}

/// Judges a changed card of a library that is there.
fn settle(tx: &mut Tx, before: &Record, card: &mut Card) -> Result<Vec<Fault>> {
    let parent = parent(tx, card)?;
    let n_parts = store::n_parts(tx, before.id)?;
    let mut faults = rules::tidy(card, Around { parent: parent.as_ref(), before: Some(&before.card), n_parts });
    faults.extend(store::taken(tx, card, Some(before.id))?);
    Ok(faults)
}

/// What a card names as its parent, if there is such a library.
fn parent(tx: &mut Tx, card: &Card) -> Result<Option<Known>> {
    match card.parent_id.map(|id| store::get(tx, id)) {
        None | Some(Err(Error::NotFound)) => Ok(None),
        Some(found) => found.map(Some),
    }
}

fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

fn values(card: &Card, contacts: &[Contact], closures: &[Closure]) -> Value {
    let mut values = json!(card);
    values["parent_id"] = json!(card.parent_id);
    values["contacts"] = json!(contacts);
    values["closures"] = json!(closures);
    values
}

fn tell(tx: &mut Tx, verb: &str, id: LibraryId, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = Event::new(format!("libraries.{verb}"), "library", id.0, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

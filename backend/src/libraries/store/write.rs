//! What is written into the directory, and what the database itself refuses.
use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::model::{Card, Closure, Contact, Known, LibraryId, Record};
use crate::{
    platform::{Error, Result, Tx},
    schema::{libraries, library_closures, library_contacts},
};

pub fn insert(tx: &mut Tx, card: &Card) -> Result<Record> {
    let written = (libraries::created_at.eq(tx.now), libraries::updated_at.eq(tx.now));
    let made: LibraryId = diesel::insert_into(libraries::table)
        .values((card, libraries::version.eq(1_i64), written))
        .returning(libraries::id)
        .get_result(tx.conn)
        .map_err(named)?;
    Ok(libraries::table.find(made).select(Record::as_select()).first(tx.conn)?)
}

/// Writes a locked record's card, as its next version.
pub fn save(tx: &mut Tx, record: &Record) -> Result<()> {
    tx.forget::<Known>();
    let version = (libraries::version.eq(record.version + 1), libraries::updated_at.eq(tx.now));
    diesel::update(libraries::table.find(record.id)).set((&record.card, version)).execute(tx.conn).map_err(named)?;
    Ok(())
}

/// The branches and departments of our library are ours.
pub fn claim_parts(tx: &mut Tx, library: LibraryId) -> Result<()> {
    tx.forget::<Known>();
    let parts = libraries::table.filter(libraries::parent_id.eq(library));
    diesel::update(parts).set(libraries::is_ours.eq(true)).execute(tx.conn)?;
    Ok(())
}

pub fn set_contacts(tx: &mut Tx, library: LibraryId, contacts: &[Contact]) -> Result<()> {
    let of_library = library_contacts::table.filter(library_contacts::library_id.eq(library));
    diesel::delete(of_library).execute(tx.conn)?;
    for contact in contacts {
        let row = (library_contacts::library_id.eq(library), contact);
        diesel::insert_into(library_contacts::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

pub fn set_closures(tx: &mut Tx, library: LibraryId, closures: &[Closure]) -> Result<()> {
    let of_library = library_closures::table.filter(library_closures::library_id.eq(library));
    diesel::delete(of_library).execute(tx.conn)?;
    for closure in closures {
        let row = (library_closures::library_id.eq(library), closure);
        diesel::insert_into(library_closures::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

/// What stands once: SQLite names the column in its message, PostgreSQL the constraint.
const UNIQUE: &[(&str, &str, &str, &str)] = &[
    ("libraries.sigla", "libraries_sigla_key", "/sigla", "code.taken"),
    ("libraries.isil", "libraries_isil_key", "/isil", "code.taken"),
    ("libraries.company_code", "libraries_company_code", "/company_code", "code.taken"),
    ("libraries.is_ours", "libraries_ours", "/is_ours", "library.name_taken"),
    ("libraries.match_key", "libraries_match_key_key", "/name", "library.name_taken"),
];

/// The database has the last word on what stands once: two that came at the same moment meet here.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    let held = UNIQUE.iter().find(|(sqlite, postgres, ..)| told.contains(sqlite) || told.contains(postgres));
    match held {
        Some((.., pointer, code)) => Error::invalid(*pointer, code),
        None => err.into(),
    }
}

//! What is written of agreements, and what the database itself refuses.
use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::{model::Record, problems};
use crate::{
    platform::{Error, Result, Tx},
    schema::agreements,
};

/// Writes a new agreement; its id is given by the database.
pub fn insert(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let row = (
        agreements::number.eq(&record.number),
        agreements::library_id.eq(record.library_id),
        &record.standing,
        agreements::note.eq(&record.note),
        agreements::version.eq(record.version),
        agreements::created_at.eq(record.created_at),
        agreements::updated_at.eq(record.updated_at),
    );
    let made = diesel::insert_into(agreements::table).values(row).returning(agreements::id);
    record.id = made.get_result(tx.conn).map_err(named)?;
    Ok(())
}

/// Saves a locked agreement as its next version.
pub fn save(tx: &mut Tx, record: &mut Record) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    diesel::update(agreements::table.find(record.id))
        .set((
            &record.standing,
            agreements::note.eq(&record.note),
            agreements::version.eq(record.version),
            agreements::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)
        .map_err(named)?;
    Ok(())
}

/// The database has the last word: two that came at the same moment meet here.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    if told.contains("agreements_overlap") {
        (&problems::OVERLAPS).into()
    } else if told.contains("agreements.library_id") || told.contains("agreements_one_draft") {
        Error::Refused { refusal: &problems::DRAFTED_ALREADY, params: vec![("number", String::new())] }
    } else {
        err.into()
    }
}

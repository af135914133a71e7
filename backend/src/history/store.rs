//! Mappings in the database: the only SQL of this capability.
use diesel::{
    prelude::*,
    result::{DatabaseErrorKind, Error::DatabaseError},
};

use super::model::{HistoryMappingId, MappingRow};
use crate::{
    platform::{Db, Error, Result, Tx},
    schema::history_mappings::{self as mappings, id, name, name_key},
};

pub fn get(tx: &mut Tx, mapping: HistoryMappingId) -> Result<MappingRow> {
    Ok(mappings::table.find(mapping).select(MappingRow::as_select()).first(tx.conn)?)
}

/// Reads a mapping that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, mapping: HistoryMappingId) -> Result<MappingRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        mappings::table.find(mapping).select(id).for_update().first::<HistoryMappingId>(conn)?;
    }
    get(tx, mapping)
}

/// Every mapping, by name.
pub fn all(tx: &mut Tx) -> Result<Vec<MappingRow>> {
    Ok(mappings::table.order((name_key, name, id)).select(MappingRow::as_select()).load(tx.conn)?)
}

/// Writes a new mapping down; `row.id` is still to be given.
pub fn insert(tx: &mut Tx, row: &MappingRow) -> Result<MappingRow> {
    let insert = diesel::insert_into(mappings::table).values(row).returning(id);
    let made: HistoryMappingId = insert.get_result(tx.conn).map_err(named)?;
    get(tx, made)
}

/// Saves a mapping as its next version.
pub fn save(tx: &mut Tx, row: &mut MappingRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set(&*row).execute(tx.conn).map_err(named)?;
    Ok(())
}

pub fn remove(tx: &mut Tx, mapping: HistoryMappingId) -> Result<()> {
    diesel::delete(mappings::table.find(mapping)).execute(tx.conn)?;
    Ok(())
}

/// A name stands once: SQLite names the column in its message, PostgreSQL the constraint.
fn named(err: diesel::result::Error) -> Error {
    match &err {
        DatabaseError(DatabaseErrorKind::UniqueViolation, info)
            if info.message().contains("history_mappings.name_key")
                || info.constraint_name() == Some("history_mappings_name_key_key") =>
        {
            Error::invalid("/name", "history.name_taken")
        }
        _ => err.into(),
    }
}

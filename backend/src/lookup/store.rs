//! Catalogues in the database: the only SQL of this capability.
use diesel::prelude::*;

use super::model::{LookupTargetId, TargetRow};
use crate::{
    platform::{Db, Result, Tx},
    schema::lookup_targets::{self as targets, credentials, id, is_active, name, position},
};

pub fn get(tx: &mut Tx, target: LookupTargetId) -> Result<TargetRow> {
    Ok(targets::table.find(target).select(TargetRow::as_select()).first(tx.conn)?)
}

/// Reads a catalogue that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, target: LookupTargetId) -> Result<TargetRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        targets::table.find(target).select(id).for_update().first::<LookupTargetId>(conn)?;
    }
    get(tx, target)
}

/// Every catalogue, in the order in which they are shown.
pub fn all(tx: &mut Tx) -> Result<Vec<TargetRow>> {
    Ok(targets::table.order((position, name, id)).select(TargetRow::as_select()).load(tx.conn)?)
}

/// Those that are asked, so many at most.
pub fn active(tx: &mut Tx, most: i64) -> Result<Vec<TargetRow>> {
    let active = targets::table.filter(is_active.eq(true)).order((position, name, id)).limit(most);
    Ok(active.select(TargetRow::as_select()).load(tx.conn)?)
}

/// Writes a new catalogue down; `row.id` is still to be given.
pub fn insert(tx: &mut Tx, row: &TargetRow) -> Result<TargetRow> {
    let made: LookupTargetId = diesel::insert_into(targets::table).values(row).returning(id).get_result(tx.conn)?;
    get(tx, made)
}

/// Saves a catalogue as its next version.
pub fn save(tx: &mut Tx, row: &mut TargetRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set(&*row).execute(tx.conn)?;
    Ok(())
}

/// The credentials that were not sealed with this generation of the installation's secret.
pub fn outdated(tx: &mut Tx, generation: &str) -> Result<Vec<(LookupTargetId, String)>> {
    let others = credentials.is_not_null().and(credentials.not_like(format!("{generation}:%")));
    Ok(targets::table.filter(others).select((id, credentials.assume_not_null())).load(tx.conn)?)
}

/// The same credentials under a seal, without a new version.
pub fn seal(tx: &mut Tx, target: LookupTargetId, sealed: &str) -> Result<()> {
    diesel::update(targets::table.find(target)).set(credentials.eq(sealed)).execute(tx.conn)?;
    Ok(())
}

//! The directory in the database: the only SQL of this capability.
use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    model::{Card, HOME, Known, LibraryId, LibraryKind, Record, Ref},
    problems,
};
use crate::{
    platform::{Result, Tx},
    schema::libraries::{self, id, is_ours as ours_flag, parent_id},
};

/// Our own library, without its parts; none before the first set-up.
pub fn our_root(tx: &mut Tx) -> Result<Option<LibraryId>> {
    let root = libraries::table.filter(ours_flag.eq(true).and(parent_id.is_null()));
    Ok(root.select(id).first(tx.conn).optional()?)
}

/// Our own library, without its parts.
pub fn ours(tx: &mut Tx) -> Result<LibraryId> {
    our_root(tx)?.ok_or_else(|| (&problems::NOT_FOUNDED).into())
}

/// Whether it is our library, or a part of it; what does not exist is not ours.
pub fn is_ours(tx: &mut Tx, library: LibraryId) -> Result<bool> {
    Ok(libraries::table.find(library).select(ours_flag).first(tx.conn).optional()?.unwrap_or(false))
}

/// What other capabilities decide by.
pub fn get(tx: &mut Tx, library: LibraryId) -> Result<Known> {
    type Row = (Option<LibraryId>, LibraryKind, bool, bool, String);
    let (parent, kind, is_ours, is_active, country): Row = libraries::table
        .find(library)
        .select((parent_id, libraries::kind, ours_flag, libraries::is_active, libraries::country))
        .first(tx.conn)?;
    Ok(Known {
        id: library,
        root: parent.unwrap_or(library),
        kind,
        is_ours,
        is_active,
        is_abroad: country != HOME,
        // Parts follow their parent, so what shares the administration with us is ours.
        is_same_administration: is_ours,
    })
}

/// These libraries by name; what does not exist is left out.
pub fn refs(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, Ref>> {
    let found: Vec<Ref> = libraries::table.filter(id.eq_any(ids)).select(Ref::as_select()).load(tx.conn)?;
    Ok(found.into_iter().map(|library| (library.id, library)).collect())
}

pub fn insert(tx: &mut Tx, card: &Card) -> Result<Record> {
    let row =
        (card, (libraries::version.eq(1_i64), libraries::created_at.eq(tx.now), libraries::updated_at.eq(tx.now)));
    let made = diesel::insert_into(libraries::table).values(row).returning(id).get_result::<LibraryId>(tx.conn)?;
    Ok(libraries::table.find(made).select(Record::as_select()).first(tx.conn)?)
}

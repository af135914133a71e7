//! The directory in the database: the only SQL of this capability.
mod closed;
mod known;
mod list;
mod matching;
mod write;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    closed::closures_from,
    known::{get, is_ours, isil, know, refs},
    list::list,
    matching::{by_codes, by_name, by_words, parent_named, taken},
    write::{claim_parts, insert, save, set_closures, set_contacts},
};
use super::{
    model::{Closure, Contact, Library, LibraryId, LibraryRow, Record, Ref},
    problems,
};
use crate::{
    platform::{Db, Result, Tx},
    schema::{
        libraries::{self, id, is_ours as ours_flag, parent_id},
        library_closures, library_contacts,
    },
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

/// Our library, then its parts by name, each with whether it is in use.
pub fn our_places(tx: &mut Tx) -> Result<Vec<(Ref, bool)>> {
    Ok(libraries::table
        .filter(ours_flag.eq(true))
        .order((parent_id.is_not_null(), libraries::name_key, id))
        .select((Ref::as_select(), libraries::is_active))
        .load(tx.conn)?)
}

/// A library that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, library: LibraryId) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        libraries::table.find(library).select(id).for_update().first::<LibraryId>(conn)?;
    }
    Ok(libraries::table.find(library).select(Record::as_select()).first(tx.conn)?)
}

/// A library with everything that is written about it.
pub fn find(tx: &mut Tx, library: LibraryId) -> Result<Library> {
    let record: Record = libraries::table.find(library).select(Record::as_select()).first(tx.conn)?;
    let row = rows(tx, vec![record])?.pop().ok_or(diesel::result::Error::NotFound)?;
    Ok(Library { row, contacts: contacts(tx, library)?, closures: closures(tx, library)? })
}

/// Records as the list shows them.
fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<LibraryRow>> {
    let parents: Vec<LibraryId> = records.iter().filter_map(|record| record.card.parent_id).collect();
    let parents = refs(tx, &parents)?;
    let ids: Vec<LibraryId> = records.iter().map(|record| record.id).collect();
    let counts: Vec<(Option<LibraryId>, i64)> = libraries::table
        .filter(parent_id.eq_any(ids))
        .group_by(parent_id)
        .select((parent_id, diesel::dsl::count_star()))
        .load(tx.conn)?;
    let counts: HashMap<_, _> = counts.into_iter().collect();
    let row = |record: Record| LibraryRow {
        parent: record.card.parent_id.and_then(|parent| parents.get(&parent).cloned()),
        is_same_administration: record.card.is_ours,
        n_branches: counts.get(&Some(record.id)).copied().unwrap_or(0),
        record,
    };
    Ok(records.into_iter().map(row).collect())
}

/// How many branches and departments a library has.
pub fn n_parts(tx: &mut Tx, library: LibraryId) -> Result<i64> {
    Ok(libraries::table.filter(parent_id.eq(library)).count().get_result(tx.conn)?)
}

pub fn contacts(tx: &mut Tx, library: LibraryId) -> Result<Vec<Contact>> {
    let of_library = library_contacts::table.filter(library_contacts::library_id.eq(library));
    Ok(of_library.order(library_contacts::id).select(Contact::as_select()).load(tx.conn)?)
}

pub fn closures(tx: &mut Tx, library: LibraryId) -> Result<Vec<Closure>> {
    let of_library = library_closures::table.filter(library_closures::library_id.eq(library));
    let in_order = of_library.order((library_closures::from_on, library_closures::id));
    Ok(in_order.select(Closure::as_select()).load(tx.conn)?)
}

//! Agreements in the database: the only SQL of this capability.
mod files;
mod filter;
mod holding;
mod list;
mod parts;
mod remind;
mod save;
mod standing;
mod territory;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    files::{file_of, files, insert_file, remove_file},
    holding::{holding, last_signed},
    list::list,
    parts::{insert_party, insert_version, parties, save_party, save_version, versions, with_versions},
    remind::{ending, note_told_end, was_told_end},
    save::{insert, save},
    standing::{begun, terms_on},
    territory::{of_territory, relevant},
};
use super::model::{AgreementId, AgreementLibrary, AgreementRef, AgreementStatus, Record};
use crate::{
    libraries::{LibraryKind, Ref},
    platform::{Db, Result, Tx, actor::LibraryId},
    schema::{agreements, libraries},
};

pub fn find(tx: &mut Tx, id: AgreementId) -> Result<Record> {
    Ok(agreements::table.find(id).select(Record::as_select()).first(tx.conn)?)
}

/// An agreement that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, id: AgreementId) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        agreements::table.find(id).select(agreements::id).for_update().first::<AgreementId>(conn)?;
    }
    find(tx, id)
}

/// Every agreement with one of these libraries, the newest first.
pub fn of_libraries(tx: &mut Tx, libraries: [LibraryId; 2]) -> Result<Vec<Record>> {
    let theirs = agreements::table.filter(agreements::library_id.eq_any(libraries));
    Ok(theirs.order(agreements::id.desc()).select(Record::as_select()).load(tx.conn)?)
}

/// The agreements of a library that have been signed, but this one.
pub fn signed(tx: &mut Tx, library: LibraryId, but: AgreementId) -> Result<Vec<Record>> {
    let of_library = agreements::table.filter(agreements::library_id.eq(library).and(agreements::id.ne(but)));
    Ok(of_library.filter(agreements::signed_on.is_not_null()).select(Record::as_select()).load(tx.conn)?)
}

/// What is being prepared with a library.
pub fn drafted(tx: &mut Tx, library: LibraryId) -> Result<Option<AgreementRef>> {
    let found: Option<(AgreementId, String)> = agreements::table
        .filter(agreements::library_id.eq(library))
        .filter(agreements::status.eq_any([AgreementStatus::Draft, AgreementStatus::Sent]))
        .select((agreements::id, agreements::number))
        .first(tx.conn)
        .optional()?;
    Ok(found.map(|(id, number)| AgreementRef { id, number }))
}

/// The libraries of agreements.
pub fn libraries_of(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, AgreementLibrary>> {
    let rows: Vec<(Ref, LibraryKind, Option<String>)> = libraries::table
        .filter(libraries::id.eq_any(ids))
        .select((Ref::as_select(), libraries::kind, libraries::municipality))
        .load(tx.conn)?;
    let of_row =
        |(library, kind, municipality): (Ref, _, _)| (library.id, AgreementLibrary { library, kind, municipality });
    Ok(rows.into_iter().map(of_row).collect())
}

/// The numbers of these agreements, for a log that names them.
pub fn numbers(tx: &mut Tx, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let of = agreements::table.filter(agreements::id.eq_any(ids.iter().copied().map(AgreementId)));
    let rows: Vec<(AgreementId, String)> = of.select((agreements::id, agreements::number)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| (id.0, number)).collect())
}

//! Which agreement holds with a library on a day.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{AgreementStatus, Record, VersionRow};
use crate::{
    platform::{Result, Tx, actor::LibraryId},
    schema::{agreement_versions, agreements},
};

/// The agreement in force with one of these libraries on a day, and the version of its terms that holds then. The first
/// library goes before the second.
pub fn holding(tx: &mut Tx, libraries: [LibraryId; 2], on: NaiveDate) -> Result<Option<(Record, VersionRow)>> {
    let one_or_two = if libraries[0] == libraries[1] { &libraries[..1] } else { &libraries };
    for library in one_or_two {
        let found: Option<Record> = agreements::table
            .filter(agreements::library_id.eq(library).and(agreements::status.eq(AgreementStatus::InForce)))
            .filter(agreements::from_on.le(on))
            .filter(agreements::until_on.is_null().or(agreements::until_on.ge(on).assume_not_null()))
            .select(Record::as_select())
            .first(tx.conn)
            .optional()?;
        if let Some(record) = found {
            let begun = agreement_versions::agreement_id.eq(record.id).and(agreement_versions::effective_on.le(on));
            let version = agreement_versions::table.filter(begun).order(agreement_versions::n.desc());
            let version = version.select(VersionRow::as_select()).first(tx.conn).optional()?;
            return Ok(version.map(|version| (record, version)));
        }
    }
    Ok(None)
}

/// The latest agreement that was ever signed with one of these libraries.
pub fn last_signed(tx: &mut Tx, libraries: [LibraryId; 2]) -> Result<Option<Record>> {
    Ok(agreements::table
        .filter(agreements::library_id.eq_any(libraries).and(agreements::signed_on.is_not_null()))
        .order((agreements::from_on.desc(), agreements::id.desc()))
        .select(Record::as_select())
        .first(tx.conn)
        .optional()?)
}

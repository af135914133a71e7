//! The libraries of a territory, and which of their agreements matters today.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{AgreementStatus, Record};
use crate::{
    libraries::LibraryKind,
    platform::{Result, Tx, actor::LibraryId},
    schema::{agreements, libraries},
};

/// The libraries of a territory, no parts and not ours, by municipality and name.
pub fn of_territory(tx: &mut Tx, territory: &str, kind: Option<LibraryKind>) -> Result<Vec<LibraryId>> {
    let mut query = libraries::table
        .filter(libraries::territory.assume_not_null().eq(territory))
        .filter(libraries::parent_id.is_null().and(libraries::is_ours.eq(false)).and(libraries::is_active.eq(true)))
        .select(libraries::id)
        .order((libraries::municipality_key, libraries::id))
        .into_boxed();
    if let Some(kind) = kind {
        query = query.filter(libraries::kind.eq(kind));
    }
    Ok(query.load(tx.conn)?)
}

/// Of each library the agreement that is in force or suspended on a day, else the one that begins last.
pub fn relevant(tx: &mut Tx, ids: &[LibraryId], on: NaiveDate) -> Result<HashMap<LibraryId, Record>> {
    let all: Vec<Record> = agreements::table
        .filter(agreements::library_id.eq_any(ids).and(agreements::status.ne(AgreementStatus::Withdrawn)))
        .order((agreements::from_on, agreements::id))
        .select(Record::as_select())
        .load(tx.conn)?;
    let mut relevant: HashMap<LibraryId, Record> = HashMap::new();
    for record in all {
        let holds = |record: &Record| {
            let (is_signed, standing) = (record.standing.signed_on.is_some(), &record.standing);
            is_signed && standing.from_on <= on && standing.until_on.is_none_or(|last| last >= on)
        };
        if !relevant.get(&record.library_id).is_some_and(holds) {
            relevant.insert(record.library_id, record);
        }
    }
    Ok(relevant)
}

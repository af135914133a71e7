//! What is written of entries, and what the database itself refuses.
use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::{
    model::{Counts, DemandId, FoundBy, Record},
    problems,
};
use crate::{
    on_db,
    platform::{Error, Result, Tx},
    schema::demand_entries as entries,
};

/// Writes a new entry; none where another one of the same ISBN, ISSN or title came first.
pub fn insert(tx: &mut Tx, record: &Record, found_by: &FoundBy) -> Result<Option<DemandId>> {
    let row = (
        &record.described,
        entries::description_id.eq(record.description_id),
        &record.judged,
        record.counts,
        &record.standing,
        found_by,
        entries::account_id.eq(record.account_id),
        entries::version.eq(record.version),
        entries::created_at.eq(record.created_at),
        entries::updated_at.eq(record.updated_at),
    );
    let made = on_db!(tx.conn, |conn| {
        let made = diesel::insert_into(entries::table).values(row).on_conflict_do_nothing().returning(entries::id);
        made.get_result(conn).optional()
    });
    Ok(made?)
}

/// Saves a locked entry as its next version.
pub fn save(tx: &mut Tx, record: &mut Record, found_by: &FoundBy) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    diesel::update(entries::table.find(record.id))
        .set((
            &record.described,
            &record.judged,
            &record.standing,
            found_by,
            entries::version.eq(record.version),
            entries::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)
        .map_err(|err| named(err, &record.described.title))?;
    Ok(())
}

/// Saves who asks for a locked entry, in numbers, as its next version.
pub fn save_counts(tx: &mut Tx, record: &mut Record, counts: Counts) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    record.counts = counts;
    diesel::update(entries::table.find(record.id))
        .set((counts, entries::version.eq(record.version), entries::updated_at.eq(record.updated_at)))
        .execute(tx.conn)?;
    Ok(())
}

/// What is merged into an entry is bought with it, and is not when that is taken back.
pub fn settle(tx: &mut Tx, root: &Record, is_over: bool) -> Result<()> {
    diesel::update(entries::table.filter(entries::merged_into_id.eq(root.id)))
        .set(entries::is_over.eq(is_over))
        .execute(tx.conn)
        .map_err(|err| named(err, &root.described.title))?;
    Ok(())
}

/// The database has the last word: of one number, one entry counts.
fn named(err: diesel::result::Error, title: &str) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    let keys = ["demand_entries_isbn", "demand_entries_issn", "demand_entries_description"];
    let columns = ["demand_entries.isbn", "demand_entries.issn", "demand_entries.description_id"];
    if keys.iter().chain(&columns).any(|key| told.contains(key)) {
        Error::Refused { refusal: &problems::LISTED_ALREADY, params: vec![("title", title.to_owned())] }
    } else {
        err.into()
    }
}

//! What a partner library hears of one entity.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, Utc, actor::LibraryId},
    schema::{event_values, events, keys},
};

/// One event of an entity that a library had to do with.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    pub happened_on: NaiveDate,
    pub recorded_at: Utc,
    /// Done with a key of that library, or by the link in a letter to it.
    pub is_by_partner: bool,
    pub reason: Option<String>,
}

/// What a library hears of an entity, the oldest first.
pub fn heard(tx: &mut Tx, entity: &'static str, entity_id: i64, library: LibraryId) -> Result<Vec<Heard>> {
    type By = (Option<LibraryId>, Option<LibraryId>);
    type Row = (String, NaiveDate, Utc, By, Option<String>);
    let rows: Vec<Row> = events::table
        .left_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .left_join(keys::table.on(keys::id.nullable().eq(events::key_id)))
        .filter(events::entity.eq(entity).and(events::entity_id.eq(entity_id)))
        .filter(events::library_id.eq(library))
        .order(events::id)
        .select((
            events::kind,
            events::happened_on,
            events::recorded_at,
            (keys::library_id.nullable(), events::link_library_id),
            event_values::reason.nullable(),
        ))
        .load(tx.conn)?;
    let heard = |(kind, happened_on, recorded_at, by, reason): Row| Heard {
        kind,
        happened_on,
        recorded_at,
        is_by_partner: by.0 == Some(library) || by.1 == Some(library),
        reason,
    };
    Ok(rows.into_iter().map(heard).collect())
}

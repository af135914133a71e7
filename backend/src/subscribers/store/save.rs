//! What is written of subscribers, and what the database itself refuses.
use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::model::{Record, Whole};
use crate::{
    platform::{Error, Result, Tx},
    schema::{subscriber_years, subscribers},
};

/// Gives a library its card.
pub fn insert(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let row = (
        subscribers::library_id.eq(record.library_id),
        subscribers::card_no.eq(&record.card_no),
        subscribers::since_on.eq(record.since_on),
        &record.standing,
        subscribers::note.eq(&record.note),
        subscribers::version.eq(record.version),
        subscribers::created_at.eq(record.created_at),
        subscribers::updated_at.eq(record.updated_at),
    );
    let made = diesel::insert_into(subscribers::table).values(row).returning(subscribers::id);
    record.id = made.get_result(tx.conn).map_err(named)?;
    Ok(())
}

/// Saves a locked subscriber as its next version, and what its years brought.
pub fn save(tx: &mut Tx, subscriber: &mut Whole, was: &Whole) -> Result<()> {
    let id = subscriber.record.id;
    for gone in was.years.iter().filter(|year| !subscriber.years.contains(year)) {
        diesel::delete(subscriber_years::table.find((id, gone.year, gone.outcome))).execute(tx.conn)?;
    }
    for brought in subscriber.years.iter().filter(|year| !was.years.contains(year)) {
        let row = (subscriber_years::subscriber_id.eq(id), brought);
        diesel::insert_into(subscriber_years::table).values(row).execute(tx.conn)?;
    }
    save_record(tx, &mut subscriber.record)
}

/// Saves the row of a locked subscriber as its next version.
pub fn save_record(tx: &mut Tx, record: &mut Record) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    diesel::update(subscribers::table.find(record.id))
        .set((
            &record.standing,
            subscribers::note.eq(&record.note),
            subscribers::version.eq(record.version),
            subscribers::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Two that came at the same moment meet here.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    if told.contains("subscribers.library_id") || told.contains("subscribers_library_id_key") {
        Error::invalid("/library_id", "subscribers.is_already")
    } else {
        err.into()
    }
}

//! Gives libraries of the directory a card, and edits what is noted of them.
use chrono::Datelike;
use serde_json::json;

use super::{show, step};
use crate::{
    libraries,
    parameters::numbers,
    platform::{Error, Result, Tx, Version, problem::Fault, text},
    subscribers::{
        model::{NewSubscriber, Record, Standing, Subscriber, SubscriberId, SubscriberPatch, SubscriberStatus},
        store,
    },
};

/// Cards are numbered on and on, whatever the year.
const SERIES: &str = "A";
const ALL_YEARS: i32 = 0;

/// Makes a library of the directory a subscriber; it has a card, and is not registered for any year yet.
pub fn create(tx: &mut Tx, new: &NewSubscriber) -> Result<Subscriber> {
    let mut faults = Vec::new();
    match libraries::get(tx, new.library_id) {
        Ok(known) if known.is_ours => faults.push(Fault::new("/library_id", "subscribers.ours")),
        Ok(known) if !known.is_active => faults.push(Fault::new("/library_id", "loans.library_inactive")),
        Ok(_) => {}
        Err(Error::NotFound) => faults.push(Fault::new("/library_id", "library.unknown")),
        Err(err) => return Err(err),
    }
    if store::of_library(tx, new.library_id)?.is_some() {
        faults.push(Fault::new("/library_id", "subscribers.is_already"));
    }
    let since_on = new.since_on.unwrap_or(tx.today);
    if since_on > tx.today {
        faults.push(Fault::new("/since_on", "date.in_future"));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let today = tx.today;
    let format = numbers::SUBSCRIBER_CARD.on(tx, today)?;
    let mut record = Record {
        id: SubscriberId(0),
        library_id: new.library_id,
        card_no: format.write(today.year(), tx.number(SERIES, ALL_YEARS)?),
        since_on,
        standing: Standing { status: SubscriberStatus::NotRegistered, stood_as: None, registered_for: None },
        note: new.note.as_deref().and_then(text::clean),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    store::insert(tx, &mut record)?;
    let made = json!({ "library_id": record.library_id, "card_no": record.card_no, "since_on": record.since_on });
    step::tell(tx, &record, "create", None, Some(made))?;
    show::get(tx, record.id)
}

/// Edits what we note of a subscriber.
pub fn update(tx: &mut Tx, id: SubscriberId, version: Version, patch: &SubscriberPatch) -> Result<Subscriber> {
    let mut record = store::lock(tx, id)?.record;
    version.must_be(record.version)?;
    let before = record.note.clone();
    patch.note.apply(&mut record.note);
    record.note = record.note.as_deref().and_then(text::clean);
    if record.note != before {
        store::save_record(tx, &mut record)?;
        let (before, after) = (json!({ "note": before }), json!({ "note": record.note }));
        step::tell(tx, &record, "update", Some(before), Some(after))?;
    }
    show::get(tx, id)
}

//! What happened to an inquiry is told: the event, the figures, the history.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::{
    inquiries::{
        model::{FoundBy, Record},
        rules,
    },
    libraries,
    platform::{
        Result, Tx,
        events::{self, Delta, Event},
        secrets,
    },
};

/// What the events of inquiries are about.
pub const ENTITY: &str = "inquiry";

/// Tells what happened to an inquiry on a day, with what it adds to the figures of that day. An event counts one thing
/// of a measure: what it takes away beside, and what it changes of other days, is told as corrections of theirs.
pub fn tell<'a>(
    tx: &mut Tx,
    was: Option<&Record>,
    record: &Record,
    (verb, day): (&str, NaiveDate),
    finish: impl FnOnce(Event<'a>) -> Event<'a>,
) -> Result<()> {
    let mut parts: BTreeMap<(NaiveDate, bool), Vec<Delta>> = BTreeMap::new();
    let before = was.map(rules::counts).unwrap_or_default();
    for count in rules::apart(&before, &rules::counts(record)) {
        let part = (count.day, count.n > 0);
        let delta = delta(tx, count)?;
        parts.entry(part).or_default().push(delta);
    }
    let own = parts.remove(&(day, true)).or_else(|| parts.remove(&(day, false))).unwrap_or_default();
    let told = event(record, verb, day).values(was.map(|was| values(tx, was)), Some(values(tx, record)));
    events::tell(tx, &finish(told.counting(own)))?;
    for ((day, _), deltas) in parts {
        events::tell(tx, &event(record, "correct", day).counting(deltas))?;
    }
    Ok(())
}

/// Something that happened to an inquiry.
pub fn event<'a>(record: &Record, verb: &str, day: NaiveDate) -> Event<'a> {
    let event = Event::new(format!("inquiries.{verb}"), ENTITY, record.id.0, day);
    event.belongs(record.branch_id, Some(record.standing.owner_id))
}

/// A count as a part of a figure. Figures have no columns of their own for topic, channel and asker: they stand in
/// those for what is lent, in which form, and why not (decision 33). Where no library asks, it is our own place's.
fn delta(tx: &mut Tx, count: rules::Count) -> Result<Delta> {
    let library = count.library.unwrap_or(count.branch);
    Ok(Delta {
        kind: count.topic.as_str().to_owned(),
        medium: count.channel.as_str().to_owned(),
        reason: count.asker.as_str().to_owned(),
        library_id: library,
        is_abroad: libraries::get(tx, library)?.is_abroad,
        ..Delta::of_place(count.measure, count.branch, count.n)
    })
}

/// An inquiry as the history keeps it: of who asked only a keyed digest, which shows that it was changed, never whom it
/// names.
fn values(tx: &Tx, record: &Record) -> Value {
    let mut values = json!(record.asked);
    let standing = json!(record.standing);
    for (name, value) in standing.as_object().into_iter().flatten() {
        values[name] = value.clone();
    }
    if record.asker.is_known() {
        let parts = [record.asker.name.as_deref(), record.asker.email.as_deref()].map(Option::unwrap_or_default);
        values["asker"] = json!(secrets::mac(&tx.world.secrets.key("inquiry-askers"), &parts));
    }
    values
}

pub fn found_by(record: &Record) -> FoundBy {
    rules::found_by(&record.number, &record.asked, &record.asker, &record.standing)
}

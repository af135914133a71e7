//! What every step of an entry does: whether it is open, the event, the counts.
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::{
    demand::{
        model::{DemandAction, DemandId, DemandStatus, Record},
        problems, rules, store,
    },
    libraries,
    platform::{
        Error, Result, Tx,
        events::{Delta, Event, EventId, tell},
        i18n::Language,
        problem::Fault,
    },
};

/// Where a step leads, if the table has it.
pub fn open(record: &Record, action: DemandAction) -> Result<DemandStatus> {
    let at = record.standing.status;
    rules::next(at, action).ok_or_else(|| {
        let params = vec![
            ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
            ("status_en", rules::status_name(at, Language::En).to_owned()),
            ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
            ("action_en", rules::action_name(action, Language::En).to_owned()),
        ];
        Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
    })
}

/// Something that happened to an entry.
pub fn event<'a>(id: DemandId, verb: &str, day: NaiveDate) -> Event<'a> {
    Event::new(format!("demand.{verb}"), "demand", id.0, day)
}

/// Saves a locked entry, and what it is found by.
pub fn save(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let found_by = rules::found_by(&record.described);
    store::save(tx, record, &found_by)
}

/// Saves an entry that has taken a step, and tells of it.
pub fn moved<'a>(
    tx: &mut Tx,
    record: &mut Record,
    was: &Record,
    action: DemandAction,
    finish: impl FnOnce(Event<'a>) -> Event<'a>,
) -> Result<EventId> {
    save(tx, record)?;
    let (from, to) = (was.standing.status.as_str(), record.standing.status.as_str());
    let event = event(record.id, action.as_str(), tx.today)
        .moved(Some(from), to)
        .values(Some(json!(was.standing)), Some(json!(record.standing)));
    tell(tx, &finish(event))
}

/// Counts who asks for an entry anew.
pub fn count_anew(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let mut counts = store::counted(tx, record.id)?;
    counts.weight = rules::weight(counts);
    if counts == record.counts { Ok(()) } else { store::save_counts(tx, record, counts) }
}

/// One proposal more in a figure (T16): it is our own library's.
pub fn delta(tx: &mut Tx, measure: &str) -> Result<Vec<Delta>> {
    let ours = libraries::ours(tx)?;
    Ok(vec![Delta::of_place(measure, ours, 1)])
}

/// An entry as the history keeps it.
pub fn values(record: &Record) -> Value {
    let mut values = json!(record.described);
    let judged = json!(record.judged);
    for (name, value) in judged.as_object().into_iter().flatten() {
        values[name] = value.clone();
    }
    values
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

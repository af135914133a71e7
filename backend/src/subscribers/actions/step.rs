//! One step of a life: lock, decide, save, tell.
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::calendar;
use crate::{
    libraries,
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        i18n::Language,
        text,
    },
    subscribers::{
        model::{
            Because, ConfirmationState, ConfirmedBy, Confirming, Details, OnDay, Record, Registering, SubscriberAction,
            SubscriberId, SubscriberStatus, Whole,
        },
        problems, rules, store,
    },
};

/// What is said of a step.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    pub happened_on: Option<NaiveDate>,
    pub reason: Option<&'a str>,
    /// The verb by which it is told, where that is not the action's own.
    pub verb: Option<&'static str>,
}

/// Takes a step, if the table has it. Links die with what stops a subscriber.
pub fn step(tx: &mut Tx, id: SubscriberId, action: SubscriberAction, said: Said) -> Result<Whole> {
    let mut subscriber = store::lock(tx, id)?;
    let (was, calendar) = (subscriber.clone(), calendar(tx)?);
    let mut faults = Vec::new();
    let on = rules::check_day(said.happened_on, &subscriber.record, tx.today, &mut faults);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let at = rules::stage(&subscriber.record.standing, &calendar, on);
    let to = rules::next(at, action).ok_or_else(|| not_allowed(&subscriber.record, action))?;
    let when = rules::When { on, registers_for: calendar.year_of(on) };
    rules::settle(&mut subscriber, action, to, when);
    store::save(tx, &mut subscriber, &was)?;
    if matches!(to, SubscriberStatus::Suspended | SubscriberStatus::Removed) {
        store::remove_links(tx, id)?;
    }
    let event = event(&subscriber.record, said.verb.unwrap_or(action.as_str()), on)
        .moved(Some(was.record.standing.status.as_str()), to.as_str())
        .values(Some(snapshot(&was)), Some(snapshot(&subscriber)))
        .because(said.reason);
    events::tell(tx, &event)?;
    Ok(subscriber)
}

/// Registers for the first time, by word to us.
pub fn register(tx: &mut Tx, id: SubscriberId, said: &Registering) -> Result<Whole> {
    by_word(tx, id, SubscriberAction::Register, said)
}

/// Registers again, by word to us.
pub fn re_register(tx: &mut Tx, id: SubscriberId, said: &Registering) -> Result<Whole> {
    by_word(tx, id, SubscriberAction::ReRegister, said)
}

/// A registration that one of us writes down; its link is not needed any more.
fn by_word(tx: &mut Tx, id: SubscriberId, action: SubscriberAction, said: &Registering) -> Result<Whole> {
    let subscriber = step(tx, id, action, Said { happened_on: said.happened_on, ..Said::default() })?;
    let details = Details::of(&libraries::find(tx, subscriber.record.library_id)?);
    let confirming = Confirming {
        subscriber_id: id,
        year: subscriber.record.standing.registered_for.unwrap_or(tx.today.year()),
        way: ConfirmedBy::Staff,
        state: ConfirmationState::Confirmed,
        person: said.confirmed_by.as_deref().and_then(text::clean),
        position: None,
        details_json: details.json().to_string(),
        corrections_json: None,
        note: said.note.as_deref().and_then(text::clean),
        account_id: Some(tx.actor.account.ok_or(Error::Unauthenticated)?),
        confirmed_on: said.happened_on.unwrap_or(tx.today),
        created_at: tx.now,
    };
    store::insert_confirmation(tx, &confirming)?;
    store::remove_links(tx, id)?;
    Ok(subscriber)
}

/// Not registered again in its time.
pub fn lapse(tx: &mut Tx, id: SubscriberId, said: OnDay) -> Result<Whole> {
    step(tx, id, SubscriberAction::Lapse, Said { happened_on: said.happened_on, ..Said::default() })
}

/// Stops a subscriber for a time.
pub fn suspend(tx: &mut Tx, id: SubscriberId, why: &Because) -> Result<Whole> {
    because(tx, id, SubscriberAction::Suspend, why)
}

/// A subscriber no more.
pub fn remove(tx: &mut Tx, id: SubscriberId, why: &Because) -> Result<Whole> {
    because(tx, id, SubscriberAction::Remove, why)
}

fn because(tx: &mut Tx, id: SubscriberId, action: SubscriberAction, why: &Because) -> Result<Whole> {
    let reason = text::clean(&why.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    step(tx, id, action, Said { happened_on: why.happened_on, reason: Some(&reason), verb: None })
}

/// What was suspended goes on as it stood.
pub fn resume(tx: &mut Tx, id: SubscriberId, said: OnDay) -> Result<Whole> {
    step(tx, id, SubscriberAction::Resume, Said { happened_on: said.happened_on, ..Said::default() })
}

/// What was removed is a subscriber again, as it stood.
pub fn readmit(tx: &mut Tx, id: SubscriberId, said: OnDay) -> Result<Whole> {
    step(tx, id, SubscriberAction::Readmit, Said { happened_on: said.happened_on, ..Said::default() })
}

/// What a step may change of a subscriber.
pub fn snapshot(subscriber: &Whole) -> Value {
    let mut values = json!(subscriber.record.standing);
    values["years"] = json!(subscriber.years);
    values
}

pub fn event<'a>(record: &Record, verb: &str, day: NaiveDate) -> Event<'a> {
    Event::new(format!("subscribers.{verb}"), "subscriber", record.id.0, day)
}

/// Tells of something that changes no status.
pub fn tell(tx: &mut Tx, record: &Record, verb: &str, before: Option<Value>, after: Option<Value>) -> Result<()> {
    events::tell(tx, &event(record, verb, tx.today).values(before, after))?;
    Ok(())
}

pub fn not_allowed(record: &Record, action: SubscriberAction) -> Error {
    let status = record.standing.status;
    let params = vec![
        ("status_lt", rules::status_name(status, Language::Lt).to_owned()),
        ("status_en", rules::status_name(status, Language::En).to_owned()),
        ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
        ("action_en", rules::action_name(action, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}

//! Takes the last step back by a counter-event; the history keeps both.
use serde_json::Value;

use super::step::{event, snapshot};
use crate::{
    platform::{Error, Result, Tx, events, text},
    subscribers::{
        model::{Because, Standing, SubscriberAction, SubscriberId, Whole, Year},
        problems, store,
    },
};

/// The kinds of event that can be taken back: what changes how a subscriber stands.
pub fn step_kinds() -> Vec<String> {
    let told = |action: &&SubscriberAction| ![SubscriberAction::Correct, SubscriberAction::Ask].contains(action);
    let steps = SubscriberAction::ALL.iter().filter(told).map(|action| action.as_str());
    steps.chain(["confirm"]).map(|verb| format!("subscribers.{verb}")).collect()
}

/// Takes the last step that stands back: the subscriber and its years are as before it.
pub fn correct(tx: &mut Tx, id: SubscriberId, why: &Because) -> Result<Whole> {
    let reason = text::clean(&why.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let mut subscriber = store::lock(tx, id)?;
    let nothing = || Error::from(&problems::NOTHING_TO_CORRECT);
    let told = events::last_standing(tx, "subscriber", id.0, &step_kinds())?.ok_or_else(nothing)?;
    let (before, _) = events::values(tx, told.id)?.ok_or_else(nothing)?;
    let was = subscriber.clone();
    (subscriber.record.standing, subscriber.years) = stood(before)?;
    store::save(tx, &mut subscriber, &was)?;
    let event = event(&subscriber.record, SubscriberAction::Correct.as_str(), told.happened_on)
        .moved(Some(was.record.standing.status.as_str()), subscriber.record.standing.status.as_str())
        .values(Some(snapshot(&was)), Some(snapshot(&subscriber)))
        .because(Some(&reason))
        .correcting(told.id);
    events::tell(tx, &event)?;
    Ok(subscriber)
}

fn stood(before: Value) -> Result<(Standing, Vec<Year>)> {
    let internal = |err: serde_json::Error| Error::Internal(err.to_string());
    let years = serde_json::from_value(before["years"].clone()).map_err(internal)?;
    Ok((serde_json::from_value(before).map_err(internal)?, years))
}

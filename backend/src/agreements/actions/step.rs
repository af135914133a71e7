//! One step of a life: lock, decide, save, tell.
use serde_json::{Value, json};

use super::show;
use crate::{
    agreements::{
        model::{Agreement, AgreementAction, AgreementId, Record, Stage},
        problems, rules, store,
    },
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        i18n::Language,
        problem::Fault,
        text,
    },
};

/// Takes a step, if the table has it; `change` decides what else it does. Everything is decided before it is saved.
pub fn step(
    tx: &mut Tx,
    id: AgreementId,
    action: AgreementAction,
    reason: Option<&str>,
    change: impl FnOnce(&mut Tx, &mut Record) -> Result<()>,
) -> Result<Agreement> {
    let mut record = store::lock(tx, id)?;
    let was = record.clone();
    let to = open(&record, action, tx)?;
    record.standing.status = to.status;
    change(tx, &mut record)?;
    store::save(tx, &mut record)?;
    let event = event(&record, action.as_str(), tx)
        .moved(Some(was.standing.status.as_str()), to.status.as_str())
        .values(Some(json!(was.standing)), Some(json!(record.standing)))
        .because(reason);
    events::tell(tx, &event)?;
    show::get(tx, id)
}

/// Where a step leads, if the table has it today.
fn open(record: &Record, action: AgreementAction, tx: &Tx) -> Result<Stage> {
    let at = rules::stage(&record.standing, tx.today);
    rules::next(at, action).ok_or_else(|| match record.standing.until_on.filter(|_| at.has_notice) {
        Some(until_on) if action == AgreementAction::Terminate => {
            let params = vec![("until_on", until_on.to_string())];
            Error::Refused { refusal: &problems::ENDED_ALREADY, params }
        }
        _ => not_allowed(at, action),
    })
}

fn not_allowed(at: Stage, action: AgreementAction) -> Error {
    let params = vec![
        ("status_lt", rules::status_name(at.status, Language::Lt).to_owned()),
        ("status_en", rules::status_name(at.status, Language::En).to_owned()),
        ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
        ("action_en", rules::action_name(action, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}

pub fn event<'a>(record: &Record, verb: &str, tx: &Tx) -> Event<'a> {
    Event::new(format!("agreements.{verb}"), "agreement", record.id.0, tx.today)
}

/// Tells of something that changes no status.
pub fn tell(tx: &mut Tx, record: &Record, verb: &str, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = event(record, verb, tx).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

/// A reason that says something.
pub fn reason(typed: &str) -> Result<String> {
    text::clean(typed).ok_or_else(|| Error::invalid("/reason", "field.required"))
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Signed agreements of one library never have a day in common. The database says the same, for those who come at once.
pub fn refuse_overlap(tx: &mut Tx, record: &Record) -> Result<()> {
    let span = |record: &Record| (record.standing.from_on, record.standing.until_on);
    let others = store::signed(tx, record.library_id, record.id)?;
    if others.iter().any(|other| rules::overlap(span(other), span(record))) {
        return Err((&problems::OVERLAPS).into());
    }
    Ok(())
}

//! What the acquisitions department decided, and what was bought: those who asked are told.
use chrono::NaiveDate;

use super::{
    show,
    step::{delta, event, open, save},
};
use crate::{
    demand::{
        model::{DecidedOn, Decision, DecisionRecord, Demand, DemandAction, DemandId, Record, Rejection},
        problems, store,
    },
    loans,
    platform::{Error, Result, Tx, events, text},
};

/// It will be bought.
pub fn accept(tx: &mut Tx, id: DemandId, on: &DecidedOn) -> Result<Demand> {
    decide(tx, id, (DemandAction::Accept, Decision::Accepted), on.happened_on, None)
}

/// It will not be bought, and why.
pub fn reject(tx: &mut Tx, id: DemandId, no: &Rejection) -> Result<Demand> {
    let reason = text::clean(&no.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    decide(tx, id, (DemandAction::Reject, Decision::Rejected), no.happened_on, Some(reason))
}

/// It was bought. Whoever asked is told: a library or a reader by a letter where it has an address, and the history of
/// each loan says so.
pub fn acquire(tx: &mut Tx, id: DemandId, on: &DecidedOn) -> Result<Demand> {
    decide(tx, id, (DemandAction::Acquire, Decision::Acquired), on.happened_on, None)?;
    let root = store::find(tx, id)?;
    store::settle(tx, &root, true)?;
    for loan in store::loans_of(tx, id)? {
        loans::title_acquired(tx, loan)?;
    }
    show::get(tx, id)
}

fn decide(
    tx: &mut Tx,
    id: DemandId,
    (action, decision): (DemandAction, Decision),
    happened_on: Option<NaiveDate>,
    reason: Option<String>,
) -> Result<Demand> {
    let mut record = store::lock(tx, id)?;
    let was = record.clone();
    record.standing.status = open(&record, action)?;
    record.standing.is_over = decision == Decision::Acquired;
    let list = record.standing.proposal_id.ok_or(Error::NotFound)?;
    let day = day(tx, &record, happened_on)?;
    let deltas = match decision {
        Decision::Accepted => delta(tx, "proposals_accepted")?,
        Decision::Acquired => delta(tx, "proposals_acquired")?,
        Decision::Rejected => Vec::new(),
    };
    save(tx, &mut record)?;
    let told = event(id, action.as_str(), day)
        .moved(Some(was.standing.status.as_str()), record.standing.status.as_str())
        .because(reason.as_deref())
        .counting(deltas);
    let event_id = events::tell(tx, &told)?;
    let decided = DecisionRecord { proposal_id: list, entry_id: id, decision, decided_on: day, reason, event_id };
    store::insert_decision(tx, &decided)?;
    show::get(tx, id)
}

/// The day of a decision: not before the list was sent, nor before the decision that it follows.
fn day(tx: &mut Tx, record: &Record, named: Option<NaiveDate>) -> Result<NaiveDate> {
    let day = named.unwrap_or(tx.today);
    if day > tx.today {
        return Err(Error::invalid("/happened_on", "date.in_future"));
    }
    let list = record.standing.proposal_id.ok_or(Error::NotFound)?;
    let (sent, _) = store::find_proposal(tx, list)?;
    let before = store::last_decision(tx, list, record.id)?.map_or(sent.listed_on, |last| last.decided_on);
    if day < before { Err(Error::invalid("/happened_on", "date.before_last_step")) } else { Ok(day) }
}

/// Takes the last decision back; no figure counts it. Who was told that it was bought is told by the loan's history.
pub fn take_back(tx: &mut Tx, id: DemandId) -> Result<Demand> {
    let mut record = store::lock(tx, id)?;
    let was = record.clone();
    let to = open(&record, DemandAction::TakeBack)?;
    let list = record.standing.proposal_id.ok_or(Error::NotFound)?;
    let last = store::last_decision(tx, list, id)?.ok_or(Error::NotFound)?;
    (record.standing.status, record.standing.is_over) = (to, false);
    save(tx, &mut record).map_err(newer)?;
    let deltas = events::counter_deltas(tx, last.event_id)?;
    let counter = event(id, DemandAction::TakeBack.as_str(), last.decided_on)
        .moved(Some(was.standing.status.as_str()), to.as_str())
        .correcting(last.event_id)
        .counting(deltas);
    events::tell(tx, &counter)?;
    store::forget_decision(tx, &last)?;
    if last.decision == Decision::Acquired {
        store::settle(tx, &record, false).map_err(newer)?;
        for loan in store::loans_of(tx, id)? {
            loans::title_not_acquired(tx, loan)?;
        }
    }
    show::get(tx, id)
}

/// The same title was asked for anew meanwhile.
fn newer(err: Error) -> Error {
    match err {
        Error::Refused { refusal, .. } if *refusal == problems::LISTED_ALREADY => (&problems::NEWER_ENTRY).into(),
        err => err,
    }
}

//! Past loans are brought in: each with the steps of its life on their own days, so that figures are computed as of any
//! other loan. Nothing goes out: no letter, no message, nothing that follows from an event (decision 36).
mod change;
mod judge;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use self::change::change;
use super::{
    fills,
    request::{SERIES, write},
    step::{deltas, event},
};
use crate::{
    libraries,
    loans::{
        model::{ActionKey, LoanId, Past, PastEnd, PastStep, Record, Side, Standing, Status, Whole},
        rules, store,
    },
    parameters,
    platform::{Error, Result, Tx, events},
    readers::ReaderContact,
};

pub use judge::{PastJudged, judge_past};

/// Sees to it that there are numbers for past loans that were requested on these days: what lacks one is done again,
/// better before it has begun. A loan is numbered in the year of its request.
pub fn want_past_numbers(tx: &Tx, requested_on: impl Iterator<Item = NaiveDate>) -> Result<()> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    requested_on.for_each(|day| *years.entry(day.year()).or_default() += 1);
    years.into_iter().try_for_each(|(year, n)| tx.want_numbers(SERIES, year, n))
}

/// Brings a past loan in that was judged new.
pub fn bring_in(tx: &mut Tx, past: &Past) -> Result<LoanId> {
    let steps = rules::past_steps(past, tx.today).map_err(Error::Invalid)?;
    let mut record = record(tx, past)?;
    store::insert(tx, &mut record)?;
    store::insert_origin(tx, record.id, &past.origin)?;
    let items = store::insert_items(tx, record.id, &vec![None; past.n_items.max(1)])?;
    let contact = ReaderContact::default();
    let reader = past.reader.as_ref().map(|reader| (reader, &contact));
    write(tx, &record, &past.citation, reader, past.note.as_deref())?;
    let made = store::just_made(record, items);
    let is_abroad = match made.record.standing.library_id {
        Some(library) => libraries::get(tx, library)?.is_abroad,
        None => false,
    };
    let request = event(&made.record, "request", past.days.requested_on)
        .moved(None, Status::Requested.as_str())
        .values(None, Some(made.snapshot()))
        .counting(rules::counted_at_creation(&made.record, past.citation.kind, is_abroad))
        .of_history();
    events::tell(tx, &request)?;
    let mut loan = made.clone();
    for step in steps {
        take(tx, &mut loan, past, step)?;
    }
    store::save(tx, &mut loan, &made)?;
    Ok(loan.record.id)
}

fn record(tx: &mut Tx, past: &Past) -> Result<Record> {
    let year = past.days.requested_on.year();
    let format = parameters::numbers::LOAN.at(tx, past.branch_id, tx.today)?;
    let lent_to = past.library_id.filter(|_| past.side == Side::Lending);
    let is_same_administration = match lent_to {
        Some(library) => libraries::get(tx, library)?.is_same_administration,
        None => false,
    };
    Ok(Record {
        id: LoanId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        side: past.side,
        medium: past.medium,
        branch_id: past.branch_id,
        owner_id: tx.owner().ok_or(Error::Unauthenticated)?,
        channel: past.channel,
        requested_on: past.days.requested_on,
        needed_by_on: None,
        standing: Standing::first(past.days.requested_on, lent_to, is_same_administration),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    })
}

/// Takes one step of a past life, and tells it of its own day.
fn take(tx: &mut Tx, loan: &mut Whole, past: &Past, step: PastStep) -> Result<()> {
    let was = loan.clone();
    let to = rules::next(loan.record.stage(), step.action);
    let to = to.ok_or_else(|| Error::Internal(format!("no past life has {:?} here", step.action)))?;
    change(tx, loan, past, step)?;
    let standing = &mut loan.record.standing;
    (standing.status, standing.pending, standing.status_since_on) = (to.status, to.pending, step.day);
    let deltas = deltas(tx, loan, &was, step.action, past.citation.kind)?;
    let fill = deltas.iter().find(|delta| rules::is_fill(delta)).cloned();
    let reason = match (past.end, step.action) {
        (PastEnd::NotFilled(reason), ActionKey::Unfilled | ActionKey::GiveUp) => Some(reason.as_str()),
        _ => None,
    };
    let event = event(&loan.record, step.action.as_str(), step.day)
        .moved(Some(was.record.standing.status.as_str()), to.status.as_str())
        .values(Some(was.snapshot()), Some(loan.snapshot()))
        .because(reason)
        .counting(deltas)
        .of_history();
    let told = events::tell(tx, &event)?;
    match fill {
        Some(delta) => fills::keep(tx, told, loan, past.citation.year, &delta, step.day),
        None => Ok(()),
    }
}

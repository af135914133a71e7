//! What the daily run tells, portion by portion: that a day draws near, that something is late.
//!
//! Each loan is told of in the unit of work that notes it, so that no run, however often it begins anew, tells twice.
use super::{letters, renew::remind};
use crate::{
    loans::{
        model::{LoanId, Record, Reminding, SentBy},
        rules, store,
    },
    mail::{DueSoon, Portion, TellingOutcome},
    platform::{Error, Result, Tx},
};

use super::terms::terms;

/// A parameter names no more days than these.
const LONGEST_BEFORE: u64 = 60;

/// Tells readers and libraries that a due day draws near, of the loans after this one.
pub fn tell_due_soon(tx: &mut Tx, after: LoanId, at_most: i64) -> Result<Portion> {
    let mut portion = Portion::default();
    for record in store::due_within(tx, LONGEST_BEFORE, after, at_most)? {
        portion.last_id = Some(record.id.0);
        portion.n_told += i64::from(told_due_soon(tx, &record)?);
    }
    Ok(portion)
}

fn told_due_soon(tx: &mut Tx, record: &Record) -> Result<bool> {
    let terms = terms(tx, record)?;
    let Some((due_on, days_before)) = rules::due_soon(record, &terms, tx.today) else { return Ok(false) };
    if letters::outlook(tx, record)? != TellingOutcome::Queued
        || store::was_told_due(tx, record.id, due_on, days_before)?
    {
        return Ok(false);
    }
    let title = store::title(tx, record.id)?;
    let number = record.number.clone();
    store::note_told_due(tx, record.id, due_on, days_before)?;
    letters::send(tx, record, |_| DueSoon { title, number, due_on }).map(|told| told.is_queued())
}

/// Sends the next reminder about what is late, of the loans after this one. Where no letter goes it stays on the
/// desk, to be told by hand.
pub fn tell_overdue(tx: &mut Tx, after: LoanId, at_most: i64) -> Result<Portion> {
    let mut portion = Portion::default();
    for record in store::to_remind(tx, after, at_most)? {
        portion.last_id = Some(record.id.0);
        let reminding = Reminding { sent_by: SentBy::Email, by_mail: None, happened_on: None, note: None };
        match remind(tx, record.id, &reminding) {
            Ok(_) => portion.n_told += 1,
            Err(Error::Invalid(_) | Error::Refused { .. }) => portion.n_by_hand += 1,
            Err(err) => return Err(err),
        }
    }
    Ok(portion)
}

//! How many loans a reader may have: on one day, at home, from abroad.
use chrono::NaiveDate;

use super::terms::limits;
use crate::{
    libraries,
    loans::{
        model::{Reader, Record},
        store::{self, OpenLoan},
    },
    platform::{Result, Right, Tx, actor::LibraryId, problem::Fault, text},
    subscribers::OverrideSubscribers,
};

/// A reader hands in only so many requests on one day, and has only so many open.
pub fn check_at_once(
    tx: &mut Tx,
    reader: &Reader,
    desk: LibraryId,
    day: NaiveDate,
    faults: &mut Vec<Fault>,
) -> Result<()> {
    let limits = limits(tx, desk)?;
    let open = store::open_loans(tx, &reader.card_no)?;
    let n_today = open.iter().filter(|loan| loan.requested_on == day).count();
    over(limits.at_once, n_today, "/reader/card_no", "loans.over_limit_at_once", faults);
    if limits.at_home.is_some() {
        let mut n_home = 0;
        for loan in &open {
            n_home += usize::from(!is_abroad(tx, loan)?);
        }
        over(limits.at_home, n_home, "/reader/card_no", "loans.over_limit_at_home", faults);
    }
    Ok(())
}

/// From abroad a reader has only so many originals and so many copies open; more pass with the right for it and a
/// note, which is answered where it was needed.
pub fn check_abroad(
    tx: &mut Tx,
    record: &Record,
    exception: Option<&str>,
    faults: &mut Vec<Fault>,
) -> Result<Option<String>> {
    let Some(card_no) = store::card_no(tx, record.id)? else { return Ok(None) };
    let limits = limits(tx, record.branch_id)?;
    let mut n_abroad = 0;
    for loan in store::open_loans(tx, &card_no)? {
        let is_alike = loan.id != record.id && loan.medium.is_copy() == record.medium.is_copy();
        n_abroad += usize::from(is_alike && is_abroad(tx, &loan)?);
    }
    let (limit, code) = match record.medium.is_copy() {
        false => (limits.originals_abroad, "loans.over_limit_originals"),
        true => (limits.copies_abroad, "loans.over_limit_copies"),
    };
    let mut stops = Vec::new();
    over(limit, n_abroad, "/library_id", code, &mut stops);
    let note = exception.and_then(text::clean).filter(|_| !stops.is_empty());
    match &note {
        Some(_) => tx.scope(OverrideSubscribers::CODE).map(|_| ())?,
        None => faults.append(&mut stops),
    }
    Ok(note)
}

fn is_abroad(tx: &mut Tx, loan: &OpenLoan) -> Result<bool> {
    loan.library.map_or(Ok(false), |library| Ok(libraries::get(tx, library)?.is_abroad))
}

fn over(limit: Option<i64>, n: usize, pointer: &str, code: &'static str, faults: &mut Vec<Fault>) {
    if let Some(limit) = limit.filter(|limit| i64::try_from(n).unwrap_or(i64::MAX) >= *limit) {
        faults.push(Fault::new(pointer, code).with("limit", limit));
    }
}

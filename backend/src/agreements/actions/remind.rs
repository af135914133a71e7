//! What the daily run tells of agreements: that one ends, to the library and to our own desk.
//!
//! It is noted in the unit of work that tells it, so that no run, however often it begins anew, tells twice.
use chrono::NaiveDate;

use crate::{
    agreements::{
        model::{AgreementId, Party, Record},
        rules, store,
    },
    libraries,
    mail::{self, AgreementEnds, Audience, Letter, Portion, Recipient},
    parameters::{self, agreements as decided},
    platform::{Result, Tx, calendar::reached},
};

/// A parameter names no more days than these.
const LONGEST_BEFORE: u64 = 365;

/// Tells that agreements end, of those after this one.
pub fn tell_ends(tx: &mut Tx, after: AgreementId, at_most: i64) -> Result<Portion> {
    let today = tx.today;
    let days = decided::REMINDERS_BEFORE.on(tx, today)?;
    let mut portion = Portion::default();
    for record in store::ending(tx, LONGEST_BEFORE, after, at_most)? {
        portion.last_id = Some(record.id.0);
        if !rules::is_expiring(&record.standing, today, LONGEST_BEFORE) {
            continue;
        }
        let Some(ends_on) = record.standing.until_on else { continue };
        let Some(days_before) = reached(ends_on, &days, today) else { continue };
        if store::was_told_end(tx, record.id, ends_on, days_before)? {
            continue;
        }
        if told_end(tx, &record, ends_on)? {
            store::note_told_end(tx, record.id, ends_on, days_before)?;
            portion.n_told += 1;
        } else {
            portion.n_by_hand += 1;
        }
    }
    Ok(portion)
}

/// Whether the library or our desk was told; both are where both have an address.
fn told_end(tx: &mut Tx, record: &Record, ends_on: NaiveDate) -> Result<bool> {
    let today = tx.today;
    let (_, theirs) = store::parties(tx, record.id)?;
    let usual = mail::usual_language(tx)?;
    let library = libraries::find(tx, record.library_id)?;
    let is_abroad = libraries::get(tx, record.library_id)?.is_abroad;
    let language = if is_abroad { mail::language_abroad(tx)? } else { usual };
    // The directory is kept; what was frozen at signing may be years old.
    let address = library.email().or(theirs.email.clone());
    let to_them = Recipient {
        audience: Audience::Library,
        address: address.as_deref().unwrap_or_default(),
        name: &theirs.name,
        language,
    };
    let is_told = tell(tx, record, ends_on, to_them, None)?;
    let ours = parameters::our_library(tx, today)?;
    let to_us = Recipient {
        audience: Audience::Colleague,
        address: ours.email.as_deref().unwrap_or_default(),
        name: &ours.name,
        language: usual,
    };
    Ok(tell(tx, record, ends_on, to_us, Some(&theirs))? || is_told)
}

fn tell(tx: &mut Tx, record: &Record, ends_on: NaiveDate, to: Recipient, with: Option<&Party>) -> Result<bool> {
    let notice = AgreementEnds {
        number: record.number.clone(),
        with: with.map(|party| party.name.clone()),
        ends_on,
        n_days: (ends_on - tx.today).num_days(),
    };
    let letter = Letter { to, about: ("agreement", record.id.0), branch: None, notice };
    mail::tell(tx, &letter).map(|told| told.is_queued())
}

//! Which days fit: nothing happens in the future, before the request or before the step before it, and what is due
//! lies ahead.
use chrono::{Datelike, NaiveDate};

use super::terms::reader_day;
use crate::{
    loans::model::{Medium, Record, Side, Terms},
    platform::problem::Fault,
};

/// What is further away was mistyped: 0026 or 2206.
const LONGEST_YEARS: i32 = 10;

/// The day of a step: today where none is named.
pub fn day_of(named: Option<NaiveDate>, record: &Record, today: NaiveDate, faults: &mut Vec<Fault>) -> NaiveDate {
    let day = named.unwrap_or(today);
    if day > today {
        faults.push(Fault::new("/happened_on", "date.in_future"));
    } else if day < record.requested_on {
        faults.push(Fault::new("/happened_on", "date.before_request"));
    } else if day < record.standing.status_since_on {
        faults.push(Fault::new("/happened_on", "date.before_last_step"));
    }
    day
}

/// The day of a request: today where none is named.
pub fn requested_day(named: Option<NaiveDate>, today: NaiveDate, faults: &mut Vec<Fault>) -> NaiveDate {
    let day = named.unwrap_or(today);
    if day > today {
        faults.push(Fault::new("/requested_on", "date.in_future"));
    } else if day.year() < today.year() - LONGEST_YEARS {
        faults.push(Fault::new("/requested_on", "date.too_long_ago"));
    }
    day
}

/// What is wanted is not wanted before it was asked for.
pub fn check_needed_by(needed_by_on: Option<NaiveDate>, requested_on: NaiveDate, faults: &mut Vec<Fault>) {
    if needed_by_on.is_some_and(|day| day < requested_on) {
        faults.push(Fault::new("/needed_by_on", "date.before_request"));
    }
}

/// The day by which the lender wants it back, when it is sent or comes on `day`: an original has one, which lies
/// after that day, a copy has none.
pub fn check_due_day(
    named: Option<NaiveDate>,
    record: &Record,
    day: NaiveDate,
    faults: &mut Vec<Fault>,
) -> Option<NaiveDate> {
    match (record.medium, named, record.standing.due_on) {
        (Medium::Original, Some(due_on), _) if due_on > day && due_on.year() <= day.year() + LONGEST_YEARS => {
            return named;
        }
        (Medium::Original, Some(_), _) => faults.push(Fault::new("/due_on", "loans.due_day_wrong")),
        (Medium::Original, None, None) => faults.push(Fault::new("/due_on", "field.required")),
        (Medium::Original, None, known) => return known,
        (_, Some(_), _) => faults.push(Fault::new("/due_on", "loans.due_day_wrong")),
        (_, None, _) => {}
    }
    None
}

/// The reader's day, when it is handed over on `day`: not after the lender's, and as the terms say where none is
/// named. What is used in the reading room alone comes back the same day.
pub fn check_reader_due_day(
    named: Option<NaiveDate>,
    record: &Record,
    day: NaiveDate,
    terms: &Terms,
    faults: &mut Vec<Fault>,
) -> Option<NaiveDate> {
    let Some(due_on) = record.standing.due_on.filter(|_| record.side == Side::Borrowing) else {
        if named.is_some() {
            faults.push(Fault::new("/reader_due_on", "loans.due_day_wrong"));
        }
        return None;
    };
    if record.standing.is_reading_room_only {
        if named.is_some_and(|named| named != day) {
            faults.push(Fault::new("/reader_due_on", "loans.reading_room_day"));
        }
        return Some(day);
    }
    match named {
        None => return Some(reader_day(due_on, day, terms)),
        Some(named) if named > due_on => faults.push(Fault::new("/reader_due_on", "date.after_due")),
        Some(named) if named < day => faults.push(Fault::new("/reader_due_on", "loans.due_day_wrong")),
        Some(_) => {}
    }
    named
}

/// A due day that is moved while it is away: by a renewal further off, by a recall nearer.
pub fn check_moved_day(
    named: Option<NaiveDate>,
    proposed: NaiveDate,
    fits: impl Fn(NaiveDate) -> bool,
    faults: &mut Vec<Fault>,
) -> NaiveDate {
    let is_mistyped = |named: NaiveDate| named.year() > proposed.year() + LONGEST_YEARS;
    if named.is_some_and(|named| !fits(named) || is_mistyped(named)) {
        faults.push(Fault::new("/due_on", "loans.moved_day_wrong"));
    }
    named.unwrap_or(proposed)
}

/// It can be had later: after the day on which that is said, and not in another age.
pub fn check_retry_day(retry_from_on: NaiveDate, day: NaiveDate, faults: &mut Vec<Fault>) {
    if retry_from_on <= day {
        faults.push(Fault::new("/retry_from_on", "date.in_past"));
    } else if retry_from_on.year() > day.year() + LONGEST_YEARS {
        faults.push(Fault::new("/retry_from_on", "date.too_far"));
    }
}

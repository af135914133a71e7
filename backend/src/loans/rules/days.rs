//! Which days fit: nothing happens in the future, before the request or before the step before it, and what is due
//! lies ahead.
use chrono::{Datelike, Days, NaiveDate};

use crate::{
    loans::model::{Medium, Record, Side},
    platform::problem::Fault,
};

/// The reader brings it back so many days before the lender wants it.
const DAYS_TO_SEND_BACK: u64 = 3;

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

/// The reader's day, when it is handed over on `day`: not after the lender's, and three days before it where none is
/// named.
pub fn check_reader_due_day(
    named: Option<NaiveDate>,
    record: &Record,
    day: NaiveDate,
    faults: &mut Vec<Fault>,
) -> Option<NaiveDate> {
    let Some(due_on) = record.standing.due_on.filter(|_| record.side == Side::Borrowing) else {
        if named.is_some() {
            faults.push(Fault::new("/reader_due_on", "loans.due_day_wrong"));
        }
        return None;
    };
    let early = due_on.checked_sub_days(Days::new(DAYS_TO_SEND_BACK)).unwrap_or(due_on);
    match named {
        None => return Some(if early > day { early } else { due_on }),
        Some(named) if named > due_on => faults.push(Fault::new("/reader_due_on", "date.after_due")),
        Some(named) if named < day => faults.push(Fault::new("/reader_due_on", "loans.due_day_wrong")),
        Some(_) => {}
    }
    named
}

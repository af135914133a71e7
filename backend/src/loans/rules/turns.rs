//! Whether the days of a book from another library leave time for a second reader, and which days those are.
use chrono::NaiveDate;

use super::terms::{days_after, reader_day};
use crate::loans::model::{Medium, Pending, Record, Side, Standing, Status, Terms, TurnDays};

/// Who gets a book for fewer days than these does not get it to read (decision 39).
const LEAST_DAYS: i64 = 7;

/// The days of a reader who would wait for the book of this loan behind so many others.
///
/// # Errors
/// Why not, as a code: `loans.no_book_to_wait_for` where no book comes or it is wanted back,
/// `loans.no_days_left` where the days do not reach, `loans.needed_before` where it is needed earlier.
pub fn may_queue(
    record: &Record,
    n_before: i64,
    needed_by_on: Option<NaiveDate>,
    terms: &Terms,
    today: NaiveDate,
) -> Result<TurnDays, &'static str> {
    let Record { side, medium, standing, .. } = record;
    let comes = matches!(
        standing.status,
        Status::Sent | Status::WillSupply | Status::Shipped | Status::Received | Status::OnLoan | Status::CheckedIn
    );
    let is_calm = matches!(standing.pending, None | Some(Pending::Renewal));
    if *side != Side::Borrowing || *medium != Medium::Original || !comes || !is_calm {
        return Err("loans.no_book_to_wait_for");
    }
    let days = turn_days(standing, n_before, terms, today);
    if let (Some(from), Some(to)) = (days.from_on, days.to_on)
        && (to - from).num_days() < LEAST_DAYS
        && !standing.is_reading_room_only
    {
        return Err("loans.no_days_left");
    }
    match days.from_on.zip(needed_by_on) {
        Some((from, needed_by)) if needed_by < from => Err("loans.needed_before"),
        _ => Ok(days),
    }
}

/// The days of the reader behind so many others who wait. Who has it brings it on the day named; what nobody has yet is
/// shared out evenly.
pub fn turn_days(standing: &Standing, n_before: i64, terms: &Terms, today: NaiveDate) -> TurnDays {
    let Some(due_on) = standing.due_on else { return TurnDays { from_on: None, to_on: None } };
    let to = reader_day(due_on, today, terms);
    let from = match standing.status {
        _ if standing.is_reading_room_only => today,
        Status::OnLoan => {
            let back = standing.reader_due_on.unwrap_or(due_on).max(today);
            days_after(back, n_before * LEAST_DAYS)
        }
        Status::CheckedIn => days_after(today, n_before * LEAST_DAYS),
        _ => days_after(today, (to - today).num_days() * (n_before + 1) / (n_before + 2)),
    };
    TurnDays { from_on: Some(from), to_on: Some(to) }
}

/// The day on which a reader brings it where others wait: the days are shared out evenly.
pub fn shared_day(day: NaiveDate, today: NaiveDate, n_waiting: i64, terms: &Terms) -> NaiveDate {
    if n_waiting == 0 || day <= today {
        return day;
    }
    let share = (day - today).num_days() / (n_waiting + 1);
    terms.calendar.due_day(days_after(today, share.max(1))).min(day)
}

/// Whether a book that is back from one reader is worth giving to the next: there is a day left, and nobody wants it.
pub fn has_time(record: &Record, terms: &Terms, today: NaiveDate) -> bool {
    let standing = &record.standing;
    let is_back = record.side == Side::Borrowing && standing.status == Status::CheckedIn && standing.pending.is_none();
    is_back && standing.due_on.is_some_and(|due_on| reader_day(due_on, today, terms) > today)
}

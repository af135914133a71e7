//! Days that follow from the terms: when it is due, when the reader brings it, when a reminder is due.
use chrono::{Days, NaiveDate};

use super::overdue::wanted_on;
use crate::{
    loans::model::{Record, ReminderStep, Side, Status, Terms, Whole},
    platform::calendar::reached,
};

/// A day so many days later; the same where the calendar ends.
pub fn days_after(day: NaiveDate, n: i64) -> NaiveDate {
    let distance = Days::new(n.unsigned_abs());
    let moved = if n < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) };
    moved.unwrap_or(day)
}

/// The reader's day where none is named: some days before the lender's, moved off a closed day, but never a day that
/// is over nor one after the lender's.
pub fn reader_day(due_on: NaiveDate, day: NaiveDate, terms: &Terms) -> NaiveDate {
    let early = terms.calendar.due_day(days_after(due_on, -terms.reader_days_before)).min(due_on);
    if early > day { early } else { due_on }
}

/// The due day after one renewal: so many days after the old day, or after today where that is later.
pub fn renewed_day(due_on: NaiveDate, today: NaiveDate, terms: &Terms) -> NaiveDate {
    terms.calendar.due_day(days_after(due_on.max(today), terms.renewal_days))
}

/// The due day of what was held and may go back, where none is named: the old one, but of what we lend a day that is
/// over is one term from today.
pub fn released_day(record: &Record, day: NaiveDate, today: NaiveDate, terms: &Terms) -> NaiveDate {
    let due_on = record.standing.due_on.unwrap_or(day);
    if record.side == Side::Lending && due_on < today { renewed_day(due_on, today, terms) } else { due_on }
}

/// The due day of what we lend, where none is named.
pub fn due_day(day: NaiveDate, terms: &Terms) -> NaiveDate {
    terms.calendar.due_day(days_after(day, terms.loan_days))
}

/// The next step of the ladder and the day from which it is due; none where nothing is away, or all were sent.
pub fn next_reminder(loan: &Whole, terms: &Terms) -> Option<(ReminderStep, NaiveDate)> {
    let wanted_on = wanted_on(&loan.record)?;
    let was_sent = |step| loan.reminders.iter().any(|sent| sent.step == step && sent.for_due_on == wanted_on);
    let mut steps = ReminderStep::ALL.iter().zip(&terms.reminder_days);
    steps.find(|(step, _)| !was_sent(**step)).map(|(step, days)| (*step, days_after(wanted_on, *days)))
}

/// How many days before its day it is to be told now that it draws near: the nearest of the days of the terms that
/// have come; none where the day is over or still far.
pub fn due_soon(record: &Record, terms: &Terms, today: NaiveDate) -> Option<(NaiveDate, i32)> {
    let wanted_on = wanted_on(record)?;
    let days = reached(wanted_on, &terms.days_before, today)?;
    Some((wanted_on, days))
}

/// The day until which it waits for the reader who was told.
pub fn pick_up_day(loan: &Whole, terms: &Terms) -> Option<NaiveDate> {
    let standing = &loan.record.standing;
    let told_on = standing.told_on.filter(|_| standing.status == Status::Received)?;
    let by_on = terms.calendar.after_open_days(told_on, terms.pick_up_days);
    Some(by_on.unwrap_or_else(|| days_after(told_on, terms.pick_up_days)))
}

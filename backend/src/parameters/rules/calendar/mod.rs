//! The library's calendar: open days, working days, and due days on closed ones.
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dated::Dated;
use crate::{
    parameters::model::{ClosedPeriod, DueOnClosed, Hours, OpenDay, Week},
    platform::calendar::Holiday,
};

/// A library that stays closed for longer has no next open day.
const FURTHEST: usize = 400;

/// When one desk is open, for any day, with what counts on that day.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub hours: Dated<Week>,
    pub holidays: Dated<Vec<Holiday>>,
    pub closed: Dated<Vec<ClosedPeriod>>,
    pub open: Dated<Vec<OpenDay>>,
    pub due: Dated<DueOnClosed>,
}

/// Why the doors are closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    Holiday(Holiday),
    /// With the reason that was given.
    Decided(Option<String>),
    /// No hours on this day of the week.
    Weekday,
}

impl Calendar {
    /// The hours of a day, or why there are none. An extra open day comes before all, a holiday before a closed day.
    pub fn day(&self, day: NaiveDate) -> Result<&[Hours], Closed> {
        if let Some(extra) = self.extra(day) {
            return Ok(&extra.hours);
        }
        if let Some(holiday) = self.holiday(day) {
            return Err(Closed::Holiday(holiday));
        }
        if let Some(period) = self.closed.on(day).iter().find(|period| period.from_on <= day && day <= period.to_on) {
            return Err(Closed::Decided(period.reason.clone()));
        }
        let hours = self.hours.on(day).of(day);
        if hours.is_empty() { Err(Closed::Weekday) } else { Ok(hours) }
    }

    /// The extra open day that a day is.
    pub fn extra(&self, day: NaiveDate) -> Option<&OpenDay> {
        self.open.on(day).iter().find(|extra| extra.on == day)
    }

    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.day(day).is_ok()
    }

    /// The public holiday that is kept on a day.
    pub fn holiday(&self, day: NaiveDate) -> Option<Holiday> {
        self.holidays.on(day).iter().copied().find(|holiday| holiday.on(day.year()) == Some(day))
    }

    /// This day, if the doors are open, or the next on which they are; none within 400 days.
    pub fn next_open(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().take(FURTHEST).find(|day| self.is_open(*day))
    }

    /// This day, if the doors are open, or the last before it on which they were.
    pub fn previous_open(&self, day: NaiveDate) -> Option<NaiveDate> {
        std::iter::successors(Some(day), NaiveDate::pred_opt).take(FURTHEST).find(|day| self.is_open(*day))
    }

    /// So many open days after a day; the day itself does not count.
    pub fn after_open_days(&self, day: NaiveDate, n: i64) -> Option<NaiveDate> {
        after(day, n, |day| self.is_open(day))
    }

    /// Monday to Friday without the public holidays: by these days answers are measured, whatever the opening hours.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && self.holiday(day).is_none()
    }

    /// A working day on which the library is not closed by its own decision: by these days our own deadlines run.
    pub fn is_staffed(&self, day: NaiveDate) -> bool {
        self.is_working_day(day) && !matches!(self.day(day), Err(Closed::Decided(_)))
    }

    /// The working days after `from`, `to` included: 0 on the same day, never negative.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.filter(|day| self.is_working_day(*day)).map(|_| 1).sum()
    }

    /// So many working days after a day: by when an answer is due.
    pub fn after_working_days(&self, day: NaiveDate, n: i64) -> Option<NaiveDate> {
        after(day, n, |day| self.is_working_day(day))
    }

    /// What a due day becomes: itself if the doors are open, otherwise what the parameter of that day says.
    pub fn due_day(&self, due_on: NaiveDate) -> NaiveDate {
        let moved = match self.due.on(due_on) {
            DueOnClosed::Stays => None,
            DueOnClosed::NextOpen => self.next_open(due_on),
            DueOnClosed::PreviousOpen => self.previous_open(due_on),
        };
        moved.unwrap_or(due_on)
    }

    /// The day so many days after another, as a due day.
    pub fn due_after(&self, from: NaiveDate, days: i64) -> NaiveDate {
        let days = Days::new(u64::try_from(days).unwrap_or(0));
        self.due_day(from.checked_add_days(days).unwrap_or(from))
    }
}

fn after(day: NaiveDate, n: i64, counts: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let Some(rest) = usize::try_from(n).ok().and_then(|n| n.checked_sub(1)) else { return Some(day) };
    day.iter_days().skip(1).take(FURTHEST * 2).filter(|day| counts(*day)).nth(rest)
}

#[cfg(test)]
mod tests;

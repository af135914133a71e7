//! The clock of a step: whose days count, where it stood still, when time is over.
use chrono::NaiveDate;

use super::waiting::{Waiting, waiting};
use crate::{
    loans::model::{Record, Standing},
    quality::model::{DeadlineQueue, LateReason, WaitsFor},
};

/// Nothing is counted further than so many days.
const FURTHEST: usize = 1200;

/// A time in which somebody had to act: its first day is not counted, its last one is; open where it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
}

/// What is known of a step in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoned {
    pub working_days: i64,
    pub deadline_on: Option<NaiveDate>,
    /// None where it is late, or has no deadline.
    pub left_days: Option<i64>,
    pub late: Option<(LateReason, i64)>,
}

/// The times in which whoever must act now had to act at this step. `earlier` is how the loan stood before, the oldest
/// first; what lies between is somebody else's.
pub fn spans(loan: &Record, earlier: &[Standing], now: &Waiting, today: NaiveDate) -> Vec<Span> {
    let mut spans = vec![Span { from_on: now.since_on, to_on: None }];
    if loan.standing.pending.is_some() {
        return spans;
    }
    let mut next_on = loan.standing.status_since_on;
    for standing in in_force(earlier, &loan.standing).into_iter().rev() {
        if standing.status != loan.standing.status || standing.library_id != loan.standing.library_id {
            break;
        }
        let stood = Record { standing: standing.clone(), ..loan.clone() };
        let is_same = |was: &Waiting| (was.step, was.waits_for) == (now.step, now.waits_for);
        if let Some(was) = waiting(&stood, today).filter(is_same) {
            spans.push(Span { from_on: was.since_on, to_on: Some(next_on) });
        }
        next_on = standing.status_since_on;
    }
    spans.reverse();
    spans
}

/// What was taken back, or lasted no day, is left out: each began before the one that follows, and before the present.
fn in_force<'a>(earlier: &'a [Standing], now: &Standing) -> Vec<&'a Standing> {
    let mut stood: Vec<&Standing> = Vec::new();
    for standing in earlier {
        stood.retain(|before| before.status_since_on < standing.status_since_on);
        stood.push(standing);
    }
    stood.retain(|before| before.status_since_on < now.status_since_on);
    stood
}

/// When time is over, by the target or by the loan's own day, whichever comes first, and how late it is. The last day of
/// the target is in time; what ended before a weekend is late with the next day that counts.
pub fn reckon(
    spans: &[Span],
    (target_days, due_on): (Option<i64>, Option<NaiveDate>),
    today: NaiveDate,
    counts: impl Fn(NaiveDate) -> bool,
) -> Reckoned {
    let working_days = n(days(spans, today, &counts));
    let by_target = target_days.and_then(|target| last_day(spans, target, &counts));
    let between = |from_on, to_on| n(days(&[Span { from_on, to_on: Some(to_on) }], to_on, &counts));
    let over_target = by_target.zip(target_days).filter(|(_, target)| working_days > *target);
    let over_target = over_target.map(|(day, target)| (day, LateReason::OverTarget, working_days - target));
    let past_due = due_on.filter(|day| *day < today).map(|day| (day, LateReason::PastDue, between(day, today)));
    let late = over_target.into_iter().chain(past_due).min();
    let deadline_on = match late {
        Some((day, ..)) => Some(day),
        None => by_target.into_iter().chain(due_on).min(),
    };
    let left_by_target = target_days.map(|target| target - working_days);
    let left_by_day = due_on.map(|day| between(today, day));
    let left = left_by_target.into_iter().chain(left_by_day).min();
    Reckoned {
        working_days,
        deadline_on,
        left_days: left.filter(|_| late.is_none()),
        late: late.map(|(_, reason, late_days)| (reason, late_days)),
    }
}

/// What a loan asks for today, of us or of the other library.
pub fn queue(waits_for: WaitsFor, reckoned: &Reckoned) -> Option<DeadlineQueue> {
    match (waits_for, reckoned.late, reckoned.left_days) {
        (WaitsFor::Us, Some(_), _) => Some(DeadlineQueue::Late),
        (WaitsFor::Us, None, Some(0)) => Some(DeadlineQueue::BreaksToday),
        (WaitsFor::Partner, Some(_), _) => Some(DeadlineQueue::WaitsForThem),
        _ => None,
    }
}

/// The days that count, up to the last of these times or this day.
fn days(spans: &[Span], until: NaiveDate, counts: impl Fn(NaiveDate) -> bool) -> impl Iterator<Item = NaiveDate> {
    let each = spans.iter().flat_map(move |span| {
        let to = span.to_on.map_or(until, |to| to.min(until));
        span.from_on.iter_days().skip(1).take(FURTHEST).take_while(move |day| *day <= to)
    });
    each.filter(move |day| counts(*day))
}

/// The day on which so many days are over; the first of all where none is allowed.
fn last_day(spans: &[Span], days_allowed: i64, counts: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let Some(rest) = usize::try_from(days_allowed).ok()?.checked_sub(1) else {
        return spans.first().map(|span| span.from_on);
    };
    days(spans, NaiveDate::MAX, counts).nth(rest)
}

fn n(days: impl Iterator<Item = NaiveDate>) -> i64 {
    days.map(|_| 1).sum()
}

#[cfg(test)]
mod tests;

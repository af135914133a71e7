//! Whether what an open loan waits for is late, and how many are.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::waiting::Waiting;
use crate::{
    loans::Side,
    parameters::Calendar,
    quality::model::{LateCount, LateLoan, LateReason, OpenByAge},
};

/// How late something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    pub reason: LateReason,
    /// Since it stands at its step.
    pub working_days: i64,
    pub deadline_on: NaiveDate,
    /// Since the deadline.
    pub late_days: i64,
}

/// How late it is, if it is: it stands longer than so many working days, or its own day is over; what came first counts.
/// The day on which it came to stand there is not counted, the last day of the target is in time.
pub fn late(waiting: &Waiting, target_days: Option<i64>, calendar: &Calendar, today: NaiveDate) -> Option<Late> {
    let by_target = target_days.and_then(|days| calendar.after_working_days(waiting.since_on, days));
    let working_days = calendar.working_days_between(waiting.since_on, today);
    // A deadline on the eve of a weekend is passed with the next working day.
    let by_target = by_target.filter(|_| target_days.is_some_and(|days| working_days > days));
    let by_day = waiting.due_on.filter(|day| *day < today);
    let of_target = by_target.map(|day| (day, LateReason::OverTarget));
    let of_day = by_day.map(|day| (day, LateReason::PastDue));
    let (deadline_on, reason) = of_target.into_iter().chain(of_day).min()?;
    let late_days = calendar.working_days_between(deadline_on, today);
    Some(Late { reason, working_days, deadline_on, late_days })
}

/// How many are late for the same reason.
pub fn counts(late: &[LateLoan]) -> Vec<LateCount> {
    let mut counts = BTreeMap::new();
    for one in late {
        *counts.entry((one.side, one.step, one.waits_for, one.reason)).or_insert(0) += 1;
    }
    let count = |((side, step, waits_for, reason), n)| LateCount { side, step, waits_for, reason, n };
    counts.into_iter().map(count).collect()
}

/// Open requests by their age.
pub fn ages(requested: impl Iterator<Item = (Side, NaiveDate)>, today: NaiveDate) -> Vec<OpenByAge> {
    let none = |&side: &Side| OpenByAge { side, n_week: 0, n_month: 0, n_quarter: 0, n_older: 0 };
    let mut ages: Vec<OpenByAge> = Side::ALL.iter().map(none).collect();
    for (side, requested_on) in requested {
        let Some(of_side) = ages.iter_mut().find(|ages| ages.side == side) else { continue };
        match (today - requested_on).num_days() {
            ..=7 => of_side.n_week += 1,
            8..=30 => of_side.n_month += 1,
            31..=90 => of_side.n_quarter += 1,
            _ => of_side.n_older += 1,
        }
    }
    ages
}

//! What is wrong with an improvement, over which days its figure is taken, whether it is late.
use chrono::{Datelike, Days, NaiveDate};

use super::{measures::aim, periods::Span};
use crate::{
    platform::{problem::Fault, text},
    quality::model::{ImprovementRow, ImprovementStanding, ImprovementStatus, Planned},
};

/// A deadline further away was mistyped.
const FURTHEST_YEARS: i32 = 10;

/// What is wrong with what is planned; its words are cleaned.
pub fn check(planned: &mut Planned, today: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (pointer, field) in [("/title", &mut planned.title), ("/plan", &mut planned.plan)] {
        match text::clean(field) {
            Some(clean) => *field = clean,
            None => faults.push(Fault::new(pointer, "field.required")),
        }
    }
    match (planned.measure, planned.side) {
        (None, None) => {}
        (None, Some(_)) => faults.push(Fault::new("/side", "field.not_allowed")),
        (Some(_), None) => faults.push(Fault::new("/side", "field.required")),
        (Some(measure), Some(side)) => match aim(measure) {
            None => faults.push(Fault::new("/measure", "quality.no_target")),
            Some(aim) if !aim.sides.contains(&side) => faults.push(Fault::new("/side", "quality.not_on_this_side")),
            Some(_) => {}
        },
    }
    if (planned.deadline_on.year() - today.year()).abs() > FURTHEST_YEARS {
        faults.push(Fault::new("/deadline_on", "date.too_far"));
    }
    faults
}

/// The day of a step: today where none is named; not ahead, and not before the step before it.
pub fn day_of(named: Option<NaiveDate>, before: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, Fault> {
    match named.unwrap_or(today) {
        day if day > today => Err(Fault::new("/happened_on", "date.in_future")),
        day if before.is_some_and(|before| day < before) => Err(Fault::new("/happened_on", "date.before_last_step")),
        day if day.year() < today.year() - FURTHEST_YEARS => Err(Fault::new("/happened_on", "date.too_long_ago")),
        day => Ok(day),
    }
}

fn days(n: i64) -> Days {
    Days::new(u64::try_from(n).unwrap_or_default())
}

/// The days before it began.
pub fn baseline_span(started_on: NaiveDate, n_days: i64) -> Span {
    (started_on - days(n_days), started_on - days(1))
}

/// As many days after it was done.
pub fn effect_span(done_on: NaiveDate, n_days: i64) -> Span {
    (done_on + days(1), done_on + days(n_days))
}

/// The first day on which its effect can be judged: its figure is of as many days as its baseline. Without a figure, at
/// once.
pub fn judge_from(planned: &Planned, standing: &ImprovementStanding) -> Option<NaiveDate> {
    let done_on = standing.done_on?;
    Some(planned.measure.map_or(done_on, |_| effect_span(done_on, planned.n_days).1 + days(1)))
}

/// Its deadline is over and it is not done.
pub fn is_late(row: &ImprovementRow, today: NaiveDate) -> bool {
    let is_open = matches!(row.standing.status, ImprovementStatus::Planned | ImprovementStatus::UnderWay);
    is_open && row.planned.deadline_on < today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_and_after_are_of_the_same_length_and_leave_the_work_out() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
        let (before, after) = (baseline_span(day(3, 2), 30), effect_span(day(3, 20), 30));
        assert_eq!(before, (day(1, 31), day(3, 1)));
        assert_eq!(after, (day(3, 21), day(4, 19)));
        assert_eq!(before.1 - before.0, after.1 - after.0);
    }
}

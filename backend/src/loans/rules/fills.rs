//! The days that led to a fill, of which the stages of its turnaround are made (T10).
use chrono::NaiveDate;

use crate::loans::model::{FillDays, Whole};

/// Where we borrow, the days on which the first and the last library were asked; where we lend, the day of our yes. What
/// was written down of later days than the fill itself counts as that day, so that no stage is shorter than nothing.
pub fn fill_days(loan: &Whole, promised_on: Option<NaiveDate>, filled_on: NaiveDate) -> FillDays {
    let requested_on = loan.record.requested_on.min(filled_on);
    let within = |day: NaiveDate, from: NaiveDate| day.max(from).min(filled_on);
    let (first, last) = (loan.asks.first(), loan.asks.last());
    let passed_on = first.map_or(requested_on, |ask| within(ask.asked_on, requested_on));
    let promised_on = last.map(|ask| ask.asked_on).or(promised_on).unwrap_or(filled_on);
    FillDays { requested_on, passed_on, promised_on: within(promised_on, passed_on), filled_on }
}

//! Whether a change of a parameter can be decided: its value, its days, its place.
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{definition::Definition, table};
use crate::{
    parameters::model::{Decision, ParameterChange, Unit},
    platform::{Result, problem::Fault, text},
};

/// What a change is judged beside.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    pub today: NaiveDate,
    /// The last day whose figures are closed.
    pub closed_through: Option<NaiveDate>,
    /// What is decided for the same place.
    pub decided: &'a [Decision],
    /// What counts on the first day of the change in the same place.
    pub present: &'a Value,
}

/// The value as it is kept, and the reason; every fault is told.
pub fn check(
    definition: &Definition,
    change: &ParameterChange,
    beside: Beside,
) -> Result<Result<(Value, String), Vec<Fault>>> {
    let mut faults = Vec::new();
    let goes_with_library = change.branch_id.is_some() && change.value.is_null();
    let value = if goes_with_library { Ok(Value::Null) } else { definition.kind.check(&change.value)? };
    let value = value.map_err(|wrong| faults.extend(wrong)).ok();
    if change.unit.is_some() && change.unit != definition.unit {
        let unit = definition.unit.map_or("", Unit::as_str);
        faults.push(Fault::new("/unit", "parameters.wrong_unit").with("unit", unit));
    }
    if change.branch_id.is_some() && !definition.is_by_branch {
        faults.push(Fault::new("/branch_id", "field.not_allowed"));
    }
    faults.extend(days(change.from_on, change.to_on, beside.closed_through, beside.decided));
    if let Some(value) = &value {
        faults.extend(meaning(definition, value, change, beside));
    }
    let reason = text::clean(&change.reason);
    if reason.is_none() {
        faults.push(Fault::new("/reason", "field.required"));
    }
    Ok(match (value, reason) {
        (Some(value), Some(reason)) if faults.is_empty() => Ok((value, reason)),
        _ => Err(faults),
    })
}

/// The days of a change: in no closed month, not backwards, and not across the days of another decision.
pub fn days(
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
    closed_through: Option<NaiveDate>,
    decided: &[Decision],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(closed) = closed_through.filter(|closed| from_on <= *closed) {
        faults.push(Fault::new("/from_on", "parameters.month_closed").with("through", closed.to_string()));
    }
    if to_on.is_some_and(|to_on| to_on < from_on) {
        faults.push(Fault::new("/to_on", "date.ends_before_it_begins"));
    } else if decided.iter().any(|other| crosses((from_on, to_on), (other.from_on, other.to_on))) {
        faults.push(Fault::new("/from_on", "parameters.periods_overlap"));
    }
    faults
}

type Span = (NaiveDate, Option<NaiveDate>);

/// Whether one of the two is for a time and the other begins in it. The same first day replaces the other.
fn crosses(one: Span, other: Span) -> bool {
    let begins_in = |(from, to): Span, day: NaiveDate| from < day && to.is_some_and(|to| day <= to);
    begins_in(one, other.0) || begins_in(other, one.0)
}

/// What the form of a value cannot say.
fn meaning(definition: &Definition, value: &Value, change: &ParameterChange, beside: Beside) -> Vec<Fault> {
    let mut faults = Vec::new();
    let replaces = replaced(change.from_on, beside.decided).is_some();
    if value == beside.present && change.to_on.is_none() && !replaces {
        faults.push(Fault::new("/value", "parameters.nothing_changes"));
    }
    let is_closing = definition.key == table::figures::CLOSED_THROUGH.definition.key;
    if let Some(day) = value.as_str().filter(|_| is_closing).and_then(|day| day.parse::<NaiveDate>().ok()) {
        if day >= beside.today {
            faults.push(Fault::new("/value", "date.in_future"));
        } else if day.succ_opt().is_some_and(|next| next.day() != 1) {
            faults.push(Fault::new("/value", "parameters.not_the_end_of_a_month"));
        }
    }
    faults
}

/// The decision of the same place and first day: the change takes its place.
pub fn replaced(from_on: NaiveDate, decided: &[Decision]) -> Option<&Decision> {
    decided.iter().find(|other| other.from_on == from_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn what_is_for_a_time_is_crossed_by_nothing() {
        let summer = (day("2026-06-01"), Some(day("2026-08-31")));
        let cases = [
            ((day("2026-05-01"), None), false),
            ((day("2026-06-01"), None), false),
            ((day("2026-07-01"), None), true),
            ((day("2026-08-31"), None), true),
            ((day("2026-09-01"), None), false),
            ((day("2026-05-01"), Some(day("2026-05-31"))), false),
            ((day("2026-05-01"), Some(day("2026-06-01"))), true),
            ((day("2026-07-01"), Some(day("2026-07-02"))), true),
        ];
        for (other, expected) in cases {
            assert_eq!(crosses(summer, other), expected, "{other:?}");
            assert_eq!(crosses(other, summer), expected, "{other:?}");
        }
    }
}

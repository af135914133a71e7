//! Closed days and days that are open by way of exception: what lists of them must be.
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::{hours, kind::VALUE};
use crate::{
    parameters::model::{ClosedPeriod, OpenDay},
    platform::{Result, problem::Fault, text, valid},
};

/// How many periods or days a list may have.
const LONGEST: usize = 200;

/// Closed days as they are kept, in order; none ends before it begins, none overlaps another.
pub fn check_closed(value: &Value) -> Result<Result<Value, Vec<Fault>>> {
    let mut periods: Vec<ClosedPeriod> = match list(value)? {
        Ok(periods) => periods,
        Err(faults) => return Ok(Err(faults)),
    };
    periods.iter_mut().for_each(|period| period.reason = period.reason.as_deref().and_then(text::clean));
    let backwards = periods.iter().enumerate().filter(|(_, period)| period.to_on < period.from_on);
    let mut faults: Vec<_> =
        backwards.map(|(n, _)| Fault::new(format!("{VALUE}/{n}/to_on"), "date.ends_before_it_begins")).collect();
    let days: Vec<_> = periods.iter().map(|period| (period.from_on, period.to_on)).collect();
    faults.extend(overlaps(&days, "from_on"));
    periods.sort_by_key(|period| period.from_on);
    Ok(if faults.is_empty() { Ok(json!(periods)) } else { Err(faults) })
}

/// Open days as they are kept, in order; each stands once and has hours.
pub fn check_open(value: &Value) -> Result<Result<Value, Vec<Fault>>> {
    let mut days: Vec<OpenDay> = match list(value)? {
        Ok(days) => days,
        Err(faults) => return Ok(Err(faults)),
    };
    days.iter_mut().for_each(|day| day.reason = day.reason.as_deref().and_then(text::clean));
    let mut faults = Vec::new();
    for (n, day) in days.iter().enumerate() {
        faults.extend(hours::faults_of(&day.hours, &format!("{VALUE}/{n}/hours")));
    }
    let each: Vec<_> = days.iter().map(|day| (day.on, day.on)).collect();
    faults.extend(overlaps(&each, "on"));
    days.sort_by_key(|day| day.on);
    Ok(if faults.is_empty() { Ok(json!(days)) } else { Err(faults) })
}

fn list<L: DeserializeOwned + ToSchema + 'static>(value: &Value) -> Result<Result<L, Vec<Fault>>> {
    let is_long = value.as_array().is_some_and(|items| items.len() > LONGEST);
    let too_long = || vec![Fault::new(VALUE, "list.too_long").with("limit", LONGEST)];
    if is_long { Ok(Err(too_long())) } else { valid::read(value, VALUE) }
}

/// Each period that touches an earlier one of the list, whatever their order.
fn overlaps(periods: &[(NaiveDate, NaiveDate)], field: &str) -> Vec<Fault> {
    let touches = |n: usize| periods[..n].iter().any(|other| periods[n].0 <= other.1 && other.0 <= periods[n].1);
    let touching = (0..periods.len()).filter(|n| touches(*n));
    touching.map(|n| Fault::new(format!("{VALUE}/{n}/{field}"), "parameters.periods_overlap")).collect()
}

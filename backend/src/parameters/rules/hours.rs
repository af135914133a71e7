//! Opening hours: what a week of them must be.
use serde_json::Value;

use super::kind::VALUE;
use crate::{
    parameters::model::{Hours, Week},
    platform::{Result, problem::Fault, valid},
};

/// The week as it is kept; every fault of its days is told.
pub fn check_week(value: &Value) -> Result<Result<Value, Vec<Fault>>> {
    let week: Week = match valid::read(value, VALUE)? {
        Ok(week) => week,
        Err(faults) => return Ok(Err(faults)),
    };
    let faults: Vec<_> =
        week.days().iter().flat_map(|(name, hours)| faults_of(hours, &format!("{VALUE}/{name}"))).collect();
    Ok(if faults.is_empty() { Ok(value.clone()) } else { Err(faults) })
}

/// The hours of one day stand in order and do not overlap; none ends before it begins.
pub fn faults_of(hours: &[Hours], pointer: &str) -> Vec<Fault> {
    let backwards = hours.iter().enumerate().filter(|(_, hours)| hours.to <= hours.from);
    let backwards = backwards.map(|(n, _)| Fault::new(format!("{pointer}/{n}/to"), "hours.end_before_they_begin"));
    let overlapping = hours.windows(2).enumerate().filter(|(_, pair)| pair[1].from < pair[0].to);
    let overlapping =
        overlapping.map(|(n, _)| Fault::new(format!("{pointer}/{}/from", n + 1), "parameters.periods_overlap"));
    backwards.chain(overlapping).collect()
}

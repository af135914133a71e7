//! What is wrong with a target, whether it counts, whether a figure meets it.
use chrono::{Datelike, NaiveDate};

use super::{
    measures::{Aim, aim, at_most},
    waiting::has_step,
};
use crate::{
    loans::Side,
    platform::{problem::Fault, text},
    quality::model::{Bound, Hundredths, ServiceStep, TargetRow, TargetState, TargetUnit},
    statistics::model::MeasureKey,
};

/// What lies further from today was mistyped.
const FURTHEST_YEARS: i32 = 10;

const BOTH: &[Side] = &[Side::Borrowing, Side::Lending];

/// How a target is read; of a step in working days at most.
pub fn kind_of(target: &TargetRow) -> Option<Aim> {
    match target.measure {
        Some(measure) => aim(measure),
        None => Some(at_most(BOTH, TargetUnit::WorkingDay)),
    }
}

/// Of what the target is: a measure or a step, one of them, known on that side.
pub fn faults(measure: Option<MeasureKey>, step: Option<ServiceStep>, side: Side) -> Vec<Fault> {
    match (measure, step) {
        (None, None) => vec![Fault::new("/measure", "field.required")],
        (Some(_), Some(_)) => vec![Fault::new("/step", "field.not_allowed")],
        (Some(measure), None) => of_measure(measure, side),
        (None, Some(step)) if !has_step(side, step) => vec![Fault::new("/step", "quality.not_on_this_side")],
        (None, Some(_)) => Vec::new(),
    }
}

/// Whether a measure can be bettered on a side.
fn of_measure(measure: MeasureKey, side: Side) -> Vec<Fault> {
    match aim(measure) {
        None => vec![Fault::new("/measure", "quality.no_target")],
        Some(aim) if !aim.sides.contains(&side) => vec![Fault::new("/side", "quality.not_on_this_side")],
        Some(_) => Vec::new(),
    }
}

/// What is wrong with the value, the days and the source of a target; the source is cleaned.
pub fn check_target(target: &mut TargetRow, today: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    if target.value < Hundredths(0) {
        faults.push(Fault::new("/value", "number.too_small").with("limit", 0));
    }
    if let Some(most) = kind_of(target).map(|aim| aim.most).filter(|most| target.value > *most) {
        faults.push(Fault::new("/value", "number.too_large").with("limit", most.0 / 100));
    }
    if target.step.is_some() && target.value.0 % 100 != 0 {
        faults.push(Fault::new("/value", "quality.whole_days"));
    }
    let is_far = |day: NaiveDate| (day.year() - today.year()).abs() > FURTHEST_YEARS;
    if is_far(target.from_on) {
        faults.push(Fault::new("/from_on", "date.too_far"));
    }
    match target.to_on {
        Some(to_on) if to_on < target.from_on => faults.push(Fault::new("/to_on", "date.ends_before_it_begins")),
        Some(to_on) if is_far(to_on) => faults.push(Fault::new("/to_on", "date.too_far")),
        _ => {}
    }
    match text::clean(&target.source) {
        Some(source) => target.source = source,
        None => faults.push(Fault::new("/source", "field.required")),
    }
    faults
}

/// Whether a target counts today.
pub fn state(target: &TargetRow, today: NaiveDate) -> TargetState {
    if target.is_withdrawn {
        TargetState::Withdrawn
    } else if target.from_on > today {
        TargetState::Future
    } else if target.holds(today) {
        TargetState::InForce
    } else {
        TargetState::Past
    }
}

/// Whether a figure meets a target.
pub fn is_met(bound: Bound, figure: Hundredths, target: Hundredths) -> bool {
    match bound {
        Bound::AtLeast => figure >= target,
        Bound::AtMost => figure <= target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_of_one_thing_that_its_side_knows() {
        use MeasureKey::{DaysP90, LendingFillRate, Visits};
        let told = |measure, step, side| faults(measure, step, side).first().map(|fault| fault.code.clone());
        let table = [
            (Some(DaysP90), None, Side::Borrowing, None),
            (Some(LendingFillRate), None, Side::Lending, None),
            (Some(LendingFillRate), None, Side::Borrowing, Some("quality.not_on_this_side")),
            (Some(Visits), None, Side::Borrowing, Some("quality.no_target")),
            (None, None, Side::Borrowing, Some("field.required")),
            (Some(DaysP90), Some(ServiceStep::Answer), Side::Borrowing, Some("field.not_allowed")),
            (None, Some(ServiceStep::PassOn), Side::Lending, Some("quality.not_on_this_side")),
            (None, Some(ServiceStep::PassOn), Side::Borrowing, None),
            (None, Some(ServiceStep::Return), Side::Borrowing, Some("quality.not_on_this_side")),
        ];
        for (measure, step, side, code) in table {
            assert_eq!(told(measure, step, side).as_deref(), code, "{measure:?} {step:?} {side:?}");
        }
    }

    #[test]
    fn what_just_reaches_the_target_meets_it() {
        let (less, same, more) = (Hundredths(8999), Hundredths(9000), Hundredths(9001));
        let met = |bound| [less, same, more].map(|figure| is_met(bound, figure, same));
        assert_eq!(met(Bound::AtLeast), [false, true, true]);
        assert_eq!(met(Bound::AtMost), [true, true, false]);
    }
}

//! Whether the items of a plan can stand, and how far each is done.
use super::contents::rounded;
use crate::{
    platform::{hundredths::Hundredths, problem::Fault, text},
    reports::model::{PlanItem, ReportKind},
    statistics::{self, model::Dimension},
};

/// Tidies the items and tells every fault of them.
pub fn items(items: &mut [PlanItem], kind: ReportKind) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (n, item) in items.iter_mut().enumerate() {
        let mut fault = |field: &str, code: &str| faults.push(Fault::new(format!("/items/{n}/{field}"), code));
        match text::clean(&item.what) {
            Some(what) => item.what = what,
            None => fault("what", "field.required"),
        }
        item.result = item.result.as_deref().and_then(text::clean);
        if item.result.is_some() && !kind.is_of_plan() {
            fault("result", "field.not_allowed");
        }
        match item.measure {
            None if item.side.is_some() => fault("side", "field.not_allowed"),
            None if item.target.is_some() => fault("target", "field.not_allowed"),
            Some(measure) if item.side.is_none() && statistics::needs_side(measure) => fault("side", "field.required"),
            Some(measure) if item.side.is_some() && !statistics::knows(measure, Dimension::Side) => {
                fault("side", "field.not_allowed")
            }
            _ => {}
        }
        if item.target.is_some_and(|target| target.0 < 0) {
            fault("target", "number.too_small");
        }
    }
    faults
}

/// A figure in percent of what it was to be.
pub fn percent(value: Option<Hundredths>, target: Option<Hundredths>) -> Option<Hundredths> {
    let target = target.filter(|target| target.0 > 0)?;
    Some(Hundredths(rounded(value?.0 * 10_000, target.0)))
}

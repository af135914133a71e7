//! What the time of staff adds to unit costs (T14): reckoned from the requests that were filled, at what is decided for
//! the day on which each was.
use crate::{
    parameters::postage,
    platform::{Result, Tx},
    statistics::{
        model::{Dimension, MeasureKey, Part, Question},
        rules::{self, Source, Span},
        store::{self, Within},
    },
};

/// The parts, each under the unit cost to which it belongs; none where staff time is left out.
pub fn staff(tx: &mut Tx, question: &Question, span: Span, within: &Within) -> Result<Vec<Part>> {
    let unit_cost = |key: &MeasureKey| match rules::definition(*key).source {
        Source::UnitCost { per, .. } => Some((*key, per)),
        _ => None,
    };
    let unit_costs: Vec<_> = question.measures.0.iter().filter_map(unit_cost).collect();
    if unit_costs.is_empty() {
        return Ok(Vec::new());
    }
    let cents = postage::STAFF.dated(tx, None)?;
    let mut days = [span.0].into_iter().chain(cents.changes_after(span.0));
    if days.all(|day| *cents.on(day) == 0) {
        return Ok(Vec::new());
    }
    let by: Vec<Dimension> = question.by.0.iter().copied().chain([Dimension::Day]).collect();
    let mut parts = Vec::new();
    for (measure, per) in unit_costs {
        let filled = store::parts(tx, question, &[per], &by, span, within)?;
        let cost = |part: Part| Part { measure, n: part.n * part.of.day.map_or(0, |day| *cents.on(day)), ..part };
        parts.extend(filled.into_iter().map(cost));
    }
    Ok(parts)
}

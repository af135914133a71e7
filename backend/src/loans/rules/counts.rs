//! What each step adds to the statistics (T2, T3, T6, T7; ISO 2789).
use super::units::came_on;
use crate::{
    loans::model::{ActionKey, Record, Side, Whole},
    platform::events::Delta,
};

/// What taking a request in adds: one order received, where another library asks us (T2).
pub fn counted_at_creation(record: &Record, is_abroad: bool) -> Vec<Delta> {
    match record.side {
        Side::Lending => deltas(record, is_abroad, &[("requests_received", 1)]),
        Side::Borrowing => Vec::new(),
    }
}

/// What a step adds. An order that goes to the next library after a no, or to the same one later, is still one order
/// sent; volumes that come late are further items of the same order; what is closed by hand counts for nothing.
pub fn counts(record: &Record, action: ActionKey, n_units: i64, is_abroad: bool, was_sent: bool) -> Vec<Delta> {
    use ActionKey::{Deliver, Receive, ReceiveRest, Send, Ship, ShipRest};
    let parts: &[(&str, i64)] = match (record.side, action) {
        (Side::Lending, Ship | Deliver) => &[("requests_supplied", 1), ("items_supplied", n_units)],
        (Side::Lending, ShipRest) => &[("items_supplied", n_units)],
        (Side::Borrowing, Send) if !was_sent => &[("requests_sent", 1)],
        (Side::Borrowing, Receive) => &[("requests_filled", 1), ("items_received", n_units)],
        (Side::Borrowing, ReceiveRest) => &[("items_received", n_units)],
        _ => &[],
    };
    deltas(record, is_abroad, parts)
}

/// How many units a step has moved: those of the first parcel, or those that came late.
pub fn n_units(action: ActionKey, was: &Whole, loan: &Whole) -> i64 {
    let side = loan.record.side;
    let n_there = |loan: &Whole| loan.items.iter().filter(|item| came_on(item, side).is_some()).count();
    let n_before = if matches!(action, ActionKey::ShipRest | ActionKey::ReceiveRest) { n_there(was) } else { 0 };
    i64::try_from(n_there(loan).saturating_sub(n_before)).unwrap_or(i64::MAX)
}

/// Loans between libraries of one administration are in no figure.
fn deltas(record: &Record, is_abroad: bool, parts: &[(&str, i64)]) -> Vec<Delta> {
    let Some(library_id) = record.standing.library_id.filter(|_| !record.standing.is_same_administration) else {
        return Vec::new();
    };
    let delta = |&(measure, n): &(&str, i64)| Delta {
        measure: measure.into(),
        side: record.side.as_str().into(),
        medium: record.medium.as_str().into(),
        library_id,
        branch_id: record.branch_id,
        is_abroad,
        n,
    };
    parts.iter().map(delta).collect()
}

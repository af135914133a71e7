//! What each step adds to the statistics (T2, T3, T6, T7; ISO 2789) and to the diary (D1, D2).
use crate::{
    loans::model::{ActionKey, Record, Side},
    platform::events::Delta,
};

/// What taking a request in adds: one order received, where another library asks us (T2).
pub fn counted_at_creation(record: &Record, is_abroad: bool) -> Vec<Delta> {
    match record.side {
        Side::Lending => deltas(record, is_abroad, &[("requests_received", 1)]),
        Side::Borrowing => Vec::new(),
    }
}

/// What a step adds. An order that goes to the next library after a no is still one order sent.
pub fn counts(record: &Record, action: ActionKey, n_items: usize, is_abroad: bool, was_sent: bool) -> Vec<Delta> {
    use ActionKey::{Complete, Deliver, HandOver, Receive, Send, Ship, TakeBack};
    let n_items = i64::try_from(n_items).unwrap_or(i64::MAX);
    let parts: &[(&str, i64)] = match (record.side, action) {
        (Side::Lending, Ship | Deliver) => {
            &[("requests_supplied", 1), ("items_supplied", n_items), ("items_issued", n_items)]
        }
        (Side::Lending, Complete) | (Side::Borrowing, TakeBack) => &[("items_returned", n_items)],
        (Side::Borrowing, HandOver) => &[("items_issued", n_items)],
        (Side::Borrowing, Send) if !was_sent => &[("requests_sent", 1)],
        (Side::Borrowing, Receive) => &[("requests_filled", 1), ("items_received", n_items)],
        _ => &[],
    };
    deltas(record, is_abroad, parts)
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

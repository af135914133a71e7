//! What each step adds to the statistics (T2, T3, T6, T7; ISO 2789) and to the diary (D1, D2).
use super::units::{came_on, is_out};
use crate::{
    loans::model::{ActionKey, LoanItem, Record, Side, Status, Whole},
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
    use ActionKey::{Complete, Deliver, HandOver, Receive, ReceiveRest, ReturnSome, Send, Ship, ShipRest, TakeBack};
    let parts: &[(&str, i64)] = match (record.side, action) {
        (Side::Lending, Ship | Deliver) => {
            &[("requests_supplied", 1), ("items_supplied", n_units), ("items_issued", n_units)]
        }
        (Side::Lending, ShipRest) => &[("items_supplied", n_units), ("items_issued", n_units)],
        (Side::Lending, Complete | ReturnSome) | (Side::Borrowing, TakeBack) => &[("items_returned", n_units)],
        (Side::Borrowing, HandOver) => &[("items_issued", n_units)],
        (Side::Borrowing, Send) if !was_sent => &[("requests_sent", 1)],
        (Side::Borrowing, Receive) => &[("requests_filled", 1), ("items_received", n_units)],
        // It joins what the reader has: it is handed over as it comes.
        (Side::Borrowing, ReceiveRest) if record.standing.status == Status::OnLoan => {
            &[("items_received", n_units), ("items_issued", n_units)]
        }
        (Side::Borrowing, ReceiveRest) => &[("items_received", n_units)],
        _ => &[],
    };
    deltas(record, is_abroad, parts)
}

/// How many units a step has moved: those of the first parcel, those that came late, those that are handed over or
/// brought back, those that are back with us.
pub fn n_units(action: ActionKey, was: &Whole, loan: &Whole) -> i64 {
    use ActionKey::{Complete, HandOver, ReceiveRest, ReturnSome, ShipRest, TakeBack};
    let side = loan.record.side;
    let n = |loan: &Whole, which: &dyn Fn(&LoanItem) -> bool| {
        i64::try_from(loan.items.iter().filter(|item| which(item)).count()).unwrap_or(i64::MAX)
    };
    let (there, back) = (|item: &LoanItem| came_on(item, side).is_some(), |item: &LoanItem| item.returned_on.is_some());
    match action {
        ShipRest | ReceiveRest => n(loan, &there) - n(was, &there),
        Complete | ReturnSome => n(loan, &back) - n(was, &back),
        HandOver | TakeBack => n(loan, &|item| is_out(item, side)),
        _ => n(loan, &there),
    }
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

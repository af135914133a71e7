//! What each step adds to the statistics (T2–T4, T6–T8; ISO 2789), to what disturbs a loan, and to the diary (D1, D2).
use super::units::{came_on, is_out};
use crate::{
    loans::model::{ActionKey, Kind, LoanItem, Record, Side, Standing, Status, UnfilledReason, Whole},
    platform::{actor::LibraryId, events::Delta},
};

/// With whom a step is counted, and what of it the loan itself does not say.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// The other library; of a request that ends unfilled, the last one asked.
    pub library_id: LibraryId,
    pub is_abroad: bool,
    /// Loans between libraries of one administration are in no figure.
    pub is_same_administration: bool,
    pub kind: Kind,
    pub n_units: i64,
    /// Whether the request has been counted as sent.
    pub was_sent: bool,
    /// Where it stood before the step.
    pub was: Status,
}

/// What taking a request in adds: one order received, where another library asks us (T2).
pub fn counted_at_creation(record: &Record, kind: Kind, is_abroad: bool) -> Vec<Delta> {
    let Standing { library_id, is_same_administration, status: was, .. } = record.standing;
    match (record.side, library_id) {
        (Side::Lending, Some(library_id)) => {
            let (n_units, was_sent) = (0, false);
            let counted = Counted { library_id, is_abroad, is_same_administration, kind, n_units, was_sent, was };
            deltas(record, &counted, None, 0, &[("requests_received", 1)])
        }
        _ => Vec::new(),
    }
}

/// What a step adds. An order that goes to the next library after a no, or to the same one later, is still one order
/// sent; volumes that come late are further items of the same order. What ends before it was supplied is cancelled, or
/// closed by hand, where it was counted as received or sent.
pub fn counts(loan: &Whole, action: ActionKey, counted: &Counted) -> Vec<Delta> {
    use ActionKey::{
        AddCondition, AgreeCancel, AskRetry, Cancel, Close, Complete, Deliver, GiveUp, GrantRenewal, HandOver, Receive,
        ReceiveRest, ReturnSome, Send, Ship, ShipRest, TakeBack, Unfilled,
    };
    let (record, n_units) = (&loan.record, counted.n_units);
    let is_counted = record.side == Side::Lending || counted.was_sent;
    let parts: &[(&str, i64)] = match (record.side, action) {
        (Side::Lending, Ship | Deliver) => {
            &[("requests_supplied", 1), ("items_supplied", n_units), ("items_issued", n_units)]
        }
        (Side::Lending, ShipRest) => &[("items_supplied", n_units), ("items_issued", n_units)],
        (Side::Lending, Complete | ReturnSome) | (Side::Borrowing, TakeBack) => &[("items_returned", n_units)],
        (Side::Lending, Unfilled) => &[("requests_refused", 1)],
        (Side::Borrowing, Unfilled) => &[("refusals_received", 1)],
        (Side::Borrowing, GiveUp) if counted.was_sent => &[("requests_unfilled", 1)],
        (Side::Borrowing, HandOver) => &[("items_issued", n_units)],
        (Side::Borrowing, Send) if !counted.was_sent => &[("requests_sent", 1)],
        (Side::Borrowing, Receive) => &[("requests_filled", 1), ("items_received", n_units)],
        // It joins what the reader has: it is handed over as it comes.
        (Side::Borrowing, ReceiveRest) if record.standing.status == Status::OnLoan => {
            &[("items_received", n_units), ("items_issued", n_units)]
        }
        (Side::Borrowing, ReceiveRest) => &[("items_received", n_units)],
        (_, Cancel | AgreeCancel) if is_counted => &[("requests_cancelled", 1)],
        (side, Close) if is_counted && is_before_supply(side, counted.was) => &[("requests_closed", 1)],
        (_, AskRetry) => &[("retries_offered", 1)],
        (_, AddCondition) => &[("conditions_set", 1)],
        (_, GrantRenewal) => &[("renewals_granted", 1)],
        _ => &[],
    };
    deltas(record, counted, reason(loan, action), place(loan, action), parts)
}

/// Whether what a step counts for depends on the request having been sent to another library.
pub fn needs_sent(side: Side, action: ActionKey) -> bool {
    use ActionKey::{AgreeCancel, Cancel, Close, GiveUp, Send};
    side == Side::Borrowing && matches!(action, Send | GiveUp | Cancel | AgreeCancel | Close)
}

/// Whether a request counts as supplied or filled by this.
pub fn is_fill(delta: &Delta) -> bool {
    matches!(delta.measure.as_str(), "requests_supplied" | "requests_filled")
}

/// Whether a request that stands so has been neither supplied nor filled.
fn is_before_supply(side: Side, status: Status) -> bool {
    match status {
        Status::Requested | Status::WillSupply => true,
        Status::Sent | Status::Shipped => side == Side::Borrowing,
        _ => false,
    }
}

/// Which of the libraries asked it was that answered: what came, and what was refused, counts for its place.
fn place(loan: &Whole, action: ActionKey) -> usize {
    use ActionKey::{GiveUp, Receive, ReceiveRest, Unfilled};
    match (loan.record.side, action) {
        (Side::Borrowing, Receive | ReceiveRest | Unfilled | GiveUp) => loan.asks.len(),
        _ => 0,
    }
}

/// Why not: the supplier's word where another library can still be asked, ours where it ends.
fn reason(loan: &Whole, action: ActionKey) -> Option<UnfilledReason> {
    match (loan.record.side, action) {
        (Side::Borrowing, ActionKey::Unfilled) => loan.asks.last()?.reason,
        (Side::Lending, ActionKey::Unfilled) | (_, ActionKey::GiveUp) => loan.record.standing.unfilled_reason,
        _ => None,
    }
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

fn deltas(
    record: &Record,
    counted: &Counted,
    reason: Option<UnfilledReason>,
    place: usize,
    parts: &[(&str, i64)],
) -> Vec<Delta> {
    let delta = |&(measure, n): &(&str, i64)| Delta {
        measure: measure.into(),
        side: record.side.as_str().into(),
        medium: record.medium.as_str().into(),
        kind: counted.kind.as_str().into(),
        library_id: counted.library_id,
        branch_id: record.branch_id,
        is_abroad: counted.is_abroad,
        reason: reason.map_or("", UnfilledReason::as_str).into(),
        place: place.try_into().unwrap_or(i32::MAX),
        n,
    };
    parts.iter().filter(|_| !counted.is_same_administration).map(delta).collect()
}

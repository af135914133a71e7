//! The units of a loan, each with its own state.
use chrono::NaiveDate;

use super::questions::drop_claim;
use crate::{
    loans::model::{Fate, LoanItem, LoanUnit, Side, Status, UnitCount, UnitState, Whole},
    platform::problem::Fault,
};

/// The day on which a unit came to the borrower, as far as this side knows: we send it, or it comes to us.
pub fn came_on(item: &LoanItem, side: Side) -> Option<NaiveDate> {
    match side {
        Side::Borrowing => item.received_on,
        Side::Lending => item.shipped_on,
    }
}

/// Still to come.
pub fn is_expected(item: &LoanItem, side: Side) -> bool {
    came_on(item, side).is_none() && item.fate.is_none() && item.returned_on.is_none()
}

/// Away from its lender, and not given up.
pub fn is_out(item: &LoanItem, side: Side) -> bool {
    came_on(item, side).is_some() && item.returned_on.is_none() && item.fate != Some(Fate::Lost)
}

/// Where a unit stands.
pub fn unit(item: LoanItem, side: Side) -> LoanUnit {
    let state = match &item {
        item if item.fate == Some(Fate::Missing) => UnitState::Missing,
        item if item.fate == Some(Fate::Lost) => UnitState::Lost,
        item if item.fate == Some(Fate::Damaged) => UnitState::Damaged,
        item if item.returned_on.is_some() => UnitState::Returned,
        item if item.received_on.is_some() => UnitState::Received,
        item if came_on(item, side).is_some() => UnitState::Shipped,
        _ => UnitState::Expected,
    };
    LoanUnit { item, state }
}

/// How many units there are. Units are counted as expected once the first have come: before, all of it is.
pub fn count_units<'a>(items: impl Iterator<Item = &'a LoanItem> + Clone, side: Side, status: Status) -> UnitCount {
    let n = |which: fn(&LoanItem, Side) -> bool| items.clone().filter(|item| which(item, side)).count() as i64;
    let has_begun = !status.is_terminal() && items.clone().any(|item| came_on(item, side).is_some());
    UnitCount {
        n: items.clone().count() as i64,
        n_expected: if has_begun { n(is_expected) } else { 0 },
        n_out: n(is_out),
    }
}

/// The units that are meant: those named, or all that fit; what is named and does not fit is a fault.
pub fn chosen(
    named: Option<&[i32]>,
    items: &[LoanItem],
    fits: impl Fn(&LoanItem) -> bool,
    faults: &mut Vec<Fault>,
) -> Vec<i32> {
    let Some(named) = named else {
        return items.iter().filter(|item| fits(item)).map(|item| item.n).collect();
    };
    for (at, n) in named.iter().enumerate() {
        match items.iter().find(|item| item.n == *n) {
            None => faults.push(Fault::new(format!("/units/{at}"), "loans.item_unknown")),
            Some(item) if !fits(item) => faults.push(Fault::new(format!("/units/{at}"), "loans.item_elsewhere")),
            Some(_) => {}
        }
    }
    named.to_vec()
}

/// What was lost was found after all: nothing is owed for it.
pub fn find_again(loan: &mut Whole, day: NaiveDate) {
    if loan.record.standing.status != Status::Lost {
        return;
    }
    loan.items.iter_mut().filter(|item| item.fate == Some(Fate::Lost)).for_each(|item| item.fate = None);
    drop_claim(loan, day);
}

/// It ends: what is away is back, and what never came never will.
pub fn end_units(loan: &mut Whole, day: NaiveDate) {
    let side = loan.record.side;
    for item in &mut loan.items {
        if is_out(item, side) {
            item.returned_on = Some(day);
        } else if is_expected(item, side) {
            item.fate = Some(Fate::Missing);
        }
    }
}

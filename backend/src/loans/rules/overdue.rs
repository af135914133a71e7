//! Questions about today: overdue and waiting are predicates, not states.
use chrono::NaiveDate;

use crate::loans::model::{Pending, Record, Side, Status};

/// An original that is away and was due before today; what its lender asked to keep is not late.
pub fn is_overdue(record: &Record, today: NaiveDate) -> bool {
    let standing = &record.standing;
    let is_away = record.side.away().contains(&standing.status) && standing.pending != Some(Pending::Hold);
    is_away && standing.due_on.is_some_and(|due_on| due_on < today)
}

/// The day by which those who have it must bring it: our reader his, a library that borrows from us ours. What its
/// lender asked to keep is wanted on no day.
pub fn wanted_on(record: &Record) -> Option<NaiveDate> {
    let standing = &record.standing;
    if standing.pending == Some(Pending::Hold) {
        return None;
    }
    match (record.side, standing.status) {
        (Side::Borrowing, Status::OnLoan) => standing.reader_due_on.or(standing.due_on),
        (Side::Lending, Status::Shipped | Status::Received) => standing.due_on,
        _ => None,
    }
}

/// Days since it came to stand as it does; what has ended waits no more.
pub fn waiting_days(record: &Record, today: NaiveDate) -> i64 {
    let standing = &record.standing;
    if standing.status.is_terminal() { 0 } else { (today - standing.status_since_on).num_days().max(0) }
}

//! How a request stands at its supplier, in the words of the standard.
use chrono::NaiveDate;

use crate::{
    iso18626::message::Status,
    loans::model::{ClosedAs, Pending, Record, Side, Status as Stands},
};

/// How a loan stands at the supplier as far as we know; of what we lend, as we know.
pub fn status(record: &Record, today: NaiveDate) -> Status {
    let standing = &record.standing;
    let is_copy = record.medium.is_copy();
    let is_late = record.side == Side::Lending && standing.due_on.is_some_and(|due_on| due_on < today);
    match standing.status {
        Stands::Requested | Stands::Sent => Status::RequestReceived,
        Stands::WillSupply => Status::WillSupply,
        Stands::Received if is_copy => Status::CopyCompleted,
        Stands::Shipped | Stands::Received if standing.pending == Some(Pending::Recall) => Status::Recalled,
        Stands::Shipped | Stands::Received if standing.pending == Some(Pending::Hold) => Status::HoldReturn,
        Stands::Shipped | Stands::Received if is_late => Status::Overdue,
        Stands::Shipped | Stands::Received | Stands::OnLoan | Stands::CheckedIn => Status::Loaned,
        Stands::ReturnShipped | Stands::Lost => Status::Loaned,
        Stands::Completed => Status::LoanCompleted,
        Stands::Delivered => Status::CopyCompleted,
        Stands::Unfilled if standing.retry_reason.is_some() => Status::RetryPossible,
        Stands::Unfilled => Status::Unfilled,
        Stands::Cancelled => Status::Cancelled,
        Stands::Closed => closed(standing.closed_as, is_copy, standing.due_on.is_some()),
    }
}

/// What was closed by hand ends as it was closed; what was away does not come back.
fn closed(closed_as: Option<ClosedAs>, is_copy: bool, was_away: bool) -> Status {
    match closed_as {
        Some(ClosedAs::Completed) if is_copy => Status::CopyCompleted,
        Some(ClosedAs::Completed) => Status::LoanCompleted,
        Some(ClosedAs::Cancelled) => Status::Cancelled,
        _ if was_away => Status::CompletedWithoutReturn,
        _ => Status::Unfilled,
    }
}

/// Whether nothing follows this status but another request.
pub fn is_end(status: Status) -> bool {
    use Status::{Cancelled, CompletedWithoutReturn, CopyCompleted, LoanCompleted, RetryPossible, Unfilled};
    matches!(status, RetryPossible | Unfilled | Cancelled | CompletedWithoutReturn | CopyCompleted | LoanCompleted)
}

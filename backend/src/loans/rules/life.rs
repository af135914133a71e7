//! The life of a loan: one exhaustive table, served at `/loans/lifecycle` and printed in the reference.
use crate::{
    loans::{
        CirculateLoans, CorrectLoans, RequestLoans, SupplyLoans,
        model::{ActionKey, Pending, Side, Stage, Status},
    },
    platform::Right,
};

/// The whole life of a loan, one line per legal step. A copy ends when it is delivered; once a library was asked, a
/// request is cancelled only with the supplier's yes. `correct` is no step: it takes one back.
#[rustfmt::skip]
pub fn next(at: Stage, action: ActionKey) -> Option<Stage> {
    use {ActionKey::*, Pending::Cancel as Asked, Side::*};
    use Status::{CheckedIn, Completed, Delivered, OnLoan, Received, Requested, ReturnShipped, Sent, Shipped};
    const COPY: bool = true;
    const ORIGINAL: bool = false;
    let (status, pending) = match (at.side, at.is_copy, at.status, at.pending, action) {
        // We ask other libraries, one after another.
        (Borrowing, _,        Requested,                    None,        Send)          => (Sent, None),
        (Borrowing, _,        Sent,                         None,        WillSupply)    => (Status::WillSupply, None),
        (Borrowing, _,        Sent | Status::WillSupply,    None,        Unfilled)      => (Requested, None),
        (Borrowing, _,        Sent | Status::WillSupply,    None,        Ship)          => (Shipped, None),
        (Borrowing, _,        Sent | Status::WillSupply | Shipped, None, Receive)       => (Received, None),
        (Borrowing, _,        Received,                     None,        Tell)          => (Received, None),
        (Borrowing, ORIGINAL, Received,                     None,        HandOver)      => (OnLoan, None),
        (Borrowing, COPY,     Received,                     None,        HandOver)      => (Delivered, None),
        (Borrowing, ORIGINAL, OnLoan,                       None,        TakeBack)      => (CheckedIn, None),
        (Borrowing, ORIGINAL, Received | CheckedIn,         None,        SendBack)      => (ReturnShipped, None),
        (Borrowing, ORIGINAL, ReturnShipped,                None,        Complete)      => (Completed, None),
        (Borrowing, _,        Requested,                    None,        Cancel)        => (Status::Cancelled, None),
        (Borrowing, _,        Requested,                    None,        GiveUp)        => (Status::Unfilled, None),
        (Borrowing, _,        Sent | Status::WillSupply,    None,        AskCancel)     => (at.status, Some(Asked)),
        (Borrowing, _,        Sent | Status::WillSupply,    Some(Asked), AgreeCancel)   => (Status::Cancelled, None),
        (Borrowing, _,        Sent | Status::WillSupply,    Some(Asked), DeclineCancel) => (at.status, None),
        // Other libraries ask us.
        (Lending,   _,        Requested,                    None,        WillSupply)    => (Status::WillSupply, None),
        (Lending,   _,        Requested | Status::WillSupply, None,      Unfilled)      => (Status::Unfilled, None),
        (Lending,   ORIGINAL, Requested | Status::WillSupply, None,      Ship)          => (Shipped, None),
        (Lending,   COPY,     Requested | Status::WillSupply, None,      Deliver)       => (Delivered, None),
        (Lending,   ORIGINAL, Shipped,                      None,        Receive)       => (Received, None),
        (Lending,   ORIGINAL, Shipped | Received,           None,        SendBack)      => (ReturnShipped, None),
        (Lending,   ORIGINAL, Shipped | Received | ReturnShipped, None,  Complete)      => (Completed, None),
        (Lending,   _,        Requested | Status::WillSupply, None,      AskCancel)     => (at.status, Some(Asked)),
        (Lending,   _,        Requested | Status::WillSupply, Some(Asked), AgreeCancel) => (Status::Cancelled, None),
        (Lending,   _,        Requested | Status::WillSupply, Some(Asked), DeclineCancel) => (at.status, None),
        _ => return None,
    };
    Some(Stage { status, pending, ..at })
}

/// The right that an action takes.
pub fn right(side: Side, action: ActionKey) -> &'static str {
    use ActionKey::{Complete, Correct, HandOver, Receive, SendBack, TakeBack, Tell};
    match (side, action) {
        (_, Correct) => CorrectLoans::CODE,
        (Side::Lending, _) => SupplyLoans::CODE,
        (Side::Borrowing, Receive | Tell | HandOver | TakeBack | SendBack | Complete) => CirculateLoans::CODE,
        (Side::Borrowing, _) => RequestLoans::CODE,
    }
}

/// The way of a loan when all goes well.
pub fn path(side: Side, is_copy: bool) -> &'static [Status] {
    use Status::{
        CheckedIn, Completed, Delivered, OnLoan, Received, Requested, ReturnShipped, Sent, Shipped, WillSupply,
    };
    match (side, is_copy) {
        (Side::Borrowing, false) => {
            &[Requested, Sent, WillSupply, Shipped, Received, OnLoan, CheckedIn, ReturnShipped, Completed]
        }
        (Side::Borrowing, true) => &[Requested, Sent, WillSupply, Shipped, Received, Delivered],
        (Side::Lending, false) => &[Requested, WillSupply, Shipped, Received, ReturnShipped, Completed],
        (Side::Lending, true) => &[Requested, WillSupply, Delivered],
    }
}

#[cfg(test)]
mod tests;

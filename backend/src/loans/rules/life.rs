//! The life of a loan: one exhaustive table, served at `/loans/lifecycle` and printed in the reference.
use crate::{
    loans::{
        CirculateLoans, CorrectLoans, RequestLoans, SupplyLoans,
        model::{ActionKey, Pending, Side, Stage, Status},
    },
    platform::Right,
};

/// The whole life of a loan, one line per legal step. A copy ends when it is delivered; once a library was asked, a
/// request is cancelled only with the supplier's yes; a question waits beside the status, and whatever comes back or
/// is on its way is recorded all the same. `undo` and `correct` are no steps: they take one back.
#[rustfmt::skip]
pub fn next(at: Stage, action: ActionKey) -> Option<Stage> {
    use {ActionKey::*, Side::*};
    use Status::{CheckedIn, Closed, Completed, Delivered, Lost, OnLoan, Received, Requested, ReturnShipped, Sent, Shipped};
    use Pending::{Cancel as ToCancel, Condition, Hold, Recall as Recalled, Renewal, Retry, Settlement};
    const COPY: bool = true;
    const ORIGINAL: bool = false;
    let same = at.status;
    let (status, pending) = match (at.side, at.is_copy, at.status, at.pending, action) {
        // We ask other libraries, one after another.
        (Borrowing, _, Requested,                  None, Send)       => (Sent, None),
        (Borrowing, _, Requested,                  None, Cancel)     => (Status::Cancelled, None),
        (Borrowing, _, Requested,                  None, GiveUp)     => (Status::Unfilled, None),
        (Borrowing, _, Sent,                       None, WillSupply) => (Status::WillSupply, None),
        (Borrowing, _, Sent | Status::WillSupply,  None | Some(ToCancel | Condition), Unfilled) => (Requested, None),
        (Borrowing, _, Sent | Status::WillSupply,  None | Some(ToCancel | Condition), Ship)     => (Shipped, None),
        (Borrowing, _, Sent | Status::WillSupply,  None | Some(ToCancel | Condition), Receive)  => (Received, None),
        (Borrowing, _, Shipped,                    None | Some(Recalled | Hold), Receive) => (Received, at.pending),
        // What they ask before they send it, and our wish to cancel.
        (Borrowing, _, Sent | Status::WillSupply,  None,            AddCondition)    => (same, Some(Condition)),
        (Borrowing, _, Sent | Status::WillSupply,  Some(Condition), AcceptCondition) => (Status::WillSupply, None),
        (Borrowing, _, Sent | Status::WillSupply,  Some(Condition), RejectCondition) => (same, Some(ToCancel)),
        (Borrowing, _, Sent | Status::WillSupply,  None | Some(Condition), AskRetry) => (same, Some(Retry)),
        (Borrowing, _, Sent | Status::WillSupply,  Some(Retry), AcceptRetry | RejectRetry) => (Requested, None),
        (Borrowing, _, Sent | Status::WillSupply,  None,            AskCancel)       => (same, Some(ToCancel)),
        (Borrowing, _, Sent | Status::WillSupply,  Some(ToCancel),  AgreeCancel)     => (Status::Cancelled, None),
        (Borrowing, _, Sent | Status::WillSupply,  Some(ToCancel),  AskNext)         => (Requested, None),
        (Borrowing, _, Sent | Status::WillSupply,  Some(ToCancel),  DeclineCancel)   => (same, None),
        // It is with us, with our reader, and goes back.
        (Borrowing, _,        Received,             None | Some(Hold), Tell)        => (same, at.pending),
        (Borrowing, ORIGINAL, Received,             None | Some(Hold), HandOver)    => (OnLoan, at.pending),
        (Borrowing, COPY,     Received,             None, HandOver)    => (Delivered, None),
        (Borrowing, ORIGINAL, Received,             None | Some(Hold), NotPickedUp) => (CheckedIn, at.pending),
        (Borrowing, ORIGINAL, OnLoan,               _,    TakeBack)    => (CheckedIn, at.pending),
        (Borrowing, ORIGINAL, CheckedIn,            None, NextReader)  => (Received, None),
        (Borrowing, ORIGINAL, OnLoan,               None | Some(Renewal | Recalled | Settlement), Remind) => (same, at.pending),
        (Borrowing, ORIGINAL, Received | CheckedIn, None | Some(Renewal | Recalled | Hold), SendBack) => (ReturnShipped, None),
        (Borrowing, ORIGINAL, Received | CheckedIn, Some(Settlement), SendBack) => (ReturnShipped, at.pending),
        (Borrowing, ORIGINAL, Lost,                 None, SendBack)    => (ReturnShipped, None),
        (Borrowing, ORIGINAL, ReturnShipped,        None, Complete)    => (Completed, None),
        // Of several volumes one comes later or never, or goes back before the others.
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn, _, ReceiveRest | ReportMissing) => (same, at.pending),
        (Borrowing, ORIGINAL, Received | CheckedIn, _, ReturnSome) => (same, at.pending),
        // The lender may let us keep it longer, or want it at once, or not now.
        (Borrowing, ORIGINAL, Received | OnLoan,             None, AskRenewal)                      => (same, Some(Renewal)),
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn, None | Some(Renewal), GrantRenewal)    => (same, None),
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn, Some(Renewal), RefuseRenewal)          => (same, None),
        (Borrowing, ORIGINAL, Shipped | Received | OnLoan | CheckedIn, None | Some(Renewal | Hold), Recall) => (same, Some(Recalled)),
        (Borrowing, ORIGINAL, Shipped | Received | OnLoan | CheckedIn, None | Some(Renewal | Recalled), HoldReturn) => (same, Some(Hold)),
        (Borrowing, ORIGINAL, Shipped | Received | OnLoan | CheckedIn, Some(Hold), ReleaseReturn)    => (same, None),
        // Loss and damage are settled by the lender's rules.
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn | ReturnShipped, None | Some(Renewal | Recalled | Hold), ReportLost) => (Lost, None),
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn | ReturnShipped, None | Some(Renewal | Hold), ReportDamaged) => (same, Some(Settlement)),
        (Borrowing, ORIGINAL, Received | OnLoan | CheckedIn | ReturnShipped, Some(Settlement), Settle) => (same, None),
        // Other libraries ask us.
        (Lending, _,        Requested,                      None, WillSupply) => (Status::WillSupply, None),
        (Lending, ORIGINAL, Requested | Status::WillSupply, None, Ship)       => (Shipped, None),
        (Lending, COPY,     Requested | Status::WillSupply, None, Deliver)    => (Delivered, None),
        (Lending, _,        Requested | Status::WillSupply, None | Some(Condition), Unfilled | AskRetry) => (Status::Unfilled, None),
        (Lending, _,        Requested | Status::WillSupply, None,            AddCondition)    => (same, Some(Condition)),
        (Lending, _,        Requested | Status::WillSupply, Some(Condition), AcceptCondition) => (Status::WillSupply, None),
        (Lending, _,        Requested | Status::WillSupply, Some(Condition), RejectCondition) => (same, Some(ToCancel)),
        (Lending, _,        Requested | Status::WillSupply, None | Some(Condition), AskCancel) => (same, Some(ToCancel)),
        (Lending, _,        Requested | Status::WillSupply, Some(ToCancel),  AgreeCancel)     => (Status::Cancelled, None),
        (Lending, _,        Requested | Status::WillSupply, Some(ToCancel),  DeclineCancel)   => (same, None),
        // It is away, and comes back.
        (Lending, ORIGINAL, Shipped,            None | Some(Renewal | Recalled | Hold), Receive)    => (Received, at.pending),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal | Recalled), Remind)            => (same, at.pending),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal | Recalled | Hold), ShipRest)   => (same, at.pending),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal | Recalled | Hold), SendBack)   => (ReturnShipped, None),
        (Lending, ORIGINAL, Shipped | Received, None, AskRenewal)                                   => (same, Some(Renewal)),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal), GrantRenewal)                 => (same, None),
        (Lending, ORIGINAL, Shipped | Received, Some(Renewal), RefuseRenewal)                       => (same, None),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal | Hold), Recall)                => (same, Some(Recalled)),
        (Lending, ORIGINAL, Shipped | Received, None | Some(Renewal | Recalled), HoldReturn)        => (same, Some(Hold)),
        (Lending, ORIGINAL, Shipped | Received, Some(Hold), ReleaseReturn)                          => (same, None),
        (Lending, ORIGINAL, Shipped | Received | ReturnShipped, _, ReturnSome)                      => (same, at.pending),
        (Lending, ORIGINAL, Shipped | Received | ReturnShipped, None | Some(Renewal | Recalled | Hold), Complete)      => (Completed, None),
        (Lending, ORIGINAL, Shipped | Received | ReturnShipped, None | Some(Renewal | Recalled | Hold), ReportDamaged) => (ReturnShipped, Some(Settlement)),
        (Lending, ORIGINAL, Shipped | Received | ReturnShipped, None | Some(Renewal | Recalled | Hold), ReportLost)    => (Lost, None),
        (Lending, ORIGINAL, ReturnShipped, Some(Settlement), Settle) => (same, None),
        (Lending, ORIGINAL, Lost, None, Complete) => (Completed, None),
        // What is lost ends with its settlement; whatever has not ended can be closed by hand.
        (_, ORIGINAL, Lost, None, Settle) => (Completed, None),
        (_, _, status, _, Close) if !status.is_terminal() => (Closed, None),
        _ => return None,
    };
    Some(Stage { status, pending, ..at })
}

/// The right that an action takes; an undo takes that of the step it takes back.
pub fn right(side: Side, action: ActionKey) -> &'static str {
    use ActionKey::{AcceptCondition, AcceptRetry};
    use ActionKey::{
        AddCondition, AgreeCancel, AskCancel, AskNext, AskRetry, Cancel, Close, Correct, DeclineCancel, Deliver,
        GiveUp, RejectCondition, RejectRetry, Send, Ship, Unfilled, WillSupply,
    };
    match (side, action) {
        (_, Correct) => CorrectLoans::CODE,
        (Side::Lending, _) => SupplyLoans::CODE,
        (
            Side::Borrowing,
            Send | WillSupply | Ship | Deliver | Unfilled | GiveUp | Cancel | Close | AskCancel | AgreeCancel
            | DeclineCancel | AskNext | AddCondition | AcceptCondition | RejectCondition | AskRetry | AcceptRetry
            | RejectRetry,
        ) => RequestLoans::CODE,
        (Side::Borrowing, _) => CirculateLoans::CODE,
    }
}

/// Whether a step is the other library's matter too; what goes on between us and our reader is not.
pub fn concerns_library(side: Side, action: ActionKey) -> bool {
    use ActionKey::{GiveUp, HandOver, NextReader, NotPickedUp, Remind, TakeBack, Tell};
    match action {
        Remind => side == Side::Lending,
        Tell | HandOver | NotPickedUp | TakeBack | NextReader | GiveUp => false,
        _ => true,
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

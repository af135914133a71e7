//! What a caller can do to a loan now, and which of it comes first.
use chrono::NaiveDate;

use super::{
    fields::fields,
    life::{next, right},
};
use crate::{
    loans::model::{ActionKey, Pending, Record, Side, Stage, Status, UnitCount},
    platform::{Actor, action::Action},
};

/// What decides beside the stage: what was done last, and where the units are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// The last step that stands and could be taken back.
    pub last_step: Option<ActionKey>,
    /// This caller took it, and nobody has touched the loan since.
    pub is_last_actor: bool,
    pub units: UnitCount,
    pub is_reminder_due: bool,
}

/// The action that comes next when all goes well.
pub fn primary(at: Stage) -> Option<ActionKey> {
    use ActionKey::{
        AcceptCondition, AcceptRetry, AgreeCancel, Complete, Deliver, GrantRenewal, HandOver, Receive, ReleaseReturn,
        Send, SendBack, Settle, Ship, TakeBack, WillSupply,
    };
    match at.pending {
        Some(Pending::Cancel) => return Some(AgreeCancel),
        Some(Pending::Condition) => return Some(AcceptCondition),
        Some(Pending::Retry) => return Some(AcceptRetry),
        Some(Pending::Renewal) => return Some(GrantRenewal),
        Some(Pending::Settlement) => return Some(Settle),
        // What is recalled takes the same way back as before, but is not handed out.
        Some(Pending::Recall) if at.status == Status::Received && at.side == Side::Borrowing => return Some(SendBack),
        // What is held goes its way at the borrower's, but not back.
        Some(Pending::Hold) if at.side == Side::Lending || at.status == Status::CheckedIn => {
            return Some(ReleaseReturn);
        }
        Some(Pending::Hold | Pending::Recall) | None => {}
    }
    match (at.side, at.status) {
        (Side::Borrowing, Status::Requested) => Some(Send),
        (Side::Borrowing, Status::Sent) | (Side::Lending, Status::Requested) => Some(WillSupply),
        (Side::Borrowing, Status::WillSupply) => Some(Ship),
        (Side::Lending, Status::WillSupply) => Some(if at.is_copy { Deliver } else { Ship }),
        (Side::Borrowing, Status::Shipped) => Some(Receive),
        (Side::Borrowing, Status::Received) => Some(HandOver),
        (Side::Borrowing, Status::OnLoan) => Some(TakeBack),
        (Side::Borrowing, Status::CheckedIn) => Some(SendBack),
        (Side::Borrowing, Status::ReturnShipped)
        // Few borrowers write that it came or left: what we do next ourselves is to check it in.
        | (Side::Lending, Status::Shipped | Status::Received | Status::ReturnShipped) => Some(Complete),
        (_, Status::Lost) => Some(Settle),
        _ => None,
    }
}

/// What this caller can do.
pub fn offers(record: &Record, actor: &Actor, facts: &Facts) -> Vec<Action> {
    let at = record.stage();
    let may = |action| actor.covers(right(record.side, action), record.branch_id, Some(record.owner_id));
    let open = |action: ActionKey| match action {
        ActionKey::Undo => facts.is_last_actor && facts.last_step.is_some_and(may),
        ActionKey::Correct => (facts.last_step.is_some() || is_request_alone(record)) && may(action),
        // It follows by itself when the reader before has brought it back.
        ActionKey::NextReader => false,
        action => next(at, action).is_some() && is_possible(action, facts) && may(action),
    };
    let open = ActionKey::ALL.iter().copied().filter(|&action| open(action));
    open.map(|action| offer(record, action, primary(at) == Some(action))).collect()
}

/// Whether another library's request was taken in and nothing was done with it, or all of that was taken back: then
/// the request itself can be, as typed by mistake.
pub fn is_request_alone(record: &Record) -> bool {
    record.side == Side::Lending && record.standing.status == Status::Requested && record.standing.pending.is_none()
}

/// Whether the units and the days let it happen.
pub fn is_possible(action: ActionKey, facts: &Facts) -> bool {
    match action {
        ActionKey::ShipRest | ActionKey::ReceiveRest | ActionKey::ReportMissing => facts.units.n_expected > 0,
        ActionKey::ReturnSome => facts.units.n_out > 1,
        ActionKey::Remind => facts.is_reminder_due,
        _ => true,
    }
}

/// Whether a reminder whose day is this one is due today.
pub fn is_reminder_due(remind_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    remind_on.is_some_and(|remind_on| remind_on <= today)
}

fn offer(record: &Record, action: ActionKey, is_primary: bool) -> Action {
    let (needs, takes) = fields(record, action);
    Action { key: action.as_str(), primary: is_primary, needs, takes, dangerous: is_dangerous(action) }
}

/// Ends something, or takes it back: worth asking once more.
fn is_dangerous(action: ActionKey) -> bool {
    use ActionKey::{
        AskCancel, AskRetry, Cancel, Close, Correct, GiveUp, RejectCondition, ReportDamaged, ReportLost, ReportMissing,
        Unfilled,
    };
    matches!(
        action,
        Unfilled
            | GiveUp
            | Cancel
            | AskCancel
            | Correct
            | Close
            | RejectCondition
            | AskRetry
            | ReportLost
            | ReportDamaged
            | ReportMissing
    )
}

#[cfg(test)]
mod tests {
    use super::{super::lifecycle::reachable, *};

    #[test]
    fn the_primary_action_is_always_open() {
        let lives = Side::ALL.iter().flat_map(|&side| [false, true].map(|is_copy| Stage::first(side, is_copy)));
        for at in lives.flat_map(reachable) {
            assert_eq!(primary(at).is_none(), at.status.is_terminal(), "{at:?}");
            assert!(primary(at).is_none_or(|action| next(at, action).is_some()), "{at:?}");
        }
    }
}

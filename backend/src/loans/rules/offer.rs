//! What a caller can do to a loan now, which of it comes first, and what each needs.
use super::life::{next, right};
use crate::{
    loans::model::{ActionKey, Record, Side, Stage, Status},
    platform::{Actor, Scope, action::Action},
};

/// The action that comes next when all goes well.
pub fn primary(at: Stage) -> Option<ActionKey> {
    use ActionKey::{AgreeCancel, Complete, Deliver, HandOver, Receive, Send, SendBack, Ship, TakeBack, WillSupply};
    if at.pending.is_some() {
        return Some(AgreeCancel);
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
        _ => None,
    }
}

/// What this caller can do; `has_steps` says that a step stands which could be taken back.
pub fn offers(record: &Record, actor: &Actor, has_steps: bool) -> Vec<Action> {
    let at = record.stage();
    let may = |action| reaches(actor, right(record.side, action), record);
    let open = |action: ActionKey| match action {
        ActionKey::Correct => has_steps,
        action => next(at, action).is_some(),
    };
    let open = ActionKey::ALL.iter().copied().filter(|&action| open(action) && may(action));
    open.map(|action| offer(record, action, primary(at) == Some(action))).collect()
}

/// Whether a right of this actor reaches this loan.
fn reaches(actor: &Actor, right: &str, record: &Record) -> bool {
    match actor.scope(right) {
        None => false,
        Some(Scope::All) => true,
        Some(Scope::Branch) => actor.branch == Some(record.branch_id),
        Some(Scope::Own) => actor.account == Some(record.owner_id),
    }
}

fn offer(record: &Record, action: ActionKey, is_primary: bool) -> Action {
    let (needs, takes) = fields(record, action);
    Action { key: action.as_str(), primary: is_primary, needs, takes, dangerous: is_dangerous(action) }
}

/// Ends something, or takes it back: worth asking once more.
fn is_dangerous(action: ActionKey) -> bool {
    use ActionKey::{AskCancel, Cancel, Correct, GiveUp, Unfilled};
    matches!(action, Unfilled | GiveUp | Cancel | AskCancel | Correct)
}

/// The fields of the body: those it needs, and those it takes beside.
fn fields(record: &Record, action: ActionKey) -> (Vec<&'static str>, Vec<&'static str>) {
    let is_original = !record.medium.is_copy();
    let mut needs = Vec::new();
    let mut takes = Vec::new();
    match action {
        ActionKey::Send => {
            needs.push("library_id");
            takes.extend(["again", "partner_number"]);
        }
        ActionKey::WillSupply => takes.push("partner_number"),
        ActionKey::Unfilled | ActionKey::GiveUp | ActionKey::Cancel => needs.push("reason"),
        ActionKey::Ship | ActionKey::Receive => {
            let is_borrowed = record.side == Side::Borrowing;
            let is_shipped = action == ActionKey::Ship;
            if is_original && is_borrowed && (is_shipped || record.standing.due_on.is_none()) {
                needs.push("due_on");
            } else if is_original && (is_borrowed || is_shipped) {
                // What we lend comes back as many days later as its terms say, unless a day is named.
                takes.push("due_on");
            }
            takes.push("items");
        }
        ActionKey::Deliver => takes.push("pages"),
        ActionKey::Tell => needs.push("told_by"),
        ActionKey::HandOver => takes.extend(if is_original { &["reader_due_on", "told_by"][..] } else { &["told_by"] }),
        ActionKey::TakeBack | ActionKey::Complete => takes.push("items"),
        ActionKey::Correct => return (vec!["reason"], takes),
        ActionKey::SendBack | ActionKey::AskCancel | ActionKey::AgreeCancel | ActionKey::DeclineCancel => {}
    }
    takes.extend(["happened_on", "note"]);
    (needs, takes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primary_action_is_always_open() {
        for &side in Side::ALL {
            for is_copy in [false, true] {
                for &status in Status::ALL {
                    let at = Stage { status, ..Stage::first(side, is_copy) };
                    let is_lived = ActionKey::ALL.iter().any(|&action| next(at, action).is_some());
                    if let Some(action) = primary(at).filter(|_| is_lived) {
                        assert!(next(at, action).is_some(), "{at:?} {action:?}");
                    }
                }
            }
        }
    }
}

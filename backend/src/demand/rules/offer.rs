//! What a caller can do to an entry now, which of it comes first, and what each needs.
use super::life::{next, right};
use crate::{
    demand::model::{DemandAction, DemandStatus},
    platform::{Actor, action::Action},
};

/// The action that comes next when all goes well.
pub fn primary(at: DemandStatus) -> Option<DemandAction> {
    match at {
        DemandStatus::New => Some(DemandAction::Propose),
        DemandStatus::Considered => Some(DemandAction::Accept),
        DemandStatus::Accepted => Some(DemandAction::Acquire),
        _ => None,
    }
}

/// Steps that a whole list of proposals takes.
pub fn is_of_list(action: DemandAction) -> bool {
    matches!(action, DemandAction::Propose | DemandAction::Withdraw)
}

/// What this caller can do to the entry alone.
pub fn offers(at: DemandStatus, actor: &Actor) -> Vec<Action> {
    let all = DemandAction::ALL.iter().copied().filter(|&action| !is_of_list(action));
    let open = all.filter(|&action| next(at, action).is_some() && actor.may(right(action)));
    open.map(|action| offer(action, primary(at) == Some(action))).collect()
}

fn offer(action: DemandAction, is_primary: bool) -> Action {
    let (needs, takes): (&[_], &[_]) = match action {
        DemandAction::Accept | DemandAction::Acquire => (&[], &["happened_on"]),
        DemandAction::Reject => (&["reason"], &["happened_on"]),
        DemandAction::Merge => (&["into_id"], &[]),
        _ => (&[], &[]),
    };
    let dangerous = matches!(action, DemandAction::Reject | DemandAction::Drop | DemandAction::TakeBack);
    Action { key: action.as_str(), primary: is_primary, needs: needs.to_vec(), takes: takes.to_vec(), dangerous }
}

//! What a caller can do to a subscriber now, which of it comes first, and what each needs.
use super::life::{next, right};
use crate::{
    platform::{Actor, action::Action},
    subscribers::model::{Stage, SubscriberAction, SubscriberStatus, SubscriberTerm},
};

/// The action that comes next when all goes well.
pub fn primary(at: Stage) -> Option<SubscriberAction> {
    match at.status {
        SubscriberStatus::NotRegistered => Some(SubscriberAction::Register),
        SubscriberStatus::Lapsed => Some(SubscriberAction::ReRegister),
        SubscriberStatus::Registered | SubscriberStatus::ReRegistered if at.term == SubscriberTerm::Over => {
            Some(SubscriberAction::ReRegister)
        }
        SubscriberStatus::Registered | SubscriberStatus::ReRegistered => None,
        SubscriberStatus::Suspended => Some(SubscriberAction::Resume),
        SubscriberStatus::Removed => Some(SubscriberAction::Readmit),
    }
}

/// What this caller can do; `has_steps` says that a step stands which could be taken back.
pub fn offers(at: Stage, actor: &Actor, has_steps: bool) -> Vec<Action> {
    let open = |action: SubscriberAction| match action {
        SubscriberAction::Correct => has_steps,
        action => next(at, action).is_some(),
    };
    let open = SubscriberAction::ALL.iter().copied().filter(|&action| open(action) && actor.may(right(action)));
    open.map(|action| offer(action, primary(at) == Some(action))).collect()
}

fn offer(action: SubscriberAction, is_primary: bool) -> Action {
    use SubscriberAction::{Ask, Correct, Lapse, ReRegister, Readmit, Register, Remove, Resume, Suspend};
    let (needs, takes): (&[_], &[_]) = match action {
        Register | ReRegister => (&[], &["confirmed_by", "happened_on", "note"]),
        Suspend | Remove => (&["reason"], &["happened_on"]),
        Lapse | Resume | Readmit => (&[], &["happened_on"]),
        Correct => (&["reason"], &[]),
        Ask => (&[], &[]),
    };
    Action {
        key: action.as_str(),
        primary: is_primary,
        needs: needs.to_vec(),
        takes: takes.to_vec(),
        dangerous: matches!(action, Suspend | Remove | Correct),
    }
}

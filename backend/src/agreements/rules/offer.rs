//! What a caller can do to an agreement now, which of it comes first, and what each needs.
use super::life::next;
use crate::{
    agreements::{
        ManageAgreements,
        model::{AgreementAction, AgreementStatus, Stage},
    },
    platform::{Actor, Right, action::Action},
};

/// The action that comes next when all goes well.
pub fn primary(at: Stage) -> Option<AgreementAction> {
    match at.status {
        AgreementStatus::Draft => Some(AgreementAction::Send),
        AgreementStatus::Sent => Some(AgreementAction::Sign),
        AgreementStatus::Suspended => Some(AgreementAction::Resume),
        _ => None,
    }
}

/// What this caller can do.
pub fn offers(at: Stage, actor: &Actor) -> Vec<Action> {
    let may = actor.may(ManageAgreements::CODE);
    let open = AgreementAction::ALL.iter().copied().filter(|&action| may && next(at, action).is_some());
    open.map(|action| offer(action, primary(at) == Some(action))).collect()
}

fn offer(action: AgreementAction, is_primary: bool) -> Action {
    use AgreementAction::{Amend, Resume, RevokeNotice, Send, Sign, Suspend, TakeBack, Terminate, Withdraw};
    let (needs, takes): (&[_], &[_]) = match action {
        Sign => (&[], &["signed_on", "from_on"]),
        Amend => (&["effective_on", "terms"], &["agreed_on", "until_on", "note"]),
        Terminate => (&["by", "reason"], &["notice_on", "ends_on"]),
        Suspend | RevokeNotice | Withdraw => (&["reason"], &[]),
        Send | Resume | TakeBack => (&[], &[]),
    };
    Action {
        key: action.as_str(),
        primary: is_primary,
        needs: needs.to_vec(),
        takes: takes.to_vec(),
        dangerous: matches!(action, Suspend | Terminate | Withdraw),
    }
}

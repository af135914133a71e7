//! What a partner sees of a loan, and which steps are its side's. Pure.
use super::model::{PartnerRole, PartnerStatus};
use crate::{
    loans::model::{ActionKey, Answer, Ask, Dealing, LoanCondition, Side, Status, Whole},
    platform::{Action, actor::LibraryId},
};

/// Which side the partner is: what we lend, it asked for.
pub fn role(side: Side) -> PartnerRole {
    match side {
        Side::Lending => PartnerRole::Requester,
        Side::Borrowing => PartnerRole::Supplier,
    }
}

/// Our side of a loan in which the partner has this role.
pub fn side(role: PartnerRole) -> Side {
    match role {
        PartnerRole::Requester => Side::Lending,
        PartnerRole::Supplier => Side::Borrowing,
    }
}

/// Whether the loan is with this library now: of what we borrow, others may have been asked since.
pub fn is_current(dealing: &Dealing, library: LibraryId) -> bool {
    dealing.record.standing.library_id == Some(library)
}

/// Where it stands for the partner. What becomes of it in our hands is ours: with the reader or not, it has come. Of
/// what was asked of others since, the partner sees how its own part ended.
pub fn status(dealing: &Dealing, library: LibraryId) -> PartnerStatus {
    if !is_current(dealing, library) {
        let answer = dealing.ask.as_ref().and_then(|ask| ask.answer);
        let is_no = matches!(answer, Some(Answer::No | Answer::Retry));
        return if is_no { PartnerStatus::Unfilled } else { PartnerStatus::Cancelled };
    }
    let is_copy = dealing.record.medium.is_copy();
    match dealing.record.standing.status {
        Status::Requested | Status::Sent => PartnerStatus::Requested,
        Status::WillSupply => PartnerStatus::WillSupply,
        Status::Shipped => PartnerStatus::Shipped,
        Status::Received if is_copy => PartnerStatus::Delivered,
        Status::Received | Status::OnLoan | Status::CheckedIn => PartnerStatus::Received,
        Status::ReturnShipped => PartnerStatus::ReturnShipped,
        Status::Completed => PartnerStatus::Completed,
        Status::Delivered => PartnerStatus::Delivered,
        Status::Unfilled => PartnerStatus::Unfilled,
        Status::Cancelled => PartnerStatus::Cancelled,
        Status::Lost => PartnerStatus::Lost,
        Status::Closed => PartnerStatus::Closed,
    }
}

/// The steps of the partner's side, in the order in which they are offered, each with what its body needs and takes.
pub fn steps(role: PartnerRole) -> &'static [(ActionKey, &'static [&'static str], &'static [&'static str])] {
    use ActionKey::{
        AcceptCondition, AddCondition, AgreeCancel, AskCancel, AskRenewal, AskRetry, Complete, DeclineCancel,
        GrantRenewal, Recall, Receive, RefuseRenewal, RejectCondition, SendBack, Ship, Unfilled, WillSupply,
    };
    match role {
        PartnerRole::Requester => &[
            (AcceptCondition, &[], &["happened_on"]),
            (RejectCondition, &[], &["happened_on"]),
            (Receive, &[], &["happened_on"]),
            (SendBack, &[], &["happened_on"]),
            (AskRenewal, &[], &["happened_on"]),
            (AskCancel, &[], &["happened_on"]),
        ],
        PartnerRole::Supplier => &[
            (WillSupply, &[], &["partner_number", "happened_on"]),
            (Ship, &[], &["due_on", "happened_on"]),
            (Complete, &[], &["happened_on"]),
            (GrantRenewal, &[], &["due_on", "happened_on"]),
            (RefuseRenewal, &["reason"], &["happened_on"]),
            (Recall, &[], &["due_on", "happened_on"]),
            (AgreeCancel, &[], &["happened_on"]),
            (DeclineCancel, &[], &["happened_on"]),
            (AddCondition, &["code"], &["cost_cents", "currency", "n_half_vouchers", "happened_on"]),
            (AskRetry, &["reason", "retry_from_on"], &["happened_on"]),
            (Unfilled, &["reason"], &["happened_on"]),
        ],
    }
}

/// What the partner can do to a loan now; the first of its side's steps that waits for it is the likeliest. It wants
/// nothing back before its day, and renews only what we ask it to.
pub fn actions(role: PartnerRole, possible: &[ActionKey]) -> Vec<Action> {
    let open = steps(role).iter().filter(|(action, ..)| possible.contains(action));
    let is_end = |action: ActionKey| {
        matches!(action, ActionKey::AskCancel | ActionKey::Unfilled | ActionKey::AskRetry | ActionKey::RejectCondition)
    };
    let mut actions: Vec<Action> = open
        .map(|&(action, needs, takes)| Action {
            key: action.as_str(),
            primary: false,
            needs: needs.to_vec(),
            takes: takes.to_vec(),
            dangerous: is_end(action),
        })
        .collect();
    let is_unasked = |key: &str| {
        let is_renewal_asked = possible.contains(&ActionKey::RefuseRenewal);
        key == ActionKey::Recall.as_str() || (key == ActionKey::GrantRenewal.as_str() && !is_renewal_asked)
    };
    if let Some(first) = actions.first_mut().filter(|first| !first.dangerous && !is_unasked(first.key)) {
        first.primary = true;
    }
    actions
}

/// The conditions between us and this library, without notes. Of what we borrow, another library may have made some
/// before this one was asked; where both was on one day, only what still waits is surely this one's.
pub fn conditions(loan: &Whole, ask: Option<&Ask>) -> Vec<LoanCondition> {
    let is_theirs = |condition: &LoanCondition| {
        let Some(ask) = ask else { return true };
        let was_another_asked =
            loan.asks.iter().any(|other| other.n < ask.n && other.answered_on >= Some(ask.asked_on));
        condition.asked_on > ask.asked_on
            || (condition.asked_on == ask.asked_on && (condition.answer.is_none() || !was_another_asked))
    };
    let theirs = loan.conditions.iter().filter(|condition| is_theirs(condition));
    theirs.map(|condition| LoanCondition { note: None, ..condition.clone() }).collect()
}

/// Whether the reason of a step is told to the other side: that of a no, and that of a renewal which is refused.
pub fn is_reason_told(kind: &str) -> bool {
    let told = [ActionKey::Unfilled, ActionKey::RefuseRenewal];
    ActionKey::of_event(kind).is_some_and(|action| told.contains(&action))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_step_belongs_to_both_sides() {
        let of = |role| steps(role).iter().map(|step| step.0).collect::<Vec<_>>();
        let (requester, supplier) = (of(PartnerRole::Requester), of(PartnerRole::Supplier));
        assert!(requester.iter().all(|action| !supplier.contains(action)));
    }

    #[test]
    fn one_step_at_most_is_primary_and_it_ends_nothing() {
        for &role in PartnerRole::ALL {
            let offered = actions(role, ActionKey::ALL);
            assert_eq!(offered.len(), steps(role).len());
            assert_eq!(offered.iter().filter(|action| action.primary).count(), 1);
        }
        let only_end = actions(PartnerRole::Requester, &[ActionKey::AskCancel]);
        assert!(only_end.iter().all(|action| !action.primary && action.dangerous));
        let asked = [ActionKey::GrantRenewal, ActionKey::RefuseRenewal, ActionKey::Recall];
        assert!(actions(PartnerRole::Supplier, &asked)[0].primary);
        let unasked = actions(PartnerRole::Supplier, &[ActionKey::GrantRenewal, ActionKey::Recall]);
        assert!(unasked.iter().all(|action| !action.primary));
    }
}

//! The life of a decision: the one table of what may be done to it, and by whom.
use crate::{
    parameters::{
        ApproveParameters, ManageParameters,
        model::{Decision, DecisionAction, DecisionLifecycle, DecisionStatus, DecisionStep, LibraryId, LifeWord},
    },
    platform::{
        Action, Actor, Right,
        actor::{AccountId, Reach},
        i18n::Language,
    },
};

/// What decides which steps are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    pub status: DecisionStatus,
    /// A second person must approve.
    pub is_risky: bool,
    /// Its first day has come.
    pub has_begun: bool,
}

/// Where an action leads. What counts and was approved is changed by another decision alone, which is approved too.
pub fn next(at: Stage, action: DecisionAction) -> Option<DecisionStatus> {
    use DecisionAction::{Approve, Reject, Withdraw};
    use DecisionStatus::{Decided, Proposed, Rejected, Replaced, Withdrawn};
    match (at.status, action) {
        (Proposed, Approve) if at.is_risky => Some(Decided),
        (Proposed, Reject) if at.is_risky => Some(Rejected),
        (Proposed, Withdraw) if at.is_risky => Some(Withdrawn),
        (Decided, Withdraw) if !at.is_risky && !at.has_begun => Some(Withdrawn),
        (Proposed | Decided, _) | (Rejected | Withdrawn | Replaced, _) => None,
    }
}

/// The right that an action asks for.
pub fn right(action: DecisionAction) -> &'static str {
    match action {
        DecisionAction::Approve | DecisionAction::Reject => ApproveParameters::CODE,
        DecisionAction::Withdraw => ManageParameters::CODE,
    }
}

/// Nobody approves their own; the one who proposed withdraws. What the system proposed is nobody's own.
pub fn is_own(decided_by: Option<AccountId>, account: Option<AccountId>) -> bool {
    decided_by.is_some() && decided_by == account
}

/// Whether a right reaches a place: a narrow one reaches what its own branch has of its own.
pub fn covers(reach: &Reach, branch: Option<LibraryId>) -> bool {
    branch.map_or(reach.is_everywhere(), |branch| reach.is_of(branch))
}

/// What can be done now by this actor to a decision that somebody made.
pub fn actions(actor: &Actor, decision: &Decision, at: Stage) -> Vec<Action> {
    let may = |right: &str| actor.reaches(right).iter().any(|reach| covers(reach, decision.branch_id));
    let is_open = |action: DecisionAction| {
        let is_theirs = action == DecisionAction::Withdraw || !is_own(decision.decided_by, actor.account);
        next(at, action).is_some() && may(right(action)) && is_theirs
    };
    let open = DecisionAction::ALL.iter().copied().filter(|action| is_open(*action));
    open.map(|action| match action {
        DecisionAction::Approve => Action::new(action.as_str()).primary(),
        DecisionAction::Reject | DecisionAction::Withdraw => {
            Action::new(action.as_str()).needing(vec!["reason"]).dangerous()
        }
    })
    .collect()
}

/// The table as data, in the language asked.
pub fn lifecycle(language: Language) -> DecisionLifecycle {
    let statuses = DecisionStatus::ALL
        .iter()
        .map(|status| LifeWord { key: status.as_str(), name: status_name(*status, language) });
    let actions = DecisionAction::ALL.iter().map(|action| {
        let name = match action {
            DecisionAction::Approve => language.pick("Patvirtinti", "Approve"),
            DecisionAction::Reject => language.pick("Atmesti", "Reject"),
            DecisionAction::Withdraw => language.pick("Atsiimti", "Withdraw"),
        };
        LifeWord { key: action.as_str(), name }
    });
    DecisionLifecycle { statuses: statuses.collect(), actions: actions.collect(), steps: steps() }
}

pub fn status_name(status: DecisionStatus, language: Language) -> &'static str {
    match status {
        DecisionStatus::Proposed => language.pick("laukia patvirtinimo", "waits for approval"),
        DecisionStatus::Decided => language.pick("nuspręsta", "decided"),
        DecisionStatus::Rejected => language.pick("atmesta", "rejected"),
        DecisionStatus::Withdrawn => language.pick("atsiimta", "withdrawn"),
        DecisionStatus::Replaced => language.pick("pakeista kitu sprendimu", "replaced"),
    }
}

fn steps() -> Vec<DecisionStep> {
    let stages = DecisionStatus::ALL.iter().flat_map(|&status| {
        [(false, false), (false, true), (true, false), (true, true)].map(|(is_risky, has_begun)| Stage {
            status,
            is_risky,
            has_begun,
        })
    });
    let steps = stages.flat_map(|at| DecisionAction::ALL.iter().map(move |&action| (at, action)));
    steps
        .filter_map(|(at, action)| {
            let Stage { status: from, is_risky, has_begun } = at;
            next(at, action).map(|to| DecisionStep { from, is_risky, has_begun, action, to, right: right(action) })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_life_is_one_of_these() {
        use DecisionAction::{Approve, Reject, Withdraw};
        use DecisionStatus::{Decided, Proposed, Rejected, Withdrawn};
        let step = |from, is_risky, has_begun, action, to| (from, is_risky, has_begun, action, to);
        let mut expected = vec![step(Decided, false, false, Withdraw, Withdrawn)];
        for has_begun in [false, true] {
            expected.push(step(Proposed, true, has_begun, Approve, Decided));
            expected.push(step(Proposed, true, has_begun, Reject, Rejected));
            expected.push(step(Proposed, true, has_begun, Withdraw, Withdrawn));
        }
        let mut found: Vec<_> =
            steps().into_iter().map(|s| step(s.from, s.is_risky, s.has_begun, s.action, s.to)).collect();
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn nobody_approves_their_own() {
        let me = Some(AccountId(1));
        assert!(is_own(me, me));
        assert!(!is_own(Some(AccountId(2)), me));
        assert!(!is_own(None, None));
    }
}

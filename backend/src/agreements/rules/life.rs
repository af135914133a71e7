//! The life of an agreement: one exhaustive table, served at `/agreements/lifecycle` and printed in the reference.
use crate::agreements::model::{AgreementAction, AgreementStatus, Stage};

/// The whole life of an agreement, one line per legal step. That it ends, its last day tells: see `passed`.
#[rustfmt::skip]
pub fn next(at: Stage, action: AgreementAction) -> Option<Stage> {
    use AgreementAction::{Amend, Resume, RevokeNotice, Send, Sign, TakeBack, Terminate, Withdraw};
    use AgreementStatus::{Draft, InForce, Sent, Suspended, Withdrawn};
    let stage = |status, has_notice| Stage { status, has_notice };
    Some(match (at.status, at.has_notice, action) {
        // Drafted, sent for signing, signed by both.
        (Draft,               false,  Send)         => stage(Sent, false),
        (Draft | Sent,        false,  Sign)         => stage(InForce, false),
        (Sent,                false,  TakeBack)     => stage(Draft, false),
        (Draft | Sent,        false,  Withdraw)     => stage(Withdrawn, false),
        // In force: changed by new versions only.
        (InForce,             notice, Amend)        => stage(InForce, notice),
        (InForce,             notice, AgreementAction::Suspend) => stage(Suspended, notice),
        (Suspended,           notice, Resume)       => stage(InForce, notice),
        // Its end set before its time, once; and that taken back while it has not come.
        (InForce | Suspended, false,  Terminate)    => stage(at.status, true),
        (InForce | Suspended, true,   RevokeNotice) => stage(at.status, false),
        _ => return None,
    })
}

/// What it is once its last day is over.
pub fn passed(at: Stage) -> Option<AgreementStatus> {
    match (at.status, at.has_notice) {
        (AgreementStatus::InForce | AgreementStatus::Suspended, false) => Some(AgreementStatus::Ended),
        (AgreementStatus::InForce | AgreementStatus::Suspended, true) => Some(AgreementStatus::Terminated),
        _ => None,
    }
}

/// Where nothing can be done any more.
pub fn is_terminal(status: AgreementStatus) -> bool {
    matches!(status, AgreementStatus::Ended | AgreementStatus::Terminated | AgreementStatus::Withdrawn)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const FIRST: Stage = Stage { status: AgreementStatus::Draft, has_notice: false };

    fn on_from(at: Stage) -> Vec<Stage> {
        let steps = AgreementAction::ALL.iter().filter_map(|&action| next(at, action));
        let passes = passed(at).map(|status| Stage { status, ..at });
        steps.chain(passes).collect()
    }

    fn reachable(from: Stage) -> BTreeSet<Stage> {
        let mut seen = BTreeSet::from([from]);
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            waiting.extend(on_from(at).into_iter().filter(|to| seen.insert(*to)));
        }
        seen
    }

    #[test]
    fn every_status_and_every_action_is_lived() {
        let stages = reachable(FIRST);
        for &status in AgreementStatus::ALL {
            assert!(stages.iter().any(|at| at.status == status), "{status:?}");
        }
        for &action in AgreementAction::ALL {
            assert!(stages.iter().any(|&at| next(at, action).is_some()), "{action:?}");
        }
    }

    #[test]
    fn every_life_can_end_and_nothing_follows_an_end() {
        for at in reachable(FIRST) {
            assert!(reachable(at).iter().any(|at| is_terminal(at.status)), "{at:?} never ends");
            assert_eq!(on_from(at).is_empty(), is_terminal(at.status), "{at:?}");
        }
    }

    #[test]
    fn an_end_is_set_once() {
        for at in reachable(FIRST).into_iter().filter(|at| at.has_notice) {
            assert_eq!(next(at, AgreementAction::Terminate), None, "{at:?}");
        }
    }

    #[test]
    fn nothing_that_is_signed_becomes_a_draft_again() {
        let signed = Stage { status: AgreementStatus::InForce, has_notice: false };
        let unsigned = [AgreementStatus::Draft, AgreementStatus::Sent, AgreementStatus::Withdrawn];
        assert!(reachable(signed).iter().all(|at| !unsigned.contains(&at.status)));
    }
}

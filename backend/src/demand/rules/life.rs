//! The life of an entry: one exhaustive table, served at `/demand/lifecycle` and printed in the reference.
use crate::{
    demand::{
        DecideDemand, WriteDemand,
        model::{DemandAction, DemandStatus},
    },
    platform::Right,
};

/// The whole life of an entry, one line per legal step.
#[rustfmt::skip]
pub fn next(at: DemandStatus, action: DemandAction) -> Option<DemandStatus> {
    use DemandAction::{Accept, Acquire, Drop, Merge, Propose, Reject, Reopen, Split, TakeBack, Withdraw};
    use DemandStatus::{Accepted, Acquired, Considered, Dropped, Merged, New, Rejected};
    Some(match (at, action) {
        // Proposed with a list, which can be withdrawn while nothing of it is decided.
        (New,                 Propose)  => Considered,
        (Considered,          Withdraw) => New,
        // What the acquisitions department says, and what becomes of it.
        (Considered,          Accept)   => Accepted,
        (Considered,          Reject)   => Rejected,
        (Accepted,            Acquire)  => Acquired,
        (Accepted | Rejected, TakeBack) => Considered,
        (Acquired,            TakeBack) => Accepted,
        // Not proposed, or proposed anew.
        (New,                 Drop)     => Dropped,
        (Rejected | Dropped,  Reopen)   => New,
        // It is the same title as another entry, or is not after all.
        (New,                 Merge)    => Merged,
        (Merged,              Split)    => New,
        _ => return None,
    })
}

/// The right that a step takes.
pub fn right(action: DemandAction) -> &'static str {
    use DemandAction::{Accept, Acquire, Drop, Merge, Propose, Reject, Reopen, Split, TakeBack, Withdraw};
    match action {
        Accept | Reject | Acquire | TakeBack => DecideDemand::CODE,
        Propose | Withdraw | Drop | Reopen | Merge | Split => WriteDemand::CODE,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn reachable(from: DemandStatus) -> BTreeSet<DemandStatus> {
        let mut seen = BTreeSet::from([from]);
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            let on = DemandAction::ALL.iter().filter_map(|&action| next(at, action));
            waiting.extend(on.filter(|to| seen.insert(*to)));
        }
        seen
    }

    #[test]
    fn every_status_and_every_action_is_lived() {
        assert_eq!(reachable(DemandStatus::New).len(), DemandStatus::ALL.len());
        for &action in DemandAction::ALL {
            assert!(DemandStatus::ALL.iter().any(|&at| next(at, action).is_some()), "{action:?}");
        }
    }

    #[test]
    fn every_life_can_come_to_be_bought_and_nothing_ends_by_mistake() {
        for &at in DemandStatus::ALL {
            assert!(reachable(at).contains(&DemandStatus::Acquired), "{at:?}");
            assert!(reachable(at).contains(&DemandStatus::New), "{at:?} cannot be taken back");
        }
    }

    #[test]
    fn only_what_was_accepted_is_bought() {
        for &at in DemandStatus::ALL {
            let is_bought = next(at, DemandAction::Acquire).is_some();
            assert_eq!(is_bought, at == DemandStatus::Accepted, "{at:?}");
        }
    }
}

//! The life of an improvement: one exhaustive table, served at `/quality/improvements/lifecycle` and printed in the
//! reference.
use crate::{
    platform::Right,
    quality::{
        ImproveQuality,
        model::{ImprovementStatus, ImprovementStep},
    },
};

/// The whole life of an improvement, one line per legal step.
#[rustfmt::skip]
pub fn next(at: ImprovementStatus, step: ImprovementStep) -> Option<ImprovementStatus> {
    use ImprovementStatus::{Abandoned, Done, Judged, Planned, UnderWay};
    use ImprovementStep::{Abandon, Finish, Judge, Reopen, Start, TakeBack};
    Some(match (at, step) {
        (Planned,            Start)    => UnderWay,
        (UnderWay,           Finish)   => Done,
        (Done,               Judge)    => Judged,
        // It is not gone on with, or is planned anew.
        (Planned | UnderWay, Abandon)  => Abandoned,
        (Abandoned,          Reopen)   => Planned,
        // The last step was taken by mistake.
        (UnderWay,           TakeBack) => Planned,
        (Done,               TakeBack) => UnderWay,
        (Judged,             TakeBack) => Done,
        _ => return None,
    })
}

/// The right that a step takes.
pub fn right(_: ImprovementStep) -> &'static str {
    ImproveQuality::CODE
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn reachable(from: ImprovementStatus) -> BTreeSet<ImprovementStatus> {
        let mut seen = BTreeSet::from([from]);
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            let on = ImprovementStep::ALL.iter().filter_map(|&step| next(at, step));
            waiting.extend(on.filter(|to| seen.insert(*to)));
        }
        seen
    }

    #[test]
    fn every_status_and_every_step_is_lived_and_nothing_ends_by_mistake() {
        for &at in ImprovementStatus::ALL {
            assert_eq!(reachable(at).len(), ImprovementStatus::ALL.len(), "{at:?}");
        }
        for &step in ImprovementStep::ALL {
            assert!(ImprovementStatus::ALL.iter().any(|&at| next(at, step).is_some()), "{step:?}");
        }
    }

    #[test]
    fn only_what_was_done_is_judged() {
        for &at in ImprovementStatus::ALL {
            let is_judged = next(at, ImprovementStep::Judge).is_some();
            assert_eq!(is_judged, at == ImprovementStatus::Done, "{at:?}");
        }
    }
}

//! The life of a report: one exhaustive table, served at `/reports/lifecycle` and printed in the reference.
use crate::{
    platform::Right,
    reports::{
        ApproveReports, WriteReports,
        model::{ReportStatus, ReportStep},
    },
};

/// The whole life of a report, one line per legal step. A plan begins as drafted.
#[rustfmt::skip]
pub fn next(at: ReportStatus, step: ReportStep) -> Option<ReportStatus> {
    use ReportStatus::{Approved, Collected, Discarded, Drafted, Frozen, Submitted};
    use ReportStep::{Approve, Collect, Discard, Draft, Freeze, Return, Submit, TakeBack};
    Some(match (at, step) {
        (Collected,           Draft)    => Drafted,
        (Drafted,             Submit)   => Submitted,
        (Submitted,           Approve)  => Approved,
        (Approved,            Freeze)   => Frozen,
        // Figures are gathered anew for as long as the text is written.
        (Collected,           Collect)  => Collected,
        (Drafted,             Collect)  => Drafted,
        // Who approves wants something else.
        (Submitted,           Return)   => Drafted,
        // The last step was taken by mistake.
        (Submitted,           TakeBack) => Drafted,
        (Approved,            TakeBack) => Submitted,
        (Collected | Drafted, Discard)  => Discarded,
        _ => return None,
    })
}

/// The right that a step takes.
pub fn right(step: ReportStep) -> &'static str {
    use ReportStep::{Approve, Collect, Discard, Draft, Freeze, Return, Submit, TakeBack};
    match step {
        Approve | Return | Freeze => ApproveReports::CODE,
        Draft | Collect | Submit | TakeBack | Discard => WriteReports::CODE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_ends_frozen_or_discarded_and_nothing_leaves_there() {
        let mut seen = vec![ReportStatus::Collected];
        let mut at = 0;
        while let Some(&status) = seen.get(at) {
            for to in ReportStep::ALL.iter().filter_map(|&step| next(status, step)) {
                if !seen.contains(&to) {
                    seen.push(to);
                }
            }
            at += 1;
        }
        assert_eq!(seen.len(), ReportStatus::ALL.len());
        for status in [ReportStatus::Frozen, ReportStatus::Discarded] {
            assert!(ReportStep::ALL.iter().all(|&step| next(status, step).is_none()), "{status:?}");
        }
        for &step in ReportStep::ALL {
            assert!(ReportStatus::ALL.iter().any(|&status| next(status, step).is_some()), "{step:?}");
        }
    }
}

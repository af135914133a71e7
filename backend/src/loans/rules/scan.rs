//! Which step a thing takes that is in our hands, by what the desk is doing.
use super::life::next;
use crate::loans::model::{ActionKey, BatchAction, Pending, ScanMode, Side, Stage};

/// The step of a scan, where the table has one. Each loan has at most one for each mode.
pub fn scanned(mode: ScanMode, at: Stage) -> Option<BatchAction> {
    use BatchAction::{Complete, Deliver, HandOver, Receive, SendBack, Ship, TakeBack};
    let steps: &[BatchAction] = match (at.side, mode) {
        (Side::Borrowing, ScanMode::Receive) => &[Receive],
        (Side::Borrowing, ScanMode::HandOver) => &[HandOver],
        (Side::Borrowing, ScanMode::Return) => &[TakeBack],
        (Side::Borrowing, ScanMode::SendBack) => &[SendBack],
        // What its lender wants kept is not sent back by the way.
        (Side::Borrowing, ScanMode::Next) if at.pending == Some(Pending::Hold) => &[Receive, HandOver, TakeBack],
        (Side::Borrowing, ScanMode::Next) => &[Receive, HandOver, TakeBack, SendBack],
        (Side::Lending, ScanMode::Ship) => &[Ship, Deliver],
        (Side::Lending, ScanMode::Return) => &[Complete],
        (Side::Lending, ScanMode::Next) => &[Ship, Deliver, Complete],
        (Side::Borrowing, ScanMode::Ship)
        | (Side::Lending, ScanMode::Receive | ScanMode::HandOver | ScanMode::SendBack) => &[],
    };
    steps.iter().copied().find(|&step| is_open(at, step))
}

fn is_open(at: Stage, step: BatchAction) -> bool {
    ActionKey::named(step.as_str()).is_some_and(|step| next(at, step).is_some())
}

#[cfg(test)]
mod tests {
    use super::{super::lifecycle::reachable, *};
    use crate::loans::model::Status;

    fn at(side: Side, status: Status) -> Stage {
        Stage { status, ..Stage::first(side, false) }
    }

    #[test]
    fn what_is_in_the_hand_goes_on_by_one_step() {
        let next = |side, status| scanned(ScanMode::Next, at(side, status)).map(BatchAction::as_str);
        assert_eq!(next(Side::Borrowing, Status::Requested), None, "nobody was asked for it");
        assert_eq!(next(Side::Borrowing, Status::Sent), Some("receive"), "it came before anybody said so");
        assert_eq!(next(Side::Borrowing, Status::Received), Some("hand_over"));
        assert_eq!(next(Side::Borrowing, Status::OnLoan), Some("take_back"));
        assert_eq!(next(Side::Borrowing, Status::CheckedIn), Some("send_back"));
        assert_eq!(next(Side::Lending, Status::Requested), Some("ship"));
        assert_eq!(next(Side::Lending, Status::Shipped), Some("complete"));
        let kept = Stage { pending: Some(Pending::Hold), ..at(Side::Borrowing, Status::CheckedIn) };
        assert_eq!(scanned(ScanMode::Next, kept), None, "its lender wants it kept");
        assert_eq!(scanned(ScanMode::SendBack, kept), Some(BatchAction::SendBack), "unless that is what is done");
    }

    #[test]
    fn recalled_it_goes_back_instead_of_out() {
        let recalled = Stage { pending: Some(Pending::Recall), ..at(Side::Borrowing, Status::Received) };
        assert_eq!(scanned(ScanMode::Next, recalled), Some(BatchAction::SendBack));
        assert_eq!(scanned(ScanMode::HandOver, recalled), None);
    }

    #[test]
    fn every_step_of_many_is_a_verb_of_one() {
        assert!(BatchAction::ALL.iter().all(|step| ActionKey::named(step.as_str()).is_some()));
    }

    #[test]
    fn no_mode_takes_a_step_that_the_table_lacks() {
        let lives = Side::ALL.iter().flat_map(|&side| [false, true].map(|is_copy| Stage::first(side, is_copy)));
        for at in lives.flat_map(reachable) {
            for &mode in ScanMode::ALL {
                let step = scanned(mode, at);
                assert!(step.is_none_or(|step| is_open(at, step)), "{at:?} {mode:?}");
            }
        }
    }
}

//! The life explored: every stage that can be reached, from both sides, for originals and copies.
use super::{super::lifecycle::reachable, *};

const LIVES: [(Side, bool); 4] =
    [(Side::Borrowing, false), (Side::Borrowing, true), (Side::Lending, false), (Side::Lending, true)];

fn steps(at: Stage) -> Vec<(ActionKey, Stage)> {
    ActionKey::ALL.iter().filter_map(|&action| next(at, action).map(|to| (action, to))).collect()
}

fn everywhere() -> impl Iterator<Item = Stage> {
    LIVES.into_iter().flat_map(|(side, is_copy)| reachable(Stage::first(side, is_copy)))
}

#[test]
fn an_end_has_no_step_and_everything_else_has_a_way_to_an_end() {
    for at in everywhere() {
        assert_eq!(at.status.is_terminal(), steps(at).is_empty(), "{at:?}");
        assert!(reachable(at).iter().any(|stage| stage.status.is_terminal()), "{at:?}");
    }
}

/// The stages of one life: a status, and after a colon the question that waits.
fn lived(side: Side, is_copy: bool) -> String {
    let name = |at: &Stage| match at.pending {
        None => at.status.as_str().to_owned(),
        Some(pending) => format!("{}:{}", at.status.as_str(), pending.as_str()),
    };
    reachable(Stage::first(side, is_copy)).iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_stages_are_these() {
    assert_eq!(
        lived(Side::Borrowing, false),
        "requested sent sent:cancel sent:condition sent:retry will_supply will_supply:cancel will_supply:condition \
         will_supply:retry shipped shipped:recall shipped:hold received received:renewal received:recall received:hold \
         received:settlement on_loan on_loan:renewal on_loan:recall on_loan:hold on_loan:settlement checked_in \
         checked_in:renewal checked_in:recall checked_in:hold checked_in:settlement return_shipped \
         return_shipped:settlement completed unfilled cancelled lost closed"
    );
    assert_eq!(
        lived(Side::Borrowing, true),
        "requested sent sent:cancel sent:condition sent:retry will_supply will_supply:cancel will_supply:condition \
         will_supply:retry shipped received delivered unfilled cancelled closed"
    );
    assert_eq!(
        lived(Side::Lending, false),
        "requested requested:cancel requested:condition will_supply will_supply:cancel will_supply:condition shipped \
         shipped:renewal shipped:recall shipped:hold received received:renewal received:recall received:hold \
         return_shipped \
         return_shipped:settlement completed unfilled cancelled lost closed"
    );
    assert_eq!(
        lived(Side::Lending, true),
        "requested requested:cancel requested:condition will_supply will_supply:cancel will_supply:condition delivered \
         unfilled cancelled closed"
    );
}

#[test]
fn a_copy_is_never_lent_nor_returned() {
    let never = [Status::OnLoan, Status::CheckedIn, Status::ReturnShipped, Status::Completed, Status::Lost];
    for at in everywhere() {
        assert!(!at.is_copy || !never.contains(&at.status), "{at:?}");
        assert!(at.is_copy || at.status != Status::Delivered, "{at:?}");
    }
}

#[test]
fn a_question_waits_only_where_it_can_be_answered() {
    for at in everywhere() {
        let Some(pending) = at.pending else { continue };
        let answers: &[ActionKey] = match pending {
            Pending::Cancel => &[ActionKey::AgreeCancel, ActionKey::DeclineCancel],
            Pending::Condition => &[ActionKey::AcceptCondition, ActionKey::RejectCondition],
            Pending::Retry => &[ActionKey::AcceptRetry, ActionKey::RejectRetry],
            Pending::Renewal => &[ActionKey::GrantRenewal, ActionKey::RefuseRenewal],
            Pending::Settlement => &[ActionKey::Settle],
            Pending::Hold => &[ActionKey::ReleaseReturn],
            // A recall is answered by the thing itself.
            Pending::Recall => &[],
        };
        for &answer in answers {
            let to = next(at, answer);
            assert!(to.is_some_and(|to| to.pending != Some(pending)), "{at:?} {answer:?}");
        }
    }
}

#[test]
fn a_question_that_is_declined_or_settled_leaves_the_status_as_it_was() {
    for at in everywhere() {
        for action in [
            ActionKey::DeclineCancel,
            ActionKey::RefuseRenewal,
            ActionKey::GrantRenewal,
            ActionKey::ReleaseReturn,
            ActionKey::Settle,
        ] {
            if let Some(to) = next(at, action).filter(|_| at.status != Status::Lost) {
                assert_eq!(to, Stage { pending: None, ..at }, "{at:?} {action:?}");
            }
        }
    }
}

#[test]
fn whatever_has_not_ended_can_be_closed_by_hand() {
    for at in everywhere().filter(|at| !at.status.is_terminal()) {
        assert_eq!(next(at, ActionKey::Close), Some(Stage { status: Status::Closed, pending: None, ..at }), "{at:?}");
    }
}

#[test]
fn what_comes_back_or_is_with_the_reader_is_recorded_whatever_question_waits() {
    for at in everywhere() {
        match (at.side, at.status) {
            (Side::Borrowing, Status::OnLoan) => assert!(next(at, ActionKey::TakeBack).is_some(), "{at:?}"),
            (Side::Borrowing, Status::CheckedIn) => assert!(next(at, ActionKey::SendBack).is_some(), "{at:?}"),
            (Side::Lending, Status::Shipped | Status::Received) => {
                assert!(next(at, ActionKey::Complete).is_some(), "{at:?}");
            }
            _ => {}
        }
    }
}

#[test]
fn what_was_asked_of_a_library_is_cancelled_with_its_yes_alone() {
    for at in everywhere().filter(|at| at.side == Side::Borrowing && at.status != Status::Requested) {
        assert_eq!(next(at, ActionKey::Cancel), None, "{at:?}");
    }
}

#[test]
fn the_path_is_a_walk_through_the_table() {
    for (side, is_copy) in LIVES {
        let mut at = Stage::first(side, is_copy);
        for &status in &path(side, is_copy)[1..] {
            let step = steps(at).into_iter().find(|(_, to)| to.status == status && to.pending.is_none());
            at = step.expect("each status of the path follows the one before").1;
        }
        assert!(at.status.is_terminal());
    }
}

#[test]
fn every_open_loan_waits_for_us_or_for_them() {
    for at in everywhere().filter(|at| !at.status.is_terminal()) {
        let waits = match at.pending {
            None => [at.side.waits_for_us(), at.side.waits_for_them()].map(|set| set.contains(&at.status)),
            Some(asked) => [at.side.asked_of_us(), at.side.asked_of_them()].map(|set| set.contains(&asked)),
        };
        assert_eq!(waits.iter().filter(|waits| **waits).count(), 1, "{at:?}");
    }
}

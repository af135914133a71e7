//! The life explored: every stage that can be reached, from both sides, for originals and copies.
use std::collections::BTreeSet;

use super::*;

const LIVES: [(Side, bool); 4] =
    [(Side::Borrowing, false), (Side::Borrowing, true), (Side::Lending, false), (Side::Lending, true)];

fn steps(at: Stage) -> Vec<(ActionKey, Stage)> {
    ActionKey::ALL.iter().filter_map(|&action| next(at, action).map(|to| (action, to))).collect()
}

fn reachable(from: Stage) -> BTreeSet<Stage> {
    let mut seen = BTreeSet::from([from]);
    let mut waiting = vec![from];
    while let Some(at) = waiting.pop() {
        waiting.extend(steps(at).into_iter().map(|(_, to)| to).filter(|to| seen.insert(*to)));
    }
    seen
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

#[test]
fn the_stages_are_these() {
    let lived = |side, is_copy| {
        let stages = reachable(Stage::first(side, is_copy));
        let name = |at: &Stage| at.status.as_str().to_owned() + if at.pending.is_some() { "?" } else { "" };
        stages.iter().map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        lived(Side::Borrowing, false),
        "requested sent sent? will_supply will_supply? shipped received on_loan checked_in return_shipped completed \
         unfilled cancelled"
    );
    assert_eq!(
        lived(Side::Borrowing, true),
        "requested sent sent? will_supply will_supply? shipped received delivered unfilled cancelled"
    );
    assert_eq!(
        lived(Side::Lending, false),
        "requested requested? will_supply will_supply? shipped received return_shipped completed unfilled cancelled"
    );
    assert_eq!(
        lived(Side::Lending, true),
        "requested requested? will_supply will_supply? delivered unfilled cancelled"
    );
}

#[test]
fn a_copy_is_never_lent_nor_returned() {
    let never = [Status::OnLoan, Status::CheckedIn, Status::ReturnShipped, Status::Completed];
    for at in everywhere() {
        assert!(!at.is_copy || !never.contains(&at.status), "{at:?}");
        assert!(at.is_copy || at.status != Status::Delivered, "{at:?}");
    }
}

#[test]
fn a_question_waits_only_where_it_can_be_answered() {
    for at in everywhere().filter(|at| at.pending.is_some()) {
        let open: Vec<_> = steps(at).into_iter().map(|(action, _)| action).collect();
        assert_eq!(open, [ActionKey::AgreeCancel, ActionKey::DeclineCancel], "{at:?}");
        assert_eq!(next(at, ActionKey::DeclineCancel), Some(Stage { pending: None, ..at }));
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
        let waits = [at.side.waits_for_us(), at.side.waits_for_them()].map(|set| set.contains(&at.status));
        assert_eq!(waits.iter().filter(|waits| **waits).count(), 1, "{at:?}");
    }
}

/// The CHECKs of both migrations, read from their text.
#[test]
fn the_constraints_of_the_database_allow_exactly_the_stages_of_the_table() {
    let sqlite = include_str!("../../../../migrations/sqlite/0001_first/up.sql");
    let postgres = include_str!("../../../../migrations/postgres/0001_first/up.sql");
    let words: Vec<_> = Status::ALL.iter().map(|status| format!("'{}'", status.as_str())).collect();
    for sql in [sqlite, postgres] {
        assert!(sql.contains(&format!("status TEXT NOT NULL CHECK (status IN ({}))", words.join(", "))));
        let only = |before: &str| {
            let list = sql.split(before).nth(1).expect("the CHECK is there").split(')').next().unwrap_or_default();
            list.split(", ").map(|word| word.trim_matches('\'').to_owned()).collect::<Vec<_>>()
        };
        let of_originals = only("CHECK (medium = 'original' OR status NOT IN (");
        let of_borrowings = only("CHECK (side = 'borrowing' OR status NOT IN (");
        let lived: BTreeSet<_> = everywhere().map(|at| (at.side, at.is_copy, at.status)).collect();
        for &status in Status::ALL {
            let word = status.as_str().to_owned();
            let copies = LIVES.iter().any(|&(side, is_copy)| is_copy && lived.contains(&(side, true, status)));
            assert_eq!(of_originals.contains(&word), !copies, "{word}");
            let lendings = [false, true].iter().any(|&is_copy| lived.contains(&(Side::Lending, is_copy, status)));
            assert_eq!(of_borrowings.contains(&word), !lendings, "{word}");
        }
    }
}

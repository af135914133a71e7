//! The life explored: every stage that can be reached.
use std::collections::BTreeSet;

use super::*;

/// Where a step leads, both while the year lasts and once it is over.
fn steps(at: Stage) -> Vec<(SubscriberAction, Stage)> {
    let taken = SubscriberAction::ALL.iter().filter_map(|&action| next(at, action).map(|to| (action, to)));
    taken.map(|(action, to)| (action, after(at, action, to))).collect()
}

fn after(at: Stage, action: SubscriberAction, status: SubscriberStatus) -> Stage {
    let registers = [SubscriberAction::Register, SubscriberAction::ReRegister].contains(&action);
    let is_held = [SubscriberStatus::Suspended, SubscriberStatus::Removed].contains(&status);
    let stood_as = is_held.then(|| at.stood_as.unwrap_or(at.status));
    Stage { status, term: if registers { SubscriberTerm::Full } else { at.term }, stood_as }
}

fn reachable() -> BTreeSet<Stage> {
    let mut seen = BTreeSet::from([Stage::FIRST]);
    let mut waiting = vec![Stage::FIRST];
    while let Some(at) = waiting.pop() {
        waiting.extend(on_from(at).filter(|to| seen.insert(*to)));
    }
    seen
}

/// By a step, and by time.
fn on_from(at: Stage) -> impl Iterator<Item = Stage> {
    let later = SubscriberTerm::ALL.iter().filter(move |term| **term <= at.term).map(move |&term| Stage { term, ..at });
    steps(at).into_iter().map(|(_, to)| to).chain(later)
}

#[test]
fn every_status_and_every_action_is_lived() {
    let stages = reachable();
    for &status in SubscriberStatus::ALL {
        assert!(stages.iter().any(|at| at.status == status), "{status:?}");
    }
    for &action in SubscriberAction::ALL.iter().filter(|action| **action != SubscriberAction::Correct) {
        assert!(stages.iter().any(|&at| next(at, action).is_some()), "{action:?}");
    }
}

#[test]
fn no_stage_is_a_trap() {
    for at in reachable() {
        let mut seen = BTreeSet::from([at]);
        let mut waiting = vec![at];
        while let Some(at) = waiting.pop() {
            waiting.extend(on_from(at).filter(|to| seen.insert(*to)));
        }
        assert!(seen.iter().any(is_registered), "{at:?} never comes to be registered");
    }
}

fn is_registered(at: &Stage) -> bool {
    let is_registered = [SubscriberStatus::Registered, SubscriberStatus::ReRegistered].contains(&at.status);
    is_registered && at.term == SubscriberTerm::Full
}

#[test]
fn nobody_is_registered_twice_for_a_year() {
    for at in reachable().into_iter().filter(is_registered) {
        for action in [SubscriberAction::Register, SubscriberAction::ReRegister, SubscriberAction::Lapse] {
            assert_eq!(next(at, action), None, "{at:?}");
        }
    }
}

#[test]
fn what_is_stopped_stands_afterwards_as_it_stood() {
    for at in reachable().into_iter().filter(|at| at.stood_as.is_none()) {
        for (stop, go_on) in [
            (SubscriberAction::Suspend, SubscriberAction::Resume),
            (SubscriberAction::Remove, SubscriberAction::Readmit),
        ] {
            let stopped = after(at, stop, next(at, stop).expect("everything can be stopped"));
            assert_eq!(next(stopped, go_on), Some(at.status), "{at:?}");
        }
    }
}

#[test]
fn a_year_counts_what_it_brought_once() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).expect("a day");
    let kept = |n| When { on: day(n), registers_for: 2026 };
    let mut subscriber = Whole::sample(SubscriberStatus::Registered, Some(2025));
    settle(&mut subscriber, SubscriberAction::Lapse, SubscriberStatus::Lapsed, kept(1));
    settle(&mut subscriber, SubscriberAction::ReRegister, SubscriberStatus::ReRegistered, kept(2));
    settle(&mut subscriber, SubscriberAction::Remove, SubscriberStatus::Removed, kept(3));
    settle(&mut subscriber, SubscriberAction::Readmit, SubscriberStatus::ReRegistered, kept(4));
    let years = [Year { year: 2026, outcome: YearOutcome::ReRegistered, happened_on: day(2) }];
    assert_eq!((subscriber.years.as_slice(), subscriber.record.standing.registered_for), (&years[..], Some(2026)));
}

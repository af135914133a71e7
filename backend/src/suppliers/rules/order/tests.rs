//! Each criterion in turn, and what few cases are worth.
use super::*;
use crate::{
    libraries::model::ReachedBy,
    platform::{Hundredths, actor::LibraryId},
    suppliers::model::FoundBy,
};

fn known(id: i64, kind: LibraryKind) -> Known {
    Known {
        id: LibraryId(id),
        root: LibraryId(id),
        name: format!("Biblioteka {id}"),
        short_name: None,
        kind,
        is_ours: false,
        is_active: true,
        reached_by: ReachedBy::Email,
        reached_at: None,
        is_abroad: false,
        is_same_administration: false,
    }
}

fn history(percent: i64, n_answers: i64, days: i64, n_filled: i64) -> History {
    let whole = |n| Some(Hundredths::whole(n));
    History { fill_percent: whole(percent), n_answers, days_median: whole(days), n_filled }
}

/// Three municipal libraries and the national one, of which nothing is known.
fn facts() -> Facts {
    let mut libraries: Vec<Known> = (1..=3).map(|id| known(id, LibraryKind::Municipal)).collect();
    libraries.insert(0, known(9, LibraryKind::National));
    let of_all = history(80, 100, 4, 80);
    Facts { libraries, of_all, last_resort: vec![LibraryKind::National], ..Facts::default() }
}

fn ids(facts: &Facts) -> Vec<i64> {
    in_order(facts).into_iter().map(|one| one.known.id.0).collect()
}

#[test]
fn each_criterion_decides_where_those_before_leave_it_open() {
    let mut facts = facts();
    assert_eq!(ids(&facts), [1, 2, 3, 9], "by name, the last resort last");
    facts.n_asked.insert(LibraryId(1), 1);
    assert_eq!(ids(&facts), [2, 3, 1, 9], "who has little of ours to do");
    facts.histories.insert(LibraryId(3), history(80, 40, 1, 30));
    assert_eq!(ids(&facts), [3, 2, 1, 9], "who is quick");
    facts.histories.insert(LibraryId(1), history(100, 40, 9, 30));
    assert_eq!(ids(&facts), [1, 3, 2, 9], "who fills");
    facts.holders.insert(LibraryId(9), FoundBy::LookUp);
    assert_eq!(ids(&facts), [9, 1, 3, 2], "who has it, even a last resort");
    facts.holders.insert(LibraryId(2), FoundBy::Staff);
    assert_eq!(ids(&facts), [2, 9, 1, 3], "of those who have it, a last resort comes last");
}

#[test]
fn few_cases_are_drawn_towards_all() {
    let all = history(80, 100, 4, 80);
    assert_eq!(fill(&History::default(), &all), 8000);
    assert_eq!(fill(&history(100, 1, 1, 1), &all), 8333);
    assert_eq!(fill(&history(0, 1, 1, 0), &all), 6666);
    assert_eq!(fill(&history(0, 95, 1, 0), &all), 400);
    assert_eq!(days(&history(100, 5, 2, 5), &all), 300);
    let mut facts = facts();
    facts.histories.insert(LibraryId(2), history(100, 1, 4, 1));
    assert_eq!(ids(&facts), [1, 2, 3, 9], "one success is not yet better than all");
    facts.histories.insert(LibraryId(2), history(100, 20, 4, 20));
    assert_eq!(ids(&facts), [2, 1, 3, 9]);
}

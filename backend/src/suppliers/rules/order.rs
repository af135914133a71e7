//! The order (decision 34): each criterion decides only between those that all before it leave equal.
use std::cmp::Reverse;

use crate::{
    libraries::{Known, LibraryKind},
    platform::text,
    suppliers::model::{Facts, History, Reason, SupplierVerdict},
};

/// So many months before the day our own history is looked at.
pub const HISTORY_MONTHS: u32 = 24;

/// A library of n cases counts as n cases of its own and this many of all libraries together.
const CASES_OF_ALL: i64 = 5;

/// Fill rates of one step, in hundredths of a percent, are equal: less than ten points may be chance.
const FILL_STEP: i64 = 1000;

/// Medians of one step, in hundredths of a day, are equal: less than two days may be a weekend.
const DAYS_STEP: i64 = 200;

/// A library with the reasons for it and against it.
#[derive(Debug)]
pub struct Judged {
    pub known: Known,
    pub reasons: Vec<Reason>,
}

impl Judged {
    pub fn verdict(&self) -> SupplierVerdict {
        if self.reasons.iter().any(Reason::is_against) { SupplierVerdict::Skip } else { SupplierVerdict::Ask }
    }
}

/// These libraries in the order in which they are asked; those that are skipped stand where they would be asked.
pub fn in_order(facts: &Facts) -> Vec<Judged> {
    let judged = |known: &Known| Judged { known: known.clone(), reasons: super::judge(facts, known) };
    let mut all: Vec<Judged> = facts.libraries.iter().map(judged).collect();
    all.sort_by_cached_key(|one| rank(facts, one));
    all
}

/// Who has it; who is not kept for the last; whom we need not pay; who fills; who is quick; who has little of ours to
/// do; and at last the name, so that the order is always the same.
fn rank(facts: &Facts, one: &Judged) -> impl Ord + use<> {
    let has = |is: fn(&Reason) -> bool| one.reasons.iter().any(is);
    let holds = match () {
        () if has(|reason| matches!(reason, Reason::Holds { .. } | Reason::SaidYes { .. })) => 0,
        () if has(|reason| matches!(reason, Reason::SaidNotHeld { .. })) => 2,
        () => 1,
    };
    let is_free = has(|reason| matches!(reason, Reason::Agreement { is_free: true, .. } | Reason::Ours));
    let history = facts.histories.get(&one.known.id).copied().unwrap_or_default();
    let n_open = facts.n_asked.get(&one.known.id).copied().unwrap_or(0);
    (
        holds,
        last_place(facts, one.known.kind),
        !is_free,
        Reverse(fill(&history, &facts.of_all) / FILL_STEP),
        days(&history, &facts.of_all) / DAYS_STEP,
        n_open,
        (text::order_key(&one.known.name), one.known.id),
    )
}

/// Which of the last resorts it is; none comes before all of them.
fn last_place(facts: &Facts, kind: LibraryKind) -> usize {
    facts.last_resort.iter().position(|last| *last == kind).map_or(0, |place| place + 1)
}

/// Fill rate in hundredths of a percent, drawn towards that of all the more, the fewer cases there are.
fn fill(own: &History, all: &History) -> i64 {
    drawn((own.fill_percent.map(|percent| percent.0), own.n_answers), all.fill_percent.map(|percent| percent.0))
}

/// Median of days in hundredths, drawn in the same way.
fn days(own: &History, all: &History) -> i64 {
    drawn((own.days_median.map(|days| days.0), own.n_filled), all.days_median.map(|days| days.0))
}

/// The mean of a figure of its own weight and of that of all of the weight of five; nothing is known of anybody: 0.
fn drawn((own, n): (Option<i64>, i64), all: Option<i64>) -> i64 {
    let (own, all) = (own.unwrap_or_default(), all.unwrap_or_default());
    (own * n + all * CASES_OF_ALL) / (n + CASES_OF_ALL)
}

#[cfg(test)]
mod tests;

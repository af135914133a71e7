//! How many loans are late for the same reason, and how old open requests are.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    loans::Side,
    quality::model::{LateCount, LateLoan, OpenByAge},
};

/// How many are late for the same reason.
pub fn counts(late: &[LateLoan]) -> Vec<LateCount> {
    let mut counts = BTreeMap::new();
    for one in late {
        *counts.entry((one.side, one.step, one.waits_for, one.reason)).or_insert(0) += 1;
    }
    let count = |((side, step, waits_for, reason), n)| LateCount { side, step, waits_for, reason, n };
    counts.into_iter().map(count).collect()
}

/// Open requests by their age.
pub fn ages(requested: impl Iterator<Item = (Side, NaiveDate)>, today: NaiveDate) -> Vec<OpenByAge> {
    let none = |&side: &Side| OpenByAge { side, n_week: 0, n_month: 0, n_quarter: 0, n_older: 0 };
    let mut ages: Vec<OpenByAge> = Side::ALL.iter().map(none).collect();
    for (side, requested_on) in requested {
        let Some(of_side) = ages.iter_mut().find(|ages| ages.side == side) else { continue };
        match (today - requested_on).num_days() {
            ..=7 => of_side.n_week += 1,
            8..=30 => of_side.n_month += 1,
            31..=90 => of_side.n_quarter += 1,
            _ => of_side.n_older += 1,
        }
    }
    ages
}

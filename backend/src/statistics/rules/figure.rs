//! One figure of one row: what does not add up is computed, never summed (decision 9).
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::{
    super::model::{Fills, MeasureKey, Part, Registration},
    measures::{FillFigure, Source, Stat, definition},
};
use crate::loans::Side;

/// What one row is computed from.
#[derive(Clone, Debug, Default)]
pub struct Slice<'a> {
    pub parts: Vec<&'a Part>,
    /// How many stand open on the last day of the row.
    pub open: BTreeMap<Side, i64>,
    pub fills: Vec<&'a Fills>,
    pub users: BTreeSet<&'a str>,
    pub registrations: Vec<&'a Registration>,
    /// What is owed on the last day of the row, in cents.
    pub owed: i64,
}

/// The figure of a measure; null where there is nothing to compute it from. `last` is the last day of the row.
pub fn figure(key: MeasureKey, slice: &Slice, last: NaiveDate) -> Value {
    let sum = |key| slice.sum(key);
    match definition(key).source {
        Source::Sum => json!(sum(key)),
        Source::Share { of, and } => tenths(sum(of) * 100, sum(of) + sum(and)),
        Source::Percent { of, per } => tenths(sum(of) * 100, sum(per)),
        Source::Ratio { of, per } => hundredths(sum(of), sum(per)),
        // What staff cost stands under the measure itself: it is reckoned, not written down.
        Source::UnitCost { of, per } => hundredths(sum(of) + sum(key), sum(per)),
        Source::Open(side) => json!(slice.open.get(&side).unwrap_or(&0)),
        Source::Fills(of) => of_fills(of, &slice.fills),
        Source::Owed => json!(slice.owed),
        Source::Users => json!(slice.users.len()),
        Source::Subscribers => json!(slice.registrations.iter().filter(|one| one.holds(last)).count()),
    }
}

/// How many cases a figure is computed from: what a share is of, what is divided by, what a median is the median of.
pub fn cases(key: MeasureKey, slice: &Slice) -> i64 {
    match definition(key).source {
        Source::Sum => slice.sum(key),
        Source::Share { of, and } => slice.sum(of) + slice.sum(and),
        Source::Percent { per, .. } | Source::Ratio { per, .. } | Source::UnitCost { per, .. } => slice.sum(per),
        Source::Open(side) => *slice.open.get(&side).unwrap_or(&0),
        Source::Fills(of) => slice.fills.iter().filter(|fill| of.knows(fill)).map(|fill| fill.n).sum(),
        Source::Owed => slice.owed,
        Source::Users => i64::try_from(slice.users.len()).unwrap_or(i64::MAX),
        Source::Subscribers => i64::try_from(slice.registrations.len()).unwrap_or(i64::MAX),
    }
}

impl FillFigure {
    /// Whether a fill is one of those that the figure is computed from.
    fn knows(self, fill: &Fills) -> bool {
        match self {
            FillFigure::Age(_) => fill.age.is_some(),
            FillFigure::Asked => fill.n_asked > 0,
            FillFigure::Days(_) | FillFigure::WorkingDays(_) | FillFigure::Within(_) => true,
        }
    }
}

impl Slice<'_> {
    fn sum(&self, key: MeasureKey) -> i64 {
        self.parts.iter().filter(|part| part.measure == key).map(|part| part.n).sum()
    }

    /// More stand open.
    pub fn open(&mut self, more: &BTreeMap<Side, i64>) {
        for (side, n) in more {
            *self.open.entry(*side).or_default() += n;
        }
    }
}

impl Registration {
    /// Whether it holds on a day: it is for that year, and was made and not yet taken away.
    fn holds(&self, day: NaiveDate) -> bool {
        self.year == day.year() && self.from_on <= day && self.until_on.is_none_or(|until_on| day < until_on)
    }
}

fn of_fills(of: FillFigure, fills: &[&Fills]) -> Value {
    let n: i64 = fills.iter().map(|fill| fill.n).sum();
    match of {
        FillFigure::Days(stat) => stat.of(fills.iter().map(|fill| (fill.days, fill.n)).collect()),
        FillFigure::WorkingDays(stat) => stat.of(fills.iter().map(|fill| (fill.working_days, fill.n)).collect()),
        FillFigure::Age(stat) => stat.of(fills.iter().filter_map(|fill| Some((fill.age?, fill.n))).collect()),
        FillFigure::Within(days) => {
            let within: i64 = fills.iter().filter(|fill| fill.days <= days).map(|fill| fill.n).sum();
            tenths(within * 100, n)
        }
        FillFigure::Asked => {
            let ours = || fills.iter().filter(|fill| of.knows(fill));
            hundredths(ours().map(|fill| fill.n_asked * fill.n).sum(), ours().map(|fill| fill.n).sum())
        }
    }
}

impl Stat {
    /// Of values with how often each occurs. The median of an even number is the mean of the two in the middle; the
    /// 90th percentile is the smallest value that at least nine of ten do not exceed.
    pub fn of(self, mut values: Vec<(i64, i64)>) -> Value {
        values.retain(|(_, n)| *n > 0);
        values.sort_unstable();
        let n: i64 = values.iter().map(|(_, n)| n).sum();
        if n == 0 {
            return Value::Null;
        }
        match self {
            Stat::Mean => tenths(values.iter().map(|(value, n)| value * n).sum(), n),
            Stat::Median => tenths(nth(&values, (n + 1) / 2) + nth(&values, n / 2 + 1), 2),
            Stat::P90 => json!(percentile(&values, n, 9)),
        }
    }
}

/// The smallest value that at least so many tenths do not exceed.
pub(super) fn percentile(values: &[(i64, i64)], n: i64, tenths: i64) -> i64 {
    nth(values, (n * tenths + 9) / 10)
}

/// The value at a place of the ordered row, the first being 1.
pub(super) fn nth(values: &[(i64, i64)], place: i64) -> i64 {
    let mut passed = 0;
    let found = values.iter().find(|(_, n)| {
        passed += n;
        passed >= place
    });
    found.map_or(0, |(value, _)| *value)
}

/// A quotient to one decimal, halves away from nought; null over nothing.
fn tenths(of: i64, over: i64) -> Value {
    rounded(of, over, 10)
}

/// A quotient to two decimals.
fn hundredths(of: i64, over: i64) -> Value {
    rounded(of, over, 100)
}

/// Exactly, in whole numbers up to the point.
fn rounded(of: i64, over: i64, parts: i64) -> Value {
    if over == 0 {
        return Value::Null;
    }
    let doubled = (2 * of * parts + over * of.signum()) / (2 * over);
    let (sign, whole, rest) = (if doubled < 0 { "-" } else { "" }, doubled.abs() / parts, doubled.abs() % parts);
    let width = if parts == 100 { 2 } else { 1 };
    serde_json::from_str(&format!("{sign}{whole}.{rest:0width$}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_few_and_many() {
        let of = |stat: Stat, values: &[i64]| stat.of(values.iter().map(|value| (*value, 1)).collect());
        let table = [
            (vec![], json!(null), json!(null), json!(null)),
            (vec![4], json!(4.0), json!(4.0), json!(4)),
            (vec![9, 1], json!(5.0), json!(5.0), json!(9)),
            (vec![3, 1, 2], json!(2.0), json!(2.0), json!(3)),
            (vec![1, 2, 2, 3, 4, 5, 6, 7, 8, 40], json!(7.8), json!(4.5), json!(8)),
        ];
        for (values, mean, median, p90) in table {
            let found = (of(Stat::Mean, &values), of(Stat::Median, &values), of(Stat::P90, &values));
            assert_eq!(found, (mean, median, p90), "{values:?}");
        }
    }

    #[test]
    fn quotients_are_rounded_and_never_divide_by_nothing() {
        assert_eq!(tenths(200, 3), json!(66.7));
        assert_eq!(tenths(5, 100), json!(0.1));
        assert_eq!(tenths(-5, 100), json!(-0.1));
        assert_eq!(hundredths(1, 3), json!(0.33));
        assert_eq!(tenths(1, 0), Value::Null);
    }
}

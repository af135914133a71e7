//! A value through time: which of the decisions counts on a day. The one place that knows.
use chrono::NaiveDate;

/// From when to when a value counts.
#[derive(Clone, Debug)]
pub struct Period<T> {
    pub from_on: NaiveDate,
    /// Both days are in it; without an end until another begins.
    pub to_on: Option<NaiveDate>,
    pub value: T,
}

impl<T> Period<T> {
    fn holds(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to_on| day <= to_on)
    }
}

/// A value that differs by the day: the latest that has begun and not ended; a branch's own before the library's.
#[derive(Clone, Debug)]
pub struct Dated<T> {
    first: T,
    /// The later defaults, then the library's decisions, each in the order of their first days.
    library: Vec<Period<T>>,
    /// What a branch has of its own; nothing where it goes with the library again.
    branch: Vec<Period<Option<T>>>,
}

impl<T> Dated<T> {
    pub fn new(first: T, mut library: Vec<Period<T>>, mut branch: Vec<Period<Option<T>>>) -> Dated<T> {
        // Stable: on one day a decision comes after a default.
        library.sort_by_key(|period| period.from_on);
        branch.sort_by_key(|period| period.from_on);
        Dated { first, library, branch }
    }

    pub fn on(&self, day: NaiveDate) -> &T {
        let own = self.branch.iter().rfind(|period| period.holds(day)).and_then(|period| period.value.as_ref());
        let of_library = || self.library.iter().rfind(|period| period.holds(day)).map(|period| &period.value);
        own.or_else(of_library).unwrap_or(&self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn period<T>(from: &str, to: Option<&str>, value: T) -> Period<T> {
        Period { from_on: day(from), to_on: to.map(day), value }
    }

    #[test]
    fn the_latest_that_has_begun_counts() {
        let term = Dated::new(30, vec![period("2026-03-01", None, 21), period("2026-01-01", None, 28)], vec![]);
        for (on, days) in [("2025-12-31", 30), ("2026-01-01", 28), ("2026-02-28", 28), ("2026-03-01", 21)] {
            assert_eq!(*term.on(day(on)), days, "{on}");
        }
    }

    #[test]
    fn after_a_time_what_counted_before_counts_again() {
        let summer = vec![period("2026-01-01", None, 28), period("2026-06-01", Some("2026-08-31"), 45)];
        let term = Dated::new(30, summer, vec![]);
        for (on, days) in [("2026-05-31", 28), ("2026-06-01", 45), ("2026-08-31", 45), ("2026-09-01", 28)] {
            assert_eq!(*term.on(day(on)), days, "{on}");
        }
    }

    #[test]
    fn a_branch_has_its_own_until_it_goes_with_the_library_again() {
        let own = vec![period("2026-02-01", None, Some(14)), period("2026-05-01", None, None)];
        let term = Dated::new(30, vec![period("2026-03-01", None, 21)], own);
        for (on, days) in [("2026-01-31", 30), ("2026-02-01", 14), ("2026-04-30", 14), ("2026-05-01", 21)] {
            assert_eq!(*term.on(day(on)), days, "{on}");
        }
    }
}

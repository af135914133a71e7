//! Whether a library is closed on a day, and until when.
use chrono::NaiveDate;

use super::super::model::Closure;

/// The last day on which it is closed, if it is closed on this one: closures that follow each other without an open day
/// between are one. They stand in the order of their first days.
pub fn closed_until<'a>(closures: impl Iterator<Item = &'a Closure>, day: NaiveDate) -> Option<NaiveDate> {
    let mut until = None;
    for closure in closures {
        let from = until.map_or(Some(day), |last: NaiveDate| last.succ_opt());
        if from.is_some_and(|from| closure.from_on <= from && from <= closure.to_on) {
            until = Some(closure.to_on);
        }
    }
    until
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closures_without_a_day_between_are_one() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let closure = |from, to| Closure { from_on: day(from), to_on: day(to), reason: None };
        let all = [
            closure("2026-12-24", "2026-12-31"),
            closure("2026-12-28", "2026-12-29"),
            closure("2027-01-01", "2027-01-06"),
            closure("2027-01-08", "2027-01-09"),
        ];
        for (on, until) in [
            ("2026-12-23", None),
            ("2026-12-24", Some("2027-01-06")),
            ("2027-01-06", Some("2027-01-06")),
            ("2027-01-07", None),
            ("2027-01-08", Some("2027-01-09")),
        ] {
            assert_eq!(closed_until(all.iter(), day(on)), until.map(day), "{on}");
        }
    }
}

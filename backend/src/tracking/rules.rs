//! What a reader is told. Pure.
use chrono::{Duration, NaiveDate};

use super::model::{TrackedEnd, TrackedExpectation, TrackedStep};
use crate::{
    loans::model::{Standing, Status},
    platform::text,
    statistics::model::UsualDays,
};

/// Whether somebody is meant: one of the names, whole, with letters folded (`ŽEMAITĖ` is `žemaite`), or several.
pub fn is_named(name: &str, surname: &str) -> bool {
    let (name, surname) = (text::fold(name), text::fold(surname));
    let names: Vec<&str> = name.split(' ').collect();
    !surname.is_empty() && surname.split(' ').all(|part| names.contains(&part))
}

/// The furthest step, and how it ended.
pub fn step(standing: &Standing) -> (TrackedStep, Option<TrackedEnd>) {
    match standing.status {
        Status::Requested => (TrackedStep::Accepted, None),
        Status::Sent | Status::WillSupply => (TrackedStep::Ordered, None),
        Status::Shipped => (TrackedStep::OnTheWay, None),
        Status::Received => (TrackedStep::Ready, None),
        Status::OnLoan | Status::Delivered => (TrackedStep::WithYou, None),
        Status::CheckedIn | Status::ReturnShipped | Status::Completed => {
            (TrackedStep::WithYou, Some(TrackedEnd::Returned))
        }
        Status::Unfilled => (TrackedStep::Ordered, Some(TrackedEnd::Unfilled)),
        Status::Cancelled => (TrackedStep::Accepted, Some(TrackedEnd::Cancelled)),
        Status::Lost => (TrackedStep::WithYou, Some(TrackedEnd::Lost)),
        Status::Closed => (TrackedStep::Accepted, Some(TrackedEnd::Closed)),
    }
}

/// When it is expected; what is longer under way than usual is expected from today on.
pub fn expected(requested_on: NaiveDate, usual: UsualDays, today: NaiveDate) -> TrackedExpectation {
    let after = |days| (requested_on + Duration::days(days)).max(today);
    TrackedExpectation { from_on: after(usual.median), to_on: after(usual.p80), n_cases: usual.n }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_known_by_a_whole_name() {
        for (surname, is_known) in [
            ("Žemaitė", true),
            ("ZEMAITE", true),
            (" žemaite-petkevičienė ", true),
            ("Julija Žemaitė", true),
            ("Zema", false),
            ("", false),
            ("-", false),
            ("Vienuolis", false),
        ] {
            assert_eq!(is_named("Julija Žemaitė-Petkevičienė", surname), is_known, "{surname}");
        }
    }

    #[test]
    fn what_is_late_is_expected_from_today_on() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let usual = UsualDays { median: 5, p80: 12, n: 40 };
        let expected = |today| {
            let expected = expected(day("2026-03-02"), usual, day(today));
            (expected.from_on.to_string(), expected.to_on.to_string())
        };
        assert_eq!(expected("2026-03-03"), ("2026-03-07".into(), "2026-03-14".into()));
        assert_eq!(expected("2026-03-10"), ("2026-03-10".into(), "2026-03-14".into()));
        assert_eq!(expected("2026-04-01"), ("2026-04-01".into(), "2026-04-01".into()));
    }
}

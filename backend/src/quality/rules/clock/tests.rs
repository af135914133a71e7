//! The clock of a step against days counted by hand.
use chrono::{Datelike, NaiveDate, Weekday};

use super::*;
use crate::{
    loans::{
        Side,
        model::{Channel, LoanId, Medium, Pending, Status},
    },
    platform::{
        actor::{AccountId, LibraryId},
        calendar::Holiday,
    },
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Monday to Friday, without holidays and without these days.
fn counts<'a>(closed: &'a [&str]) -> impl Fn(NaiveDate) -> bool + 'a {
    move |on| {
        let is_weekend = matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        !is_weekend && Holiday::of(on).is_none() && !closed.contains(&on.to_string().as_str())
    }
}

fn since(from: &str) -> Vec<Span> {
    vec![Span { from_on: day(from), to_on: None }]
}

/// `deadline, left, late` on a day.
fn told(spans: &[Span], target: Option<i64>, due: Option<&str>, today: &str, closed: &[&str]) -> String {
    let known = reckon(spans, (target, due.map(day)), day(today), counts(closed));
    let plain = |value: Option<i64>| value.map_or("–".to_owned(), |value| value.to_string());
    let deadline = known.deadline_on.map_or("–".to_owned(), |day| day.to_string());
    format!("{deadline} {} {}", plain(known.left_days), plain(known.late.map(|(_, days)| days)))
}

#[test]
fn weekends_holidays_and_closed_days_are_left_out() {
    // From Friday, 13 February 2026; Monday, 16 is the Day of Restoration.
    let spans = since("2026-02-13");
    for (today, expected) in [
        ("2026-02-13", "2026-02-19 3 –"),
        ("2026-02-16", "2026-02-19 3 –"),
        ("2026-02-18", "2026-02-19 1 –"),
        ("2026-02-19", "2026-02-19 0 –"),
        ("2026-02-20", "2026-02-19 – 1"),
        ("2026-02-23", "2026-02-19 – 2"),
    ] {
        assert_eq!(told(&spans, Some(3), None, today, &[]), expected, "{today}");
    }
    assert_eq!(told(&spans, Some(3), None, "2026-02-19", &["2026-02-17", "2026-02-18"]), "2026-02-23 2 –");
    // Christmas: 24 to 26 December and the New Year do not count.
    assert_eq!(told(&since("2025-12-23"), Some(2), None, "2026-01-02", &[]), "2025-12-30 – 2");
}

#[test]
fn the_eve_of_a_weekend_is_the_last_day_until_the_next_one_that_counts() {
    let spans = since("2026-03-05");
    let on = |today| told(&spans, Some(1), None, today, &[]);
    assert_eq!(
        [on("2026-03-06"), on("2026-03-08"), on("2026-03-09")],
        ["2026-03-06 0 –", "2026-03-06 0 –", "2026-03-06 – 1"].map(str::to_owned)
    );
    assert_eq!(told(&spans, Some(0), None, "2026-03-05", &[]), "2026-03-05 0 –");
    assert_eq!(told(&spans, None, None, "2026-03-09", &[]), "– – –");
}

#[test]
fn the_loan_s_own_day_counts_where_it_comes_first() {
    let spans = since("2026-03-02");
    assert_eq!(told(&spans, Some(10), Some("2026-03-05"), "2026-03-05", &[]), "2026-03-05 0 –");
    assert_eq!(told(&spans, Some(10), Some("2026-03-05"), "2026-03-06", &[]), "2026-03-05 – 1");
    assert_eq!(told(&spans, Some(1), Some("2026-03-31"), "2026-03-05", &[]), "2026-03-03 – 2");
    assert_eq!(told(&spans, None, Some("2026-03-08"), "2026-03-06", &[]), "2026-03-08 0 –", "nothing before it counts");
}

#[test]
fn a_time_in_which_somebody_else_had_to_act_is_left_out() {
    // Ours on Tuesday and Wednesday, and again from Friday.
    let stopped = [
        Span { from_on: day("2026-03-02"), to_on: Some(day("2026-03-04")) },
        Span { from_on: day("2026-03-06"), to_on: None },
    ];
    assert_eq!(told(&stopped, Some(3), None, "2026-03-09", &[]), "2026-03-09 0 –");
    assert_eq!(told(&stopped, Some(3), None, "2026-03-10", &[]), "2026-03-09 – 1");
    assert_eq!(told(&stopped, Some(1), None, "2026-03-06", &[]), "2026-03-03 – 1", "it was late before");
}

fn standing(status: Status, pending: Option<Pending>, since: &str) -> Standing {
    let standing = serde_json::json!({
        "status": status, "pending": pending, "library_id": 2, "partner_number": null, "due_on": null,
        "reader_due_on": null, "told_on": null, "told_by": null, "unfilled_reason": null, "n_pages": null,
        "is_same_administration": false, "status_since_on": since,
    });
    serde_json::from_value(standing).expect("a standing")
}

fn loan(standing: Standing) -> Record {
    let at = || serde_json::from_str("\"2026-03-02T09:00:00Z\"").expect("a moment");
    Record {
        id: LoanId(1),
        number: "TBA-1".into(),
        side: Side::Lending,
        medium: Medium::Original,
        branch_id: LibraryId(1),
        owner_id: AccountId(1),
        channel: Channel::Email,
        requested_on: standing.status_since_on,
        needed_by_on: None,
        standing,
        version: 1,
        created_at: at(),
        updated_at: at(),
    }
}

#[test]
fn a_question_stops_our_clock_and_what_was_taken_back_does_not() {
    let requested = |since| standing(Status::Requested, None, since);
    let asked = |since| standing(Status::Requested, Some(Pending::Cancel), since);
    let now = loan(requested("2026-03-06"));
    let waits = waiting(&now, day("2026-03-09")).expect("it waits");
    let of = |earlier: &[Standing]| spans(&now, earlier, &waits, day("2026-03-09"));
    let earlier = [requested("2026-03-02"), asked("2026-03-04"), requested("2026-03-06")];
    let first = Span { from_on: day("2026-03-02"), to_on: Some(day("2026-03-04")) };
    assert_eq!(of(&earlier), [first, since("2026-03-06")[0]]);
    // The first question was a mistake: it stands again as it stood before, and then a real one came.
    let corrected = [requested("2026-03-02"), asked("2026-03-03"), requested("2026-03-02"), asked("2026-03-04")];
    assert_eq!(of(&corrected), [first, since("2026-03-06")[0]]);
    // A step of its own begins anew.
    let promised = [requested("2026-03-02"), standing(Status::WillSupply, None, "2026-03-04")];
    assert_eq!(of(&promised), since("2026-03-06"));
    let question = loan(asked("2026-03-06"));
    let waits = waiting(&question, day("2026-03-09")).expect("it waits");
    assert_eq!(spans(&question, &earlier, &waits, day("2026-03-09")), since("2026-03-06"), "each question is one");
}

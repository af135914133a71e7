//! Every past life is one that the table of lives knows, and its days are told apart.
use super::*;
use crate::{
    loans::{
        model::{Channel, Citation, Kind, Medium, PastDays, PastOrigin, Stage, UnfilledReason},
        rules,
    },
    platform::actor::LibraryId,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn past(side: Side, medium: Medium, end: PastEnd, library: Option<i64>) -> Past {
    let citation = Citation {
        kind: Kind::Book,
        title: "Metai".into(),
        author: None,
        container_title: None,
        publisher: None,
        year: None,
        edition: None,
        volume: None,
        issue: None,
        pages: None,
        isbn: None,
        issn: None,
    };
    Past {
        side,
        medium,
        end,
        channel: Channel::Email,
        citation,
        branch_id: LibraryId(1),
        library_id: library.map(LibraryId),
        reader: None,
        n_items: 1,
        note: None,
        days: PastDays {
            requested_on: day("2019-03-01"),
            asked_on: Some(day("2019-03-02")),
            sent_on: Some(day("2019-03-05")),
            received_on: Some(day("2019-03-08")),
            returned_on: Some(day("2019-04-01")),
            ended_on: None,
            due_on: None,
        },
        origin: PastOrigin { source: "Excel".into(), number: None, row_key: "1".into() },
    }
}

fn told(past: &Past) -> Vec<String> {
    let faults = past_steps(past, day("2026-03-02")).expect_err("its days do not fit");
    faults.into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
}

#[test]
fn every_past_life_is_one_of_the_table_and_ends() {
    let ends = [PastEnd::Filled, PastEnd::NotFilled(UnfilledReason::NotHeld), PastEnd::Cancelled];
    for side in [Side::Borrowing, Side::Lending] {
        for medium in [Medium::Original, Medium::PaperCopy] {
            for (end, library) in ends.into_iter().flat_map(|end| [(end, Some(7)), (end, None)]) {
                let past = past(side, medium, end, library);
                if library.is_none() && (side == Side::Lending || end == PastEnd::Filled) {
                    continue;
                }
                let mut at = Stage::first(side, medium.is_copy());
                for step in past_steps(&past, day("2026-03-02")).expect("its days fit") {
                    let to = rules::next(at, step.action);
                    at = to.unwrap_or_else(|| panic!("{at:?} knows no {:?}", step.action));
                }
                assert!(at.status.is_terminal(), "{past:?} ends at {at:?}");
            }
        }
    }
}

#[test]
fn days_that_do_not_fit_are_told_by_their_field() {
    let lent = past(Side::Lending, Medium::Original, PastEnd::Filled, Some(7));
    let with = |change: fn(&mut PastDays)| {
        let mut past = lent.clone();
        change(&mut past.days);
        told(&past)
    };
    assert_eq!(with(|days| days.sent_on = Some(day("2019-02-01"))), ["/sent_on date.before_request"]);
    assert_eq!(with(|days| days.received_on = Some(day("2019-03-04"))), ["/received_on date.before_last_step"]);
    assert_eq!(with(|days| days.returned_on = Some(day("2026-03-03"))), ["/returned_on date.in_future"]);
    assert_eq!(with(|days| days.returned_on = None), ["/returned_on history.not_ended"]);
    assert_eq!(with(|days| (days.sent_on, days.received_on) = (None, None)), ["/sent_on field.required"]);
    let told = with(|days| days.requested_on = day("0019-03-01"));
    assert_eq!(told, ["/requested_on date.too_long_ago"]);
}

#[test]
fn a_day_that_is_not_known_is_the_nearest_that_is() {
    let mut refused = past(Side::Borrowing, Medium::Original, PastEnd::NotFilled(UnfilledReason::Other), Some(7));
    let days =
        |past: &Past| past_steps(past, day("2026-03-02")).expect("its days fit").into_iter().map(|step| step.day).max();
    assert_eq!(days(&refused), Some(day("2019-03-02")));
    refused.days.ended_on = Some(day("2019-03-09"));
    assert_eq!(days(&refused), Some(day("2019-03-09")));
}

//! The calendar, day by day.
use super::{super::dated::Period, *};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn hours() -> Vec<Hours> {
    vec![Hours { from: "09:00".into(), to: "18:00".into() }]
}

/// Open from Monday to Saturday, on no holiday.
fn calendar() -> Calendar {
    let week = Week {
        monday: hours(),
        tuesday: hours(),
        wednesday: hours(),
        thursday: hours(),
        friday: hours(),
        saturday: hours(),
        sunday: vec![],
    };
    Calendar {
        hours: Dated::new(week, vec![], vec![]),
        holidays: Dated::new(Holiday::ALL.to_vec(), vec![], vec![]),
        closed: Dated::new(vec![], vec![], vec![]),
        open: Dated::new(vec![], vec![], vec![]),
        due: Dated::new(DueOnClosed::NextOpen, vec![], vec![]),
    }
}

fn closed(from: &str, to: &str) -> Dated<Vec<ClosedPeriod>> {
    let period = ClosedPeriod { from_on: day(from), to_on: day(to), reason: Some("Remontas".into()) };
    Dated::new(vec![period], vec![], vec![])
}

#[test]
fn a_due_day_at_christmas_moves_to_the_next_open_day() {
    let calendar = calendar();
    // Thursday to Saturday are holidays, then comes Sunday.
    let due = [("2026-12-23", "2026-12-23"), ("2026-12-25", "2026-12-28"), ("2026-12-27", "2026-12-28")];
    for (due_on, becomes) in due {
        assert_eq!(calendar.due_day(day(due_on)), day(becomes), "{due_on}");
    }
    assert_eq!(calendar.due_after(day("2026-11-25"), 30), day("2026-12-28"));
}

#[test]
fn a_due_day_goes_where_the_parameter_of_its_day_says() {
    let due = vec![Period { from_on: day("2027-01-01"), to_on: None, value: DueOnClosed::PreviousOpen }];
    let calendar = Calendar { due: Dated::new(DueOnClosed::Stays, due, vec![]), ..calendar() };
    assert_eq!(calendar.due_day(day("2026-12-25")), day("2026-12-25"));
    assert_eq!(calendar.due_day(day("2027-03-28")), day("2027-03-27"), "Easter Sunday");
}

#[test]
fn a_day_says_why_it_is_closed() {
    let calendar = Calendar { closed: closed("2026-07-01", "2026-07-31"), ..calendar() };
    assert_eq!(calendar.day(day("2026-06-30")), Ok(hours().as_slice()));
    assert_eq!(calendar.day(day("2026-07-01")), Err(Closed::Decided(Some("Remontas".into()))));
    assert_eq!(calendar.day(day("2026-07-06")), Err(Closed::Holiday(Holiday::Statehood)));
    assert_eq!(calendar.day(day("2026-08-02")), Err(Closed::Weekday));
    assert_eq!(calendar.next_open(day("2026-07-03")), Some(day("2026-08-01")));
    assert_eq!(calendar.previous_open(day("2026-07-31")), Some(day("2026-06-30")));
}

#[test]
fn an_extra_open_day_comes_before_holiday_and_closed_day() {
    let extra = OpenDay { on: day("2026-07-06"), hours: hours(), reason: None };
    let calendar = Calendar {
        closed: closed("2026-07-01", "2026-07-31"),
        open: Dated::new(vec![extra], vec![], vec![]),
        ..calendar()
    };
    assert!(calendar.is_open(day("2026-07-06")));
    assert_eq!(calendar.next_open(day("2026-07-02")), Some(day("2026-07-06")));
}

#[test]
fn a_library_that_never_opens_keeps_its_due_days() {
    let calendar = Calendar { closed: closed("2020-01-01", "2040-01-01"), ..calendar() };
    assert_eq!(calendar.next_open(day("2026-03-02")), None);
    assert_eq!(calendar.due_day(day("2026-03-02")), day("2026-03-02"));
}

#[test]
fn working_days_are_monday_to_friday_without_holidays() {
    let calendar = calendar();
    let between = [
        ("2026-03-02", "2026-03-02", 0),
        ("2026-03-02", "2026-03-03", 1),
        ("2026-03-06", "2026-03-09", 1),
        // 11 March is a holiday, a Wednesday.
        ("2026-03-09", "2026-03-13", 3),
        ("2026-03-13", "2026-03-09", 0),
    ];
    for (from, to, n) in between {
        assert_eq!(calendar.working_days_between(day(from), day(to)), n, "{from} {to}");
    }
    assert_eq!(calendar.after_working_days(day("2026-03-10"), 1), Some(day("2026-03-12")));
    assert_eq!(calendar.after_working_days(day("2026-03-10"), 0), Some(day("2026-03-10")));
    assert_eq!(calendar.after_open_days(day("2026-04-04"), 3), Some(day("2026-04-09")), "over Easter");
}

#[test]
fn a_due_day_is_always_open_and_never_earlier() {
    let calendar = Calendar { closed: closed("2026-07-01", "2026-07-31"), ..calendar() };
    for due_on in day("2026-01-01").iter_days().take(730) {
        let becomes = calendar.due_day(due_on);
        assert!(becomes >= due_on && calendar.is_open(becomes), "{due_on}");
    }
}

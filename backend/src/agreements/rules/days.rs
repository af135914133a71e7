//! The days of an agreement: how it stands on one, when it ends, whether two overlap.
use chrono::{Days, NaiveDate};

use super::life::passed;
use crate::{
    agreements::model::{AgreementStatus, EndedBy, Stage, Standing, Termination},
    platform::problem::Fault,
};

/// Everything that decides what may happen next on a day.
pub fn stage(standing: &Standing, day: NaiveDate) -> Stage {
    let kept = Stage { status: standing.status, has_notice: standing.ended_by.is_some() };
    let is_over = standing.until_on.is_some_and(|last| last < day);
    Stage { status: passed(kept).filter(|_| is_over).unwrap_or(kept.status), ..kept }
}

/// How it stands on a day.
pub fn status_on(standing: &Standing, day: NaiveDate) -> AgreementStatus {
    stage(standing, day).status
}

/// In force, and over within so many days.
pub fn is_expiring(standing: &Standing, today: NaiveDate, within: u64) -> bool {
    let horizon = today.checked_add_days(Days::new(within)).unwrap_or(today);
    status_on(standing, today) == AgreementStatus::InForce && standing.until_on.is_some_and(|last| last <= horizon)
}

/// Whether two spans of days have a day in common; without a last day one goes on for good.
pub fn overlap(one: (NaiveDate, Option<NaiveDate>), other: (NaiveDate, Option<NaiveDate>)) -> bool {
    let begins_in_time = |from: NaiveDate, until: Option<NaiveDate>| until.is_none_or(|last| from <= last);
    begins_in_time(one.0, other.1) && begins_in_time(other.0, one.1)
}

/// The last day of an agreement that is ended before its time: by notice the days of notice later, by consent the day
/// that is named. It comes neither before the first day nor after the last one agreed on.
pub fn end_of(
    standing: &Standing,
    said: &Termination,
    notice_days: i32,
    today: NaiveDate,
    faults: &mut Vec<Fault>,
) -> Option<NaiveDate> {
    let notice_on = said.notice_on.unwrap_or(today);
    if notice_on > today {
        faults.push(Fault::new("/notice_on", "date.in_future"));
    }
    let days = Days::new(u64::try_from(notice_days).unwrap_or(0));
    let earliest = if said.by == EndedBy::Both { None } else { notice_on.checked_add_days(days) };
    let Some(ends_on) = said.ends_on.or(earliest) else {
        faults.push(Fault::new("/ends_on", "field.required"));
        return None;
    };
    if earliest.is_some_and(|earliest| ends_on < earliest) {
        faults.push(Fault::new("/ends_on", "agreements.notice_too_short").with("limit", notice_days));
    } else if ends_on < standing.from_on {
        faults.push(Fault::new("/ends_on", "date.ends_before_it_begins"));
    } else if standing.until_on.is_some_and(|last| ends_on > last) {
        faults.push(Fault::new("/ends_on", "agreements.after_its_end"));
    }
    Some(ends_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn in_force(from: &str, until: Option<&str>) -> Standing {
        Standing {
            status: AgreementStatus::InForce,
            from_on: day(from),
            until_on: until.map(day),
            agreed_until_on: until.map(day),
            signed_on: Some(day(from)),
            notice_on: None,
            ended_by: None,
        }
    }

    #[test]
    fn an_agreement_is_in_force_on_its_last_day_and_over_the_day_after() {
        let standing = in_force("2026-01-01", Some("2026-12-31"));
        assert_eq!(status_on(&standing, day("2026-12-31")), AgreementStatus::InForce);
        assert_eq!(status_on(&standing, day("2027-01-01")), AgreementStatus::Ended);
        let noticed = Standing { ended_by: Some(EndedBy::Us), notice_on: Some(day("2026-11-01")), ..standing };
        assert_eq!(status_on(&noticed, day("2027-01-01")), AgreementStatus::Terminated);
    }

    #[test]
    fn spans_that_share_a_day_overlap() {
        let span = |from: &str, until: Option<&str>| (day(from), until.map(day));
        let year = span("2026-01-01", Some("2026-12-31"));
        for (other, is) in [
            (span("2026-12-31", None), true),
            (span("2027-01-01", None), false),
            (span("2025-01-01", Some("2025-12-31")), false),
            (span("2025-01-01", Some("2026-01-01")), true),
            (span("2025-01-01", None), true),
            (span("2026-05-01", Some("2026-05-31")), true),
        ] {
            assert_eq!((overlap(year, other), overlap(other, year)), (is, is), "{other:?}");
        }
    }

    #[test]
    fn notice_is_given_in_time() {
        let today = day("2026-03-02");
        let ends = |by, ends_on: Option<&str>| {
            let said = Termination { by, notice_on: None, ends_on: ends_on.map(day), reason: "Nutarta".into() };
            let mut faults = Vec::new();
            let ends_on = end_of(&in_force("2026-01-01", Some("2026-12-31")), &said, 30, today, &mut faults);
            let codes: Vec<String> = faults.into_iter().map(|fault| fault.code).collect();
            (ends_on.map(|day| day.to_string()).unwrap_or_default(), codes.join(" "))
        };
        let table = [
            (EndedBy::Us, None, "2026-04-01", ""),
            (EndedBy::Them, Some("2026-05-01"), "2026-05-01", ""),
            (EndedBy::Us, Some("2026-03-31"), "2026-03-31", "agreements.notice_too_short"),
            (EndedBy::Both, Some("2026-03-02"), "2026-03-02", ""),
            (EndedBy::Both, None, "", "field.required"),
            (EndedBy::Both, Some("2025-12-31"), "2025-12-31", "date.ends_before_it_begins"),
            (EndedBy::Us, Some("2027-01-01"), "2027-01-01", "agreements.after_its_end"),
        ];
        for (by, named, ends_on, code) in table {
            assert_eq!(ends(by, named), (ends_on.to_owned(), code.to_owned()), "{by:?} {named:?}");
        }
    }
}

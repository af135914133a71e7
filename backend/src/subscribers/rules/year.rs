//! For which year one registers, and until when that is good.
use chrono::{Datelike, Days, NaiveDate};

use crate::{
    platform::problem::Fault,
    subscribers::model::{Record, Stage, Standing, SubscriberStatus, SubscriberTerm},
};

/// What the library has decided of its yearly registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Who registers in this month or later registers for the next year; none if always for the year itself.
    pub next_year_from_month: Option<u32>,
    /// The registration of a year is good for so many days of the next one, while the campaign runs.
    pub grace_days: u64,
    /// A link is open for so many days.
    pub link_days: i64,
}

impl Calendar {
    /// The year for which one registers on a day.
    pub fn year_of(&self, day: NaiveDate) -> i32 {
        let is_next = self.next_year_from_month.is_some_and(|month| day.month() >= month);
        day.year() + i32::from(is_next)
    }

    /// The last day on which a registration for this year is good.
    fn good_until(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, 12, 31)?.checked_add_days(Days::new(self.grace_days))
    }
}

/// Everything that decides what may happen next on a day.
pub fn stage(standing: &Standing, calendar: &Calendar, day: NaiveDate) -> Stage {
    let term = match () {
        () if !is_registered(standing.status) || !is_for_year(standing, day.year()) => SubscriberTerm::Over,
        () if is_for_year(standing, calendar.year_of(day)) => SubscriberTerm::Full,
        () => SubscriberTerm::Running,
    };
    Stage { status: standing.status, term, stood_as: standing.stood_as }
}

fn is_for_year(standing: &Standing, year: i32) -> bool {
    standing.registered_for.is_some_and(|registered| registered >= year)
}

/// Registered for a year that is over, and not again yet.
pub fn is_over(standing: &Standing, today: NaiveDate) -> bool {
    is_registered(standing.status) && !is_for_year(standing, today.year())
}

/// Whether new requests are taken: it is registered, and its year or the days after it last.
pub fn may_request(standing: &Standing, calendar: &Calendar, today: NaiveDate) -> bool {
    let good_until = standing.registered_for.and_then(|year| calendar.good_until(year));
    is_registered(standing.status) && good_until.is_some_and(|last| today <= last)
}

fn is_registered(status: SubscriberStatus) -> bool {
    matches!(status, SubscriberStatus::Registered | SubscriberStatus::ReRegistered)
}

/// The day of a step: today where none is named; never in the future nor before there was a card.
pub fn check_day(named: Option<NaiveDate>, record: &Record, today: NaiveDate, faults: &mut Vec<Fault>) -> NaiveDate {
    let day = named.unwrap_or(today);
    if day > today {
        faults.push(Fault::new("/happened_on", "date.in_future"));
    } else if day < record.since_on {
        faults.push(Fault::new("/happened_on", "date.before_card"));
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subscribers::model::Whole;

    const CALENDAR: Calendar = Calendar { next_year_from_month: Some(10), grace_days: 90, link_days: 60 };

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn october_counts_for_the_next_year_or_not_as_the_library_has_decided() {
        assert_eq!(CALENDAR.year_of(day(2026, 9, 30)), 2026);
        assert_eq!(CALENDAR.year_of(day(2026, 10, 1)), 2027);
        let always_its_own = Calendar { next_year_from_month: None, ..CALENDAR };
        assert_eq!(always_its_own.year_of(day(2026, 12, 31)), 2026);
    }

    #[test]
    fn a_registration_is_good_for_its_year_and_the_days_after_it() {
        let may = |status, registered_for, today| {
            may_request(&Whole::sample(status, registered_for).record.standing, &CALENDAR, today)
        };
        use SubscriberStatus::{Lapsed, NotRegistered, ReRegistered, Registered, Removed, Suspended};
        assert!(may(Registered, Some(2025), day(2025, 12, 31)));
        assert!(may(ReRegistered, Some(2025), day(2026, 3, 31)));
        assert!(!may(ReRegistered, Some(2025), day(2026, 4, 1)));
        assert!(may(Registered, Some(2027), day(2026, 10, 2)));
        for status in [NotRegistered, Lapsed, Suspended, Removed] {
            assert!(!may(status, Some(2026), day(2026, 5, 1)), "{status:?}");
        }
    }
}

//! Time and chance: the only file that knows what time it is, so that a test can say.
use chrono::{NaiveDate, NaiveTime, SubsecRound, TimeZone, Timelike};
use chrono_tz::Europe::Vilnius;

use super::Utc;

/// Where the time and random numbers come from.
pub trait Clock: Send + Sync {
    /// This instant, to the microsecond.
    fn now(&self) -> Utc;

    /// 128 bits that nobody can guess.
    fn random(&self) -> u128;
}

/// The clock of the machine.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Utc {
        Utc(chrono::Utc::now().trunc_subsecs(6))
    }

    fn random(&self) -> u128 {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the system has a source of randomness");
        u128::from_ne_bytes(bytes)
    }
}

/// The library's day at this instant: Europe/Vilnius, wherever the server stands.
pub fn library_day(now: Utc) -> NaiveDate {
    now.0.with_timezone(&Vilnius).date_naive()
}

/// The hour of the library's day at this instant.
pub fn library_hour(now: Utc) -> i64 {
    i64::from(now.0.with_timezone(&Vilnius).hour())
}

/// The instant at which a library's day begins: midnight in Vilnius.
pub fn day_begins(day: NaiveDate) -> Utc {
    let midnight = day.and_time(NaiveTime::MIN);
    // Summer time does not begin at midnight in Vilnius, so this hour is always there.
    let begins = Vilnius.from_local_datetime(&midnight).earliest();
    Utc(begins.map_or_else(|| midnight.and_utc(), |begins| begins.to_utc()))
}

//! Time and chance: the only file that knows what time it is, so that a test can say.
use chrono::{NaiveDate, SubsecRound};
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

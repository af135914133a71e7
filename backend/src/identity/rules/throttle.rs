//! How long one must wait before the next guess.
use chrono::Duration;

/// So many failures of one account cost nothing.
const FREE: i64 = 5;
/// Nobody waits longer, so that a guesser cannot shut somebody out for good.
const LONGEST_MINUTES: i64 = 15;

/// From one address, in one window; a whole library may sit behind it.
pub const ADDRESS_FAILURES: i64 = 30;

/// The window in which the failures of an address are counted.
pub fn address_window() -> Duration {
    Duration::minutes(LONGEST_MINUTES)
}

/// Failures so far back are forgotten.
pub fn memory() -> Duration {
    Duration::days(1)
}

/// The wait after so many failures of one account: none, then 1, 2, 4, 8, 15, 15… minutes.
pub fn wait(n_failures: i64) -> Duration {
    if n_failures < FREE {
        return Duration::zero();
    }
    let doubled = 1_i64 << (n_failures - FREE).min(10);
    Duration::minutes(doubled.min(LONGEST_MINUTES))
}

/// Whole seconds until then, at least one.
pub fn seconds(left: Duration) -> u32 {
    let seconds = (left.num_milliseconds().max(1) + 999) / 1000;
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let minutes: Vec<_> = [0, 4, 5, 6, 7, 8, 9, 10, 1_000_000].map(|n| wait(n).num_minutes()).into();
        assert_eq!(minutes, [0, 0, 1, 2, 4, 8, 15, 15, 15]);
    }

    #[test]
    fn a_wait_is_told_in_whole_seconds() {
        assert_eq!(seconds(Duration::milliseconds(1)), 1);
        assert_eq!(seconds(Duration::milliseconds(59_001)), 60);
    }
}

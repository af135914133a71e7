//! When what could not be delivered is tried again, and what is kept of an answer.
use chrono::{DateTime, Duration, FixedOffset};

use super::Said;

/// The pauses that Standard Webhooks recommends, in seconds: about three days in all.
const PAUSES: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/// Up to a tenth more, by chance, so that what failed together does not come back together.
const JITTER_PERCENT: i64 = 10;
/// What a receiver may ask for at most.
const LONGEST_WAIT: i64 = 86_400;
/// How many characters of an answer are kept.
const KEPT: usize = 500;

/// How long to wait after so many tries that failed, and no shorter than the receiver asked; nothing where that was
/// the last.
pub fn next_pause(n_tries: i64, asked: Option<Duration>, chance: u128) -> Option<Duration> {
    let seconds = *PAUSES.get(usize::try_from(n_tries - 1).ok()?)?;
    let most = seconds * 1000 * JITTER_PERCENT / 100;
    let jitter = i64::try_from(chance % (most as u128 + 1)).unwrap_or(0);
    let pause = Duration::milliseconds(seconds * 1000 + jitter);
    Some(asked.map_or(pause, |asked| asked.min(Duration::seconds(LONGEST_WAIT)).max(pause)))
}

/// How long a receiver asks us to wait, where it says that it is too busy (RFC 9110, Retry-After: seconds or a date).
pub fn wait_asked(said: &Said, now: DateTime<FixedOffset>) -> Option<Duration> {
    let text = said.retry_after.as_deref().filter(|_| [429, 503].contains(&said.status))?.trim();
    match text.parse::<u32>() {
        Ok(seconds) => Some(Duration::seconds(seconds.into())),
        Err(_) => DateTime::parse_from_rfc2822(text).ok().map(|date| date - now),
    }
}

/// The beginning of an answer as it is kept: without signs that no screen shows and no database takes.
pub fn shorten(text: &str) -> Option<String> {
    let is_shown = |sign: &char| !sign.is_control() || *sign == '\n';
    let kept: String = text.chars().filter(is_shown).take(KEPT).collect();
    Some(kept.trim().to_owned()).filter(|kept| !kept.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: u16, retry_after: Option<&str>) -> Said {
        Said { status, retry_after: retry_after.map(str::to_owned), text: String::new() }
    }

    #[test]
    fn pauses_grow_to_a_day_and_end_after_three() {
        let pauses: Vec<_> = (1..).map_while(|n| next_pause(n, None, 0)).map(|pause| pause.num_seconds()).collect();
        assert_eq!(pauses, PAUSES);
        assert_eq!(pauses.iter().sum::<i64>() / 3600, 75);
        assert_eq!(next_pause(10, Some(Duration::hours(1)), 0), None, "the tenth try is the last");
    }

    #[test]
    fn chance_adds_a_tenth_at_most() {
        for chance in [0, 1, 29_999, 30_000, 30_001, u128::MAX] {
            let pause = next_pause(2, None, chance).expect("a pause").num_milliseconds();
            assert!((300_000..=330_000).contains(&pause), "{pause}");
        }
    }

    #[test]
    fn a_receiver_that_is_busy_says_for_how_long() {
        let now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00Z").expect("an instant");
        let asked = |status, text| wait_asked(&said(status, Some(text)), now);
        assert_eq!(asked(429, "120"), Some(Duration::minutes(2)));
        assert_eq!(asked(503, " 7 "), Some(Duration::seconds(7)));
        assert_eq!(asked(503, "Mon, 02 Mar 2026 10:00:00 GMT"), Some(Duration::hours(1)));
        assert_eq!([asked(500, "120"), asked(429, "-1"), asked(429, "soon")], [None; 3]);
        let pause = |asked| next_pause(1, Some(Duration::seconds(asked)), 0).map(|pause| pause.num_seconds());
        assert_eq!([pause(120), pause(1), pause(9_999_999)], [Some(120), Some(5), Some(86_400)]);
    }

    #[test]
    fn of_an_answer_the_beginning_is_kept() {
        assert_eq!(shorten(" \0Žinutė\u{1b}[31m\nėjo\r\n ").as_deref(), Some("Žinutė[31m\nėjo"));
        assert_eq!(shorten("\0 \r").as_deref(), None);
        assert_eq!(shorten(&"ž".repeat(900)).map(|kept| kept.chars().count()), Some(500));
    }
}

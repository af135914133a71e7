//! Instants: the one form in which they are written, and those in which peers send them.
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use crate::iso18626::message::Instant;

/// `2026-03-02T05:00:00Z`. The schema knows years of four digits: what is later than all of them is the last of them.
pub fn write(instant: &Instant) -> String {
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).and_then(|day| day.and_hms_opt(23, 59, 59));
    let instant = last.map_or(*instant, |last| last.and_utc().min(*instant));
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The first instant of our era is what some programs send for none.
pub fn is_nothing(text: &str) -> bool {
    text.trim().starts_with("0001-01-01")
}

/// To the second. Seen: `T` or a blank before the time; fractions; `Z`, `+02:00`, `+0200`, `+02` or nothing after it,
/// which is UTC. A day alone is its last second, as the standard has it where the time does not matter.
pub fn read(text: &str) -> Option<Instant> {
    let text = text.trim();
    let day = text.get(..10).and_then(day)?;
    let rest = text.get(10..)?;
    if rest.is_empty() {
        return Some(day.and_hms_opt(23, 59, 59)?.and_utc());
    }
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let zone_at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(zone_at);
    let (local, zone) = (of_day(day, time.trim_end())?, zone_of(zone)?);
    let instant: DateTime<FixedOffset> = zone.from_local_datetime(&local).single()?;
    Some(instant.with_timezone(&Utc))
}

fn number(text: &str, at: std::ops::Range<usize>) -> Option<u32> {
    let digits = text.get(at)?;
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn day(text: &str) -> Option<NaiveDate> {
    let year = number(text, 0..4).filter(|year| *year > 0)?;
    let has_marks = text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(text, 5..7)?, number(text, 8..10)?).filter(|_| has_marks)
}

/// `05:00:00.123`, `05:00`; `24:00:00` is the midnight at the end of the day, a leap second the second before it.
fn of_day(day: NaiveDate, text: &str) -> Option<NaiveDateTime> {
    let has_marks = text.as_bytes().get(2) == Some(&b':') && [None, Some(&b':')].contains(&text.as_bytes().get(5));
    let (hour, minute) = (number(text, 0..2)?, number(text, 3..5)?);
    let second = if text.len() > 5 { number(text, 6..8)? } else { 0 };
    let fraction = text.get(8..).unwrap_or_default();
    let is_fraction = fraction.is_empty()
        || fraction.strip_prefix('.').is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
    if !has_marks || !is_fraction {
        return None;
    }
    if (hour, minute, second) == (24, 0, 0) {
        return Some(day.succ_opt()?.and_time(NaiveTime::MIN));
    }
    day.and_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

fn zone_of(text: &str) -> Option<FixedOffset> {
    let digits: String = match text {
        "" | "Z" | "z" => return FixedOffset::east_opt(0),
        _ => text.get(1..)?.replacen(':', "", 1),
    };
    let minutes = if digits.len() == 2 { 0 } else { number(&digits, 2..4)? };
    let (hours, is_whole) = (number(&digits, 0..2)?, digits.len() == 2 || digits.len() == 4);
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok().filter(|_| is_whole && minutes < 60)?;
    if text.starts_with('-') { FixedOffset::west_opt(seconds) } else { FixedOffset::east_opt(seconds) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_wild_are_read() {
        for (seen, meant) in [
            ("2023-03-15T14:30:00Z", "2023-03-15T14:30:00Z"),
            (" 2023-03-15T14:30:00.987Z\n", "2023-03-15T14:30:00Z"),
            ("2023-03-15T14:30:00+0000", "2023-03-15T14:30:00Z"),
            ("2023-03-15 14:30:00", "2023-03-15T14:30:00Z"),
            ("2023-03-15T14:30", "2023-03-15T14:30:00Z"),
            ("2023-07-01T00:30:00+03:00", "2023-06-30T21:30:00Z"),
            ("2023-07-01 00:30:00 -0530", "2023-07-01T06:00:00Z"),
            ("2023-07-01T00:30:00+02", "2023-06-30T22:30:00Z"),
            ("2023-07-01", "2023-07-01T23:59:59Z"),
            ("2023-12-31T24:00:00Z", "2024-01-01T00:00:00Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ] {
            assert_eq!(read(seen).as_ref().map(write).as_deref(), Some(meant), "{seen}");
        }
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in [
            "",
            "today",
            "2023-02-29T00:00:00Z",
            "2023-3-1T00:00:00Z",
            "15.03.2023",
            "2023-03-15T",
            "2023-03-15T25:00:00Z",
            "2023-03-15T14:30:00+99:00",
            "2023-03-15T14:30:00.x",
            "2023-03-15T14:30:00Zulu",
            "0000-01-01T00:00:00Z",
            "ąčęėįšųū",
            "2023-03-15ž14:30:00",
            "2023-03-15T14:3",
            "+023-03-15T14:30:00Z",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_nothing("0001-01-01T00:00:00Z") && !is_nothing("2001-01-01T00:00:00Z"));
    }
}

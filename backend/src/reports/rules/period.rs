//! The days that a report is of.
use chrono::NaiveDate;

pub type Span = (NaiveDate, NaiveDate);

/// A year, or a quarter of it.
pub fn span(year: i32, quarter: Option<i32>) -> Span {
    let first = quarter.map_or(1, |quarter| 3 * (quarter.clamp(1, 4).unsigned_abs() - 1) + 1);
    let last = quarter.map_or(12, |_| first + 2);
    let begins = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN);
    let next = if last == 12 { begins(year + 1, 1) } else { begins(year, last + 1) };
    (begins(year, first), next.pred_opt().unwrap_or(next))
}

/// The same period a year before, and the period of the same length that ended the day before.
pub fn before(year: i32, quarter: Option<i32>) -> (Span, (i32, Option<i32>)) {
    let just = match quarter {
        None => (year - 1, None),
        Some(1) => (year - 1, Some(4)),
        Some(quarter) => (year, Some(quarter - 1)),
    };
    (span(year - 1, quarter), just)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_its_three_months() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(span(2026, None), (day("2026-01-01"), day("2026-12-31")));
        assert_eq!(span(2024, Some(1)), (day("2024-01-01"), day("2024-03-31")));
        assert_eq!(span(2026, Some(4)), (day("2026-10-01"), day("2026-12-31")));
        assert_eq!(before(2026, Some(1)), ((day("2025-01-01"), day("2025-03-31")), (2025, Some(4))));
    }
}

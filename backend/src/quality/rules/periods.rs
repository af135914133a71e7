//! Months, quarters and years, and the ones before them.
use chrono::{Datelike, Months, NaiveDate};

use crate::quality::model::QualityPeriod;

/// The first and the last day, both included.
pub type Span = (NaiveDate, NaiveDate);

/// The months of a trend.
const TREND: u32 = 12;

/// The period in which a day lies.
pub fn period(kind: QualityPeriod, day: NaiveDate) -> Span {
    let months = match kind {
        QualityPeriod::Month => 1,
        QualityPeriod::Quarter => 3,
        QualityPeriod::Year => 12,
    };
    let first = day.with_day(1).unwrap_or(day);
    let first = first.checked_sub_months(Months::new(day.month0() % months)).unwrap_or(first);
    let next = first.checked_add_months(Months::new(months)).and_then(|next| next.pred_opt());
    (first, next.unwrap_or(day))
}

/// The period before this one.
pub fn before(kind: QualityPeriod, span: Span) -> Span {
    period(kind, span.0.pred_opt().unwrap_or(span.0))
}

/// The same period a year before.
pub fn year_before(kind: QualityPeriod, span: Span) -> Span {
    period(kind, span.0.checked_sub_months(Months::new(12)).unwrap_or(span.0))
}

/// The twelve months up to that of a day, the oldest first.
pub fn months(last: NaiveDate) -> Vec<Span> {
    let month = |back| period(QualityPeriod::Month, last.checked_sub_months(Months::new(back)).unwrap_or(last));
    (0..TREND).rev().map(month).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn periods_are_those_of_the_calendar() {
        use QualityPeriod::{Month, Quarter, Year};
        let table = [
            (Month, "2026-02-15", "2026-02-01", "2026-02-28", "2026-01-01", "2025-02-01"),
            (Quarter, "2026-01-31", "2026-01-01", "2026-03-31", "2025-10-01", "2025-01-01"),
            (Quarter, "2026-12-31", "2026-10-01", "2026-12-31", "2026-07-01", "2025-10-01"),
            (Year, "2024-02-29", "2024-01-01", "2024-12-31", "2023-01-01", "2023-01-01"),
        ];
        for (kind, on, from, to, previous, last_year) in table {
            let span = period(kind, day(on));
            assert_eq!(span, (day(from), day(to)), "{on}");
            assert_eq!(before(kind, span).0, day(previous), "{on}");
            assert_eq!(year_before(kind, span).0, day(last_year), "{on}");
        }
    }

    #[test]
    fn a_trend_is_of_twelve_months() {
        let months = months(day("2026-03-31"));
        assert_eq!(
            (months.len(), months[0].0, months[10]),
            (12, day("2025-04-01"), (day("2026-02-01"), day("2026-02-28")))
        );
    }
}

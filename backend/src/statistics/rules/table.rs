//! Parts become rows: grouped by the dimensions asked for, periods without a figure shown as nought.
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use super::super::model::{Dimension, MeasureKey, Part};

/// The values of the dimensions of one row, in a form that sorts.
type Key = Vec<String>;

/// The rows of the table, in order. Where only time is asked for, every period of the span has its row.
pub fn rows(
    parts: &[Part],
    measures: &[MeasureKey],
    by: &[Dimension],
    span: (NaiveDate, NaiveDate),
) -> Vec<Map<String, Value>> {
    let mut rows: BTreeMap<Key, (Vec<Value>, BTreeMap<MeasureKey, i64>)> = BTreeMap::new();
    if let [time] = by
        && time.is_time()
    {
        for day in span.0.iter_days().take_while(|day| *day <= span.1) {
            let value = period(*time, day);
            rows.entry(vec![value.clone()]).or_insert_with(|| (vec![json!(value)], BTreeMap::new()));
        }
    }
    for part in parts {
        let values: Vec<Value> = by.iter().map(|dimension| value(*dimension, part)).collect();
        let key = values.iter().map(sortable).collect();
        let figures = &mut rows.entry(key).or_insert_with(|| (values, BTreeMap::new())).1;
        *figures.entry(part.measure).or_default() += part.n;
    }
    let row = |(values, figures): (Vec<Value>, BTreeMap<MeasureKey, i64>)| {
        let dimensions = by.iter().map(|dimension| dimension.as_str().to_owned()).zip(values);
        let figures = measures.iter().map(|key| (key.as_str().to_owned(), json!(figures.get(key).unwrap_or(&0))));
        dimensions.chain(figures).collect()
    };
    rows.into_values().map(row).collect()
}

/// Each measure over all parts: they add up.
pub fn totals(parts: &[Part], measures: &[MeasureKey]) -> Map<String, Value> {
    let total = |key: &MeasureKey| parts.iter().filter(|part| part.measure == *key).map(|part| part.n).sum::<i64>();
    measures.iter().map(|key| (key.as_str().to_owned(), json!(total(key)))).collect()
}

fn value(dimension: Dimension, part: &Part) -> Value {
    match dimension {
        Dimension::Library => json!(part.library),
        Dimension::Branch => json!(part.branch),
        Dimension::Side => json!(part.side),
        Dimension::Medium => json!(part.medium),
        Dimension::IsAbroad => json!(part.is_abroad),
        Dimension::Reason => json!(part.reason),
        time => part.day.map_or(Value::Null, |day| json!(period(time, day))),
    }
}

/// `2026-03-02`, `2026-03`, `2026-Q1`, `2026`.
fn period(time: Dimension, day: NaiveDate) -> String {
    match time {
        Dimension::Month => day.format("%Y-%m").to_string(),
        Dimension::Quarter => format!("{}-Q{}", day.year(), day.month0() / 3 + 1),
        Dimension::Year => day.year().to_string(),
        _ => day.to_string(),
    }
}

/// Numbers of one length, so that text order is their order.
fn sortable(value: &Value) -> String {
    value
        .as_i64()
        .map_or_else(|| value.as_str().map_or_else(|| value.to_string(), str::to_owned), |n| format!("{n:020}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(measure: MeasureKey, day: &str, n: i64) -> Part {
        let day = day.parse().ok();
        Part { measure, day, side: None, medium: None, library: None, branch: None, is_abroad: None, reason: None, n }
    }

    #[test]
    fn a_month_without_figures_is_nought() {
        let span = ("2026-01-15".parse().expect("a day"), "2026-03-02".parse().expect("a day"));
        let parts = [
            part(MeasureKey::RequestsSent, "2026-01-20", 2),
            part(MeasureKey::RequestsSent, "2026-01-31", 1),
            part(MeasureKey::RequestsSent, "2026-03-01", 4),
        ];
        let rows = rows(&parts, &[MeasureKey::RequestsSent], &[Dimension::Month], span);
        let told: Vec<_> = rows.iter().map(|row| (row["month"].as_str(), row["requests_sent"].as_i64())).collect();
        assert_eq!(told, [(Some("2026-01"), Some(3)), (Some("2026-02"), Some(0)), (Some("2026-03"), Some(4))]);
        assert_eq!(totals(&parts, &[MeasureKey::RequestsSent])["requests_sent"], 7);
    }

    #[test]
    fn quarters_are_named_by_their_year() {
        assert_eq!(period(Dimension::Quarter, "2026-12-31".parse().expect("a day")), "2026-Q4");
    }
}

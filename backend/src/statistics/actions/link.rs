//! What a row leads to: the list of the loans behind it.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::statistics::{model::Question, rules::Span};

/// What the question is narrowed by, as its filters say it.
pub fn filters(question: &Question) -> BTreeMap<&'static str, Value> {
    let all = [
        ("library_id", json!(question.library_id)),
        ("municipality", json!(question.municipality)),
        ("country", json!(question.country)),
        ("is_subscriber", json!(question.is_subscriber)),
        ("branch_id", json!(question.branch_id)),
        ("side", json!(question.side)),
        ("medium", json!(question.medium)),
        ("is_abroad", json!(question.is_abroad)),
        ("reason", json!(question.reason)),
        ("kind", json!(question.kind)),
        ("place", json!(question.place)),
    ];
    all.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

/// The loans behind a row: the same filters, the row's own values and its own days.
pub fn link(question: &Question, span: Span, row: &Map<String, Value>) -> String {
    let (from, to) = row_span(span, row);
    let mut asked: BTreeMap<&str, String> = BTreeMap::new();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    for (name, value) in filters(question) {
        asked.insert(name, text(&value));
    }
    let renamed = [("library", "library_id"), ("branch", "branch_id")];
    let same = ["municipality", "country", "is_subscriber", "side", "medium", "kind", "is_abroad", "reason", "place"];
    for (dimension, filter) in renamed.into_iter().chain(same.map(|name| (name, name))) {
        if let Some(value) = row.get(dimension).filter(|value| !value.is_null()) {
            asked.insert(filter, text(value));
        }
    }
    asked.insert("from", from.to_string());
    asked.insert("to", to.to_string());
    let asked: Vec<_> = asked.into_iter().collect();
    format!("/loans?{}", serde_urlencoded::to_string(asked).unwrap_or_default())
}

/// The days of a row: those of its period within the span.
pub fn row_span(span: Span, row: &Map<String, Value>) -> Span {
    let of = |name: &str| row.get(name).and_then(Value::as_str);
    let first_and_months = if let Some(day) = of("day") {
        return day.parse().map_or(span, |day| (day, day));
    } else if let Some(month) = of("month") {
        (format!("{month}-01").parse().ok(), 1)
    } else if let Some((year, quarter)) = of("quarter").and_then(|text| text.split_once("-Q")) {
        let month = quarter.parse::<u32>().unwrap_or(1) * 3 - 2;
        (format!("{year}-{month:02}-01").parse().ok(), 3)
    } else if let Some(year) = of("year") {
        (format!("{year}-01-01").parse().ok(), 12)
    } else {
        (None, 0)
    };
    let (Some(first), months): (Option<NaiveDate>, u32) = first_and_months else { return span };
    let last = first.checked_add_months(chrono::Months::new(months)).and_then(|next| next.pred_opt()).unwrap_or(span.1);
    (first.max(span.0), last.min(span.1))
}

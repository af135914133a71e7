//! Rows of invented parts.
use super::*;
use crate::statistics::model::Part;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn part(measure: MeasureKey, on: &str, n: i64) -> Part {
    let side = Some(if measure == MeasureKey::RequestsReceived { "lending" } else { "borrowing" }.to_owned());
    Part { measure, of: Of { day: Some(day(on)), side, ..Of::default() }, n }
}

fn told(inputs: &Inputs, by: Dimension, span: Span, key: MeasureKey, later: Months) -> Vec<(Value, Value)> {
    let grid = grid(inputs, &[by], span, later);
    let last = |values: &[Value]| {
        let of =
            periods(&[by], span).into_iter().find(|(of, _)| json!(period(by, of.day.unwrap_or(span.1))) == values[0]);
        of.map_or(span.1, |(_, last)| last)
    };
    grid.into_values().map(|(values, slice)| (values[0].clone(), figure(key, &slice, last(&values)))).collect()
}

#[test]
fn a_month_without_figures_is_nought() {
    let sent = MeasureKey::RequestsSent;
    let parts = vec![part(sent, "2026-01-20", 2), part(sent, "2026-01-31", 1), part(sent, "2026-03-01", 4)];
    let inputs = Inputs { parts, ..Inputs::default() };
    let span = (day("2026-01-15"), day("2026-03-02"));
    let months = told(&inputs, Dimension::Month, span, sent, Months::new(0));
    assert_eq!(months, [(json!("2026-01"), json!(3)), (json!("2026-02"), json!(0)), (json!("2026-03"), json!(4))]);
    let later = told(&inputs, Dimension::Month, span, sent, Months::new(12));
    assert_eq!(later[0].0, json!("2027-01"));
}

#[test]
fn what_is_open_stands_at_the_end_of_each_period() {
    let history = vec![
        part(MeasureKey::RequestsSent, "2025-12-30", 3),
        part(MeasureKey::RequestsFilled, "2026-01-10", 1),
        part(MeasureKey::RequestsSent, "2026-02-02", 5),
        part(MeasureKey::RequestsUnfilled, "2026-02-20", 2),
    ];
    let inputs = Inputs { history, ..Inputs::default() };
    let span = (day("2026-01-01"), day("2026-02-28"));
    let months = told(&inputs, Dimension::Month, span, MeasureKey::BorrowingOpen, Months::new(0));
    assert_eq!(months, [(json!("2026-01"), json!(2)), (json!("2026-02"), json!(5))]);
}

#[test]
fn quarters_are_named_by_their_year() {
    assert_eq!(period(Dimension::Quarter, day("2026-12-31")), "2026-Q4");
}

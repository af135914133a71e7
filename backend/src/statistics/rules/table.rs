//! What an answer is computed from becomes rows: grouped by the dimensions asked for, each period with its row.
use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Map, Value, json};

use super::{
    super::model::{Dimension, Fills, Inputs, MeasureKey, Of, PlaceOf, Places, Stage},
    figure::{Slice, figure},
    open::Open,
};

/// More rows than any answer has.
const MOST_ROWS: usize = 1_000_000;

/// The first and the last day, both included.
pub type Span = (NaiveDate, NaiveDate);

/// The values of the dimensions of one row, in a form that sorts.
pub type Key = Vec<String>;

/// The rows by the values of their dimensions.
pub type Grid<'a> = BTreeMap<Key, (Vec<Value>, Slice<'a>)>;

/// Groups what was gathered. Where only time is asked for, every period of the span has its row; where something stands
/// open at its end, so has everything else. A `later` of a year names the periods as those of the year after.
pub fn grid<'a>(inputs: &'a Inputs, by: &[Dimension], span: Span, later: Months) -> Grid<'a> {
    let mut grid = Grid::new();
    let periods = periods(by, span);
    if let [time] = by
        && time.is_time()
    {
        for (of, _) in &periods {
            at(&mut grid, of, by, &inputs.places, later);
        }
    }
    for part in &inputs.parts {
        at(&mut grid, &part.of, by, &inputs.places, later).parts.push(part);
    }
    // Where stages are not told apart, it is all of the time that counts.
    let is_told =
        |fills: &&Fills| by.contains(&Dimension::Stage) || fills.of.stage.is_none_or(|stage| stage == Stage::Total);
    for fills in inputs.fills.iter().filter(is_told) {
        at(&mut grid, &fills.of, by, &inputs.places, later).fills.push(fills);
    }
    for user in &inputs.users {
        at(&mut grid, &user.of, by, &inputs.places, later).users.insert(&user.who);
    }
    let mut open = Open::new(&inputs.history);
    for (of, last) in &periods {
        // What is too large is refused; it is not made first.
        if grid.len() > MOST_ROWS {
            break;
        }
        for (of_open, n) in open.until(*last) {
            let of = Of { day: of.day, ..of_open.clone() };
            at(&mut grid, &of, by, &inputs.places, later).open(n);
        }
        for one in inputs.registrations.iter().filter(|one| one.year == last.year()) {
            let of = Of { day: of.day, library: Some(one.library), ..Of::default() };
            at(&mut grid, &of, by, &inputs.places, later).registrations.push(one);
        }
        for part in inputs.owed.iter().filter(|part| part.of.day.is_none_or(|day| day <= *last)) {
            let of = Of { day: of.day, ..part.of.clone() };
            at(&mut grid, &of, by, &inputs.places, later).owed += part.n;
        }
    }
    grid
}

fn at<'g, 'a>(grid: &'g mut Grid<'a>, of: &Of, by: &[Dimension], places: &Places, later: Months) -> &'g mut Slice<'a> {
    let values: Vec<Value> = by.iter().map(|dimension| value(*dimension, of, places, later)).collect();
    let key = values.iter().map(sortable).collect();
    &mut grid.entry(key).or_insert_with(|| (values, Slice::default())).1
}

/// The periods of the span by the finest time asked for: a day of each, and its last. One where none is asked for.
fn periods(by: &[Dimension], span: Span) -> Vec<(Of, NaiveDate)> {
    let Some(time) = by.iter().filter(|dimension| dimension.is_time()).min() else {
        return vec![(Of::default(), span.1)];
    };
    let mut periods: Vec<(Of, NaiveDate)> = Vec::new();
    for day in span.0.iter_days().take_while(|day| *day <= span.1) {
        match periods.last_mut().filter(|(_, last)| period(*time, *last) == period(*time, day)) {
            Some((_, last)) => *last = day,
            None => periods.push((Of { day: Some(day), ..Of::default() }, day)),
        }
    }
    periods
}

/// The figures of a row.
pub fn figures(slice: &Slice, measures: &[MeasureKey], last: NaiveDate) -> Map<String, Value> {
    measures.iter().map(|&key| (key.as_str().to_owned(), figure(key, slice, last))).collect()
}

fn value(dimension: Dimension, of: &Of, places: &Places, later: Months) -> Value {
    let place = || of.library.and_then(|library| places.get(&library));
    match dimension {
        Dimension::Library => json!(of.library),
        Dimension::Municipality => json!(place().and_then(|place| place.municipality.as_deref())),
        Dimension::Country => json!(place().map(|place| &place.country)),
        Dimension::IsSubscriber => json!(place().is_some_and(|place: &PlaceOf| place.is_subscriber)),
        Dimension::Branch => json!(of.branch),
        Dimension::Side => json!(of.side),
        Dimension::Medium | Dimension::Channel => json!(of.medium),
        // Of questions, what they are about, by what way they came and who asked stand in these columns (decision 33).
        Dimension::Kind | Dimension::Topic => json!(of.kind),
        Dimension::IsAbroad => json!(of.is_abroad),
        // Of costs, who pays stands where of a no stands why.
        Dimension::Reason | Dimension::Asker | Dimension::Payer => json!(of.reason),
        Dimension::Place => json!(of.place),
        Dimension::Stage => json!(of.stage),
        time => json!(of.day.and_then(|day| day.checked_add_months(later)).map(|day| period(time, day))),
    }
}

/// `2026-03-02`, `2026-03`, `2026-Q1`, `2026`.
pub fn period(time: Dimension, day: NaiveDate) -> String {
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
mod tests;

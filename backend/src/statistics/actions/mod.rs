//! What can be asked of figures: a table, and whether they agree with a plain recount.
mod billed;
mod gather;
mod link;
mod shared;
mod staff;
mod usual;
mod verify;

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Map, Value, json};

use super::{
    DOES_NOT_FIT, NEEDS_SIDE, NO_MEASURE, PERIOD_WRONG, TOO_LARGE,
    model::{Column, Compare, Dimension, Header, Inputs, MeasureKey, Question, Table},
    rules::{self, Grid, Misfit, Slice, Span},
};
use crate::{
    libraries,
    platform::{
        Error, Result, Tx,
        actor::{self, LibraryId},
        events,
        i18n::Language,
        problem::Refusal,
        secrets,
    },
};
use gather::gather;
use link::{filters, link, row_span};

pub use gather::libraries_where;
pub use shared::{by_day, by_library, kept, of_side, with_library};
pub use usual::usual_days;
pub use verify::{Difference, verify};

/// The longest span of days that is answered.
const LONGEST_YEARS: i32 = 100;

/// The most cells that are computed at once.
const MOST_CELLS: usize = 1_000_000;

const YEAR: Months = Months::new(12);
const NOW: Months = Months::new(0);

/// The table that answers a question, or nothing where the reader has it already, and its ETag.
pub fn answer(
    tx: &mut Tx,
    question: &Question,
    language: Language,
    known: Option<&str>,
) -> Result<(Option<Table>, String)> {
    let span = span(question, tx.today)?;
    check(question)?;
    let etag = version(tx, question, span, language)?;
    if known == Some(&etag) {
        return Ok((None, etag));
    }
    let (measures, by) = (&question.measures.0, &question.by.0);
    let inputs = gather(tx, question, span)?;
    let before = match (question.compare, year_before(span)) {
        (Some(Compare::YearBefore), Some(before)) => Some((gather(tx, question, before)?, before)),
        _ => None,
    };
    let grid = rules::grid(&inputs, by, span, NOW);
    let previous = before.as_ref().map(|(inputs, span)| rules::grid(inputs, by, *span, YEAR));
    let rows = rows(question, span, &grid, previous.as_ref())?;
    let mut columns: Vec<Column> = by.iter().map(|&dimension| rules::dimension_column(dimension, language)).collect();
    name_libraries(tx, by, &mut columns, &rows)?;
    columns.extend(measures.iter().map(|&key| rules::column_of(key, language)));
    let mut totals = total(&inputs, measures, span);
    totals.insert("link".into(), json!(link(question, span, &Map::new())));
    if let Some((inputs, span)) = &before {
        totals.insert("previous".into(), Value::Object(total(inputs, measures, *span)));
    }
    let header = Header {
        measures: measures.clone(),
        by: by.clone(),
        from: span.0,
        to: span.1,
        filters: filters(question),
        data_through: tx.now,
        is_final: events::are_locked(tx, span.0, span.1)?,
        generated_at: tx.now,
        compare: question.compare,
    };
    Ok((Some(Table { header, columns, rows, totals }), etag))
}

/// The ETag: the question, who asks how, the day, and how far the data reach.
fn version(tx: &mut Tx, question: &Question, span: Span, language: Language) -> Result<String> {
    let seen = actor::branches(&tx.reaches("statistics:read")?);
    let mark = events::mark(tx)?;
    let text = format!("{question:?} {span:?} {language:?} {seen:?} {} {mark}", tx.today);
    Ok(format!("\"{}\"", &secrets::digest(&text)[..32]))
}

/// The rows of now, and those that only the year before has.
fn rows(question: &Question, span: Span, grid: &Grid, previous: Option<&Grid>) -> Result<Vec<Map<String, Value>>> {
    let (measures, by) = (&question.measures.0, &question.by.0);
    let keys: BTreeSet<_> = grid.keys().chain(previous.into_iter().flat_map(Grid::keys)).collect();
    if keys.len() * (measures.len() * if previous.is_some() { 2 } else { 1 } + by.len()) > MOST_CELLS {
        return Err((&TOO_LARGE).into());
    }
    let none = Slice::default();
    let row = |key| {
        let (now, before) = (grid.get(key), previous.and_then(|previous| previous.get(key)));
        let values = now.or(before).map(|(values, _)| values.clone()).unwrap_or_default();
        let names = by.iter().map(|dimension| dimension.as_str().to_owned());
        let mut row: Map<String, Value> = names.zip(values).collect();
        let last = row_span(span, &row).1;
        let figures = |slice: Option<&Slice>, last| rules::figures(slice.unwrap_or(&none), measures, last);
        let address = link(question, span, &row);
        row.extend(figures(now.map(|(_, slice)| slice), last));
        row.insert("link".into(), json!(address));
        if previous.is_some() {
            let last = last.checked_sub_months(YEAR).unwrap_or(last);
            row.insert("previous".into(), Value::Object(figures(before.map(|(_, slice)| slice), last)));
        }
        row
    };
    Ok(keys.into_iter().map(row).collect())
}

/// The figures over the whole span.
fn total(inputs: &Inputs, measures: &[MeasureKey], span: Span) -> Map<String, Value> {
    let whole = rules::grid(inputs, &[], span, NOW);
    let none = Slice::default();
    let slice = whole.values().next().map_or(&none, |(_, slice)| slice);
    rules::figures(slice, measures, span.1)
}

/// The days from one to another: this year up to today where none are named.
pub fn days(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> Result<Span> {
    span(&Question { from, to, ..Question::default() }, today)
}

fn span(question: &Question, today: NaiveDate) -> Result<Span> {
    let to = question.to.unwrap_or(today);
    let from = question.from.or(to.with_ordinal(1)).unwrap_or(to);
    if from > to || to.year() - from.year() > LONGEST_YEARS { Err((&PERIOD_WRONG).into()) } else { Ok((from, to)) }
}

fn year_before((from, to): Span) -> Option<Span> {
    let is_last = to.succ_opt().is_some_and(|next| next.month() != to.month());
    let before = to.checked_sub_months(YEAR)?;
    // What ends with February ends with February, however long it is.
    let end = before.with_day(29).filter(|day| is_last && before.month() == 2 && day.month() == 2);
    Some((from.checked_sub_months(YEAR)?, end.unwrap_or(before)))
}

/// Refuses what cannot be answered, and says what does not fit.
fn check(question: &Question) -> Result<()> {
    if question.measures.0.is_empty() {
        return Err((&NO_MEASURE).into());
    }
    let refused = |refusal: &'static Refusal, key, dimension| {
        let [measure_lt, measure_en, dimension_lt, dimension_en] = rules::names(key, dimension).map(str::to_owned);
        let names = [("measure_lt", measure_lt), ("measure_en", measure_en)];
        let dimensions = [("dimension_lt", dimension_lt), ("dimension_en", dimension_en)];
        Err(Error::Refused { refusal, params: names.into_iter().chain(dimensions).collect() })
    };
    match rules::misfit(question) {
        Some(Misfit::Unknown(key, dimension)) => refused(&DOES_NOT_FIT, key, dimension),
        Some(Misfit::NeedsSide(key)) => refused(&NEEDS_SIDE, key, Dimension::Side),
        None => Ok(()),
    }
}

/// The names of the libraries and branches that the rows speak of.
fn name_libraries(tx: &mut Tx, by: &[Dimension], columns: &mut [Column], rows: &[Map<String, Value>]) -> Result<()> {
    for (dimension, column) in by.iter().zip(columns) {
        if !matches!(dimension, Dimension::Library | Dimension::Branch) {
            continue;
        }
        let ids: BTreeSet<i64> = rows.iter().filter_map(|row| row.get(dimension.as_str())?.as_i64()).collect();
        let ids: Vec<LibraryId> = ids.into_iter().map(LibraryId).collect();
        let names = libraries::refs(tx, &ids)?;
        column.labels = names.into_iter().map(|(id, library)| (id.0.to_string(), library.name)).collect();
    }
    Ok(())
}

//! What can be asked of figures: a table, and whether they agree with a plain recount.
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use super::{
    NO_MEASURE, PERIOD_WRONG,
    model::{Column, Dimension, Header, MeasureKey, Part, Question, Table},
    rules, store,
};
use crate::{
    libraries,
    platform::{
        Result, Tx,
        actor::{self, LibraryId},
        events::Figure,
        i18n::Language,
        page::List,
        secrets,
    },
};

/// The longest span of days that is answered.
const LONGEST_YEARS: i32 = 100;

/// The table that answers a question, and its ETag: the digest of the figures and of their words.
pub fn answer(tx: &mut Tx, question: &Question, language: Language) -> Result<(Table, String)> {
    let span = span(question, tx.today)?;
    if question.measures.0.is_empty() {
        return Err((&NO_MEASURE).into());
    }
    let branches = actor::branches(&tx.reaches("statistics:read")?);
    let parts = store::parts(tx, question, span, branches.as_deref())?;
    let (measures, by) = (&question.measures.0, &question.by.0);
    let mut rows = rules::rows(&parts, measures, by, span);
    for row in &mut rows {
        let link = link(question, span, row);
        row.insert("link".into(), json!(link));
    }
    let mut columns: Vec<Column> = by.iter().map(|&dimension| rules::dimension_column(dimension, language)).collect();
    name_libraries(tx, by, &mut columns, &rows)?;
    columns.extend(measures.iter().map(|&key| rules::column_of(key, language)));
    let mut totals = rules::totals(&parts, measures);
    totals.insert("link".into(), json!(link(question, span, &Map::new())));
    let header = Header {
        measures: measures.clone(),
        by: by.clone(),
        from: span.0,
        to: span.1,
        filters: filters(question),
        data_through: tx.now,
        is_final: false,
        generated_at: tx.now,
    };
    // Ids are taken before commit: the newest event does not tell whether an older one has come since.
    let figures = json!([question.by.0, span, columns, rows, totals]).to_string();
    let etag = format!("\"{}\"", &secrets::digest(&figures)[..32]);
    Ok((Table { header, columns, rows, totals }, etag))
}

/// The parts of measures by day, of these branches or of all, for a capability that shows figures beside what is its
/// own and has decided who may see them.
pub fn by_day(
    tx: &mut Tx,
    measures: &[MeasureKey],
    span: (NaiveDate, NaiveDate),
    branches: Option<&[LibraryId]>,
) -> Result<Vec<Part>> {
    let (measures, by) = (List(measures.to_vec()), List(vec![Dimension::Day]));
    store::parts(tx, &Question { measures, by, ..Question::default() }, span, branches)
}

/// The totals of measures with one library, for a capability that shows that library its own figures.
pub fn with_library(
    tx: &mut Tx,
    measures: &[MeasureKey],
    span: (NaiveDate, NaiveDate),
    library: LibraryId,
) -> Result<BTreeMap<MeasureKey, i64>> {
    let question = Question { measures: List(measures.to_vec()), library_id: Some(library.0), ..Question::default() };
    let parts = store::parts(tx, &question, span, None)?;
    Ok(parts.into_iter().map(|part| (part.measure, part.n)).collect())
}

/// The days of a question: this year up to today where it names none.
pub fn days(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    span(&Question { from, to, ..Question::default() }, today)
}

fn span(question: &Question, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let to = question.to.unwrap_or(today);
    let from = question.from.or(to.with_ordinal(1)).unwrap_or(to);
    if from > to || to.year() - from.year() > LONGEST_YEARS { Err((&PERIOD_WRONG).into()) } else { Ok((from, to)) }
}

fn filters(question: &Question) -> BTreeMap<&'static str, Value> {
    let all = [
        ("library_id", json!(question.library_id)),
        ("branch_id", json!(question.branch_id)),
        ("side", json!(question.side)),
        ("medium", json!(question.medium)),
        ("is_abroad", json!(question.is_abroad)),
        ("reason", json!(question.reason)),
    ];
    all.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

/// The loans behind a row: the same filters, the row's own values and its own days.
fn link(question: &Question, span: (NaiveDate, NaiveDate), row: &Map<String, Value>) -> String {
    let (from, to) = row_span(span, row);
    let mut asked: BTreeMap<&str, String> = BTreeMap::new();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    for (name, value) in filters(question) {
        asked.insert(name, text(&value));
    }
    let names = [
        ("library", "library_id"),
        ("branch", "branch_id"),
        ("side", "side"),
        ("medium", "medium"),
        ("is_abroad", "is_abroad"),
        ("reason", "reason"),
    ];
    for (dimension, filter) in names {
        if let Some(value) = row.get(dimension) {
            asked.insert(filter, text(value));
        }
    }
    asked.insert("from", from.to_string());
    asked.insert("to", to.to_string());
    let asked: Vec<_> = asked.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("/loans?{}", asked.join("&"))
}

/// The days of a row: those of its period within the span.
fn row_span(span: (NaiveDate, NaiveDate), row: &Map<String, Value>) -> (NaiveDate, NaiveDate) {
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

/// A figure that is not what a plain recount gives.
#[derive(Debug)]
pub struct Difference {
    pub figure: Figure,
    pub shown: i64,
    pub recounted: i64,
}

/// Compares every figure with a recount that its capability made from its own events.
pub fn verify(tx: &mut Tx, recount: impl IntoIterator<Item = (Figure, i64)>) -> Result<(usize, Vec<Difference>)> {
    let mut figures: BTreeMap<Figure, (i64, i64)> = BTreeMap::new();
    for store::Counted { measure, day, side, medium, reason, n } in store::shown(tx)? {
        figures.entry(Figure { measure, day, side, medium, reason }).or_default().0 += n;
    }
    for (figure, n) in recount {
        figures.entry(figure).or_default().1 += n;
    }
    let n_figures = figures.len();
    let differences = figures.into_iter().filter(|(_, (shown, recounted))| shown != recounted);
    let told = differences.map(|(figure, (shown, recounted))| Difference { figure, shown, recounted });
    Ok((n_figures, told.collect()))
}

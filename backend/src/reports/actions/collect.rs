//! The figures of a report, gathered from the statistics as they stand, with the names that things have now.
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{
    libraries,
    loans::Side,
    platform::{Result, Tx, actor::LibraryId, events, hundredths::Hundredths, i18n::Language, page::List},
    reports::{
        model::{
            Form, FormFigure, FormKept, FormTerm, ReportColumn, ReportFigures, ReportKind, ReportOf, ReportRow,
            ReportTable, ReportTableKey,
        },
        rules::{self, Beside, LINES, TABLES, TITLES, TableOf},
        store,
    },
    statistics::{
        self,
        model::{Dimension, MeasureKey, Question},
    },
};

type Span = (chrono::NaiveDate, chrono::NaiveDate);

/// Everything that a report of interlibrary loan of a period tells in numbers, now.
pub fn collect(tx: &mut Tx, of: &ReportOf) -> Result<ReportFigures> {
    let span = rules::span(of.year, of.quarter);
    let (year_before, just_before) = rules::before(of.year, of.quarter);
    let (values, previous) = (whole(tx, LINES, span)?, whole(tx, LINES, year_before)?);
    let beside_each_other = LINES.iter().zip(values).zip(previous);
    let lines: Vec<_> = beside_each_other
        .map(|((&of, value), previous)| rules::line(statistics::measure_code(of.0), of, value, previous))
        .collect();
    let mut tables = TABLES.iter().map(|of| table(tx, of, span)).collect::<Result<Vec<_>>>()?;
    tables.push(titles(tx, span)?);
    let beside = beside(tx, of.kind, span, just_before)?;
    let controls = rules::controls(&lines, &tables, &beside);
    let form = form(tx, of.year, span)?;
    let is_final = events::are_locked(tx, span.0, span.1)?;
    Ok(ReportFigures {
        from: span.0,
        to: span.1,
        collected_at: tx.now,
        is_final,
        lines,
        tables,
        controls,
        form: Some(form),
    })
}

/// One figure of a period.
pub fn figure(tx: &mut Tx, measure: MeasureKey, side: Option<Side>, span: Span) -> Result<Option<Hundredths>> {
    Ok(whole(tx, &[(measure, side)], span)?.into_iter().next().flatten())
}

/// Figures of a whole period, in the order in which they are asked for; those of one side are one question.
fn whole(tx: &mut Tx, of: &[(MeasureKey, Option<Side>)], span: Span) -> Result<Vec<Option<Hundredths>>> {
    let mut found: Vec<Option<Hundredths>> = vec![None; of.len()];
    for side in [None, Some(Side::Lending), Some(Side::Borrowing)] {
        let wanted: Vec<usize> = (0..of.len()).filter(|&at| of[at].1 == side).collect();
        if wanted.is_empty() {
            continue;
        }
        let measures = List(wanted.iter().map(|&at| of[at].0).collect());
        let (_, total) = statistics::kept(tx, &Question { measures, side, ..Question::default() }, span)?;
        for at in wanted {
            found[at] = value(&total, of[at].0);
        }
    }
    Ok(found)
}

fn value(row: &Map<String, Value>, measure: MeasureKey) -> Option<Hundredths> {
    row.get(measure.as_str()).and_then(Hundredths::of)
}

fn table(tx: &mut Tx, of: &TableOf, span: Span) -> Result<ReportTable> {
    let question = Question {
        measures: List(of.columns.to_vec()),
        by: List(vec![of.by]),
        is_abroad: of.is_abroad,
        ..Question::default()
    };
    let (rows, total) = statistics::kept(tx, &question, span)?;
    let names = names(tx, of.by, &rows)?;
    let values = |row: &Map<String, Value>| of.columns.iter().map(|&measure| value(row, measure)).collect::<Vec<_>>();
    let mut table_rows: Vec<ReportRow> =
        rows.iter().zip(names).map(|(row, label)| ReportRow { label, values: values(row) }).collect();
    if of.by != Dimension::Month {
        // The most first; what has no name, last.
        table_rows.sort_by_key(|row| (row.label.is_empty(), std::cmp::Reverse(row.values.first().copied().flatten())));
    }
    let column = |&measure: &MeasureKey| ReportColumn { measure, side: None };
    Ok(ReportTable {
        key: of.key,
        columns: of.columns.iter().map(column).collect(),
        rows: table_rows,
        total: Some(values(&total)),
    })
}

/// What the rows are called: libraries as they are called now.
fn names(tx: &mut Tx, by: Dimension, rows: &[Map<String, Value>]) -> Result<Vec<String>> {
    let key = by.as_str();
    if by != Dimension::Library {
        let text = |row: &Map<String, Value>| row.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        return Ok(rows.iter().map(text).collect());
    }
    let id = |row: &Map<String, Value>| row.get(key).and_then(Value::as_i64).map(LibraryId);
    let ids: Vec<LibraryId> = rows.iter().filter_map(id).collect::<BTreeSet<_>>().into_iter().collect();
    let refs = libraries::refs(tx, &ids)?;
    let name = |row| id(row).and_then(|id| refs.get(&id)).map(|library| library.name.clone()).unwrap_or_default();
    Ok(rows.iter().map(name).collect())
}

fn titles(tx: &mut Tx, span: Span) -> Result<ReportTable> {
    let (columns, n) = TITLES;
    let measures: Vec<MeasureKey> = columns.iter().map(|column| column.measure).collect();
    let counted = store::titles(tx, &measures, span, n)?;
    let row = |(label, sums): (String, Vec<i64>)| ReportRow {
        label,
        values: sums.into_iter().map(|n| Some(Hundredths::whole(n))).collect(),
    };
    Ok(ReportTable {
        key: ReportTableKey::Titles,
        columns: columns.to_vec(),
        rows: counted.into_iter().map(row).collect(),
        total: None,
    })
}

/// What the control sums are held against.
fn beside(tx: &mut Tx, kind: ReportKind, span: Span, (year, quarter): (i32, Option<i32>)) -> Result<Beside> {
    let eve = span.0.pred_opt().unwrap_or(span.0);
    let sides = [Side::Lending, Side::Borrowing];
    let mut flows = Vec::new();
    for side in sides {
        let measures: Vec<_> = statistics::gone(side).iter().copied().chain([statistics::came(side)]).collect();
        let of: Vec<_> = measures.iter().map(|&measure| (measure, Some(side))).collect();
        let sums = whole(tx, &of, span)?;
        flows
            .extend(measures.into_iter().zip(sums).map(|(measure, sum)| (side, measure, sum.unwrap_or(Hundredths(0)))));
    }
    let mut opening = Vec::new();
    for side in sides {
        opening.push((side, figure(tx, rules::open(side), None, (eve, eve))?.unwrap_or(Hundredths(0))));
    }
    let closing_before = match store::approved(tx, kind, year, quarter)? {
        Some(report) => store::figures(tx, report.id)?.map_or_else(Vec::new, |figures| closing(&figures)),
        None => Vec::new(),
    };
    Ok(Beside { opening, closing_before, flows })
}

fn closing(figures: &ReportFigures) -> Vec<(Side, Hundredths)> {
    let of = |side| {
        let line = figures.lines.iter().find(|line| line.measure == rules::open(side))?;
        Some((side, line.value?))
    };
    [Side::Lending, Side::Borrowing].into_iter().filter_map(of).collect()
}

/// The form that counts for a year, filled in.
fn form(tx: &mut Tx, year: i32, span: Span) -> Result<FormKept> {
    let Form { from_year, title, source, rows, .. } = match store::form_of(tx, year)? {
        Some(form) => form,
        None => rules::came_with()?,
    };
    let mut filled = Vec::with_capacity(rows.len());
    for row in rows {
        let mut value = None;
        for term in &row.adds {
            let more = term_of(tx, term, span)?;
            value = Some(Hundredths(value.map_or(0, |value: Hundredths| value.0) + more.0));
        }
        filled.push(FormFigure { code: row.code, name: row.name, value });
    }
    Ok(FormKept { from_year, title, source, rows: filled })
}

/// What a term comes to; money in euros.
fn term_of(tx: &mut Tx, term: &FormTerm, span: Span) -> Result<Hundredths> {
    let question = Question {
        measures: List(vec![term.measure]),
        side: term.side,
        medium: term.medium,
        is_abroad: term.is_abroad,
        is_subscriber: term.is_subscriber,
        ..Question::default()
    };
    let (_, total) = statistics::kept(tx, &question, span)?;
    let sum = value(&total, term.measure).unwrap_or(Hundredths(0));
    Ok(if statistics::is_money(term.measure) { Hundredths(sum.nearest()) } else { sum })
}

/// The language in which a report is called where none is named.
pub const USUAL: Language = Language::Lt;

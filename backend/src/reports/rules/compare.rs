//! What is recorded otherwise now than when a report was made: later corrections, which stand beside it.
use crate::{
    platform::{hundredths::Hundredths, i18n::Language},
    reports::model::{Correction, ReportColumn, ReportFigures, ReportTable, ReportTableKey},
    statistics,
};

/// Every figure that differs; a row that only one of the two has is nothing in the other.
pub fn corrections(kept: &ReportFigures, now: &ReportFigures, language: Language) -> Vec<Correction> {
    let mut all = Vec::new();
    for line in &kept.lines {
        let same = |other: &&_| same_line(line, other);
        let present = now.lines.iter().find(same).and_then(|line| line.value);
        let column = ReportColumn { measure: line.measure, side: line.side };
        all.extend(differs(None, None, column, line.value, present, language));
    }
    for table in kept.tables.iter().filter(|table| table.key != ReportTableKey::Titles) {
        let Some(other) = now.tables.iter().find(|other| other.key == table.key) else { continue };
        let mut labels: Vec<&str> = table.rows.iter().map(|row| row.label.as_str()).collect();
        labels.extend(other.rows.iter().map(|row| row.label.as_str()).filter(|label| !has(table, label)));
        for label in labels {
            for &column in &table.columns {
                let (was, is) = (cell(table, label, column), cell(other, label, column));
                all.extend(differs(Some(table.key), Some(label), column, was, is, language));
            }
        }
    }
    all
}

fn same_line(one: &crate::reports::model::FigureLine, other: &crate::reports::model::FigureLine) -> bool {
    (one.measure, one.side) == (other.measure, other.side)
}

fn has(table: &ReportTable, label: &str) -> bool {
    table.rows.iter().any(|row| row.label == label)
}

fn cell(table: &ReportTable, label: &str, column: ReportColumn) -> Option<Hundredths> {
    let at = table.columns.iter().position(|other| *other == column)?;
    table.rows.iter().find(|row| row.label == label)?.values.get(at).copied().flatten()
}

/// Nothing recorded and none are the same to who reads them.
fn differs(
    table: Option<ReportTableKey>,
    label: Option<&str>,
    column: ReportColumn,
    kept: Option<Hundredths>,
    now: Option<Hundredths>,
    language: Language,
) -> Option<Correction> {
    let plain = |value: Option<Hundredths>| value.unwrap_or(Hundredths(0));
    (plain(kept) != plain(now)).then(|| Correction {
        table,
        label: label.map(str::to_owned),
        measure: column.measure,
        measure_name: statistics::measure_name(column.measure, language),
        side: column.side,
        kept,
        now,
    })
}

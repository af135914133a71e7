//! A list of reports as a table.
use crate::{
    platform::i18n::Language,
    reports::{model::ReportLine, rules},
};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> String);

/// A list as a table.
pub struct Sheet<Row: 'static>(&'static [Column<Row>]);

impl<Row> Sheet<Row> {
    pub fn head(&self, language: Language) -> Vec<String> {
        self.0.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
    }

    pub fn cells(&self, row: &Row, language: Language) -> Vec<String> {
        self.0.iter().map(|(.., cell)| cell(row, language)).collect()
    }
}

pub const REPORTS: Sheet<ReportLine> = Sheet(&[
    ("Pavadinimas", "Title", |row, _| row.title.clone()),
    ("Rūšis", "Kind", |row, language| rules::kind_name(row.kind, language).into()),
    ("Nuo", "From", |row, _| row.from.to_string()),
    ("Iki", "To", |row, _| row.to.to_string()),
    ("Rengia", "Owner", |row, _| row.owner.name.clone()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Pateikta", "Submitted", |row, _| row.submitted_on.map(|day| day.to_string()).unwrap_or_default()),
    ("Patvirtinta", "Approved", |row, _| row.approved_on.map(|day| day.to_string()).unwrap_or_default()),
    ("Patvirtino", "Approved by", |row, _| row.approved_by.as_ref().map(|by| by.name.clone()).unwrap_or_default()),
]);

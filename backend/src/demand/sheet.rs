//! The demand list and lists of proposals as tables, in the reader's language.
use super::{
    model::{DemandRow, ProposalRow},
    rules,
};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> String);

const DEMAND: &[Column<DemandRow>] = &[
    ("Antraštė", "Title", |row, _| row.title.clone()),
    ("Autorius", "Author", |row, _| text(&row.author)),
    ("Leidykla", "Publisher", |row, _| text(&row.publisher)),
    ("Metai", "Year", |row, _| number(row.year)),
    ("ISBN", "ISBN", |row, _| text(&row.isbn)),
    ("ISSN", "ISSN", |row, _| text(&row.issn)),
    ("Užsakymai", "Requests", |row, _| row.n_requests.to_string()),
    ("Bibliotekos", "Libraries", |row, _| row.n_libraries.to_string()),
    ("Skaitytojai", "Readers", |row, _| row.n_readers.to_string()),
    ("Pirmenybė", "Priority", |row, language| rules::priority_name(row.priority, language).into()),
    ("Kaina, EUR", "Price, EUR", |row, _| euros(row.price_cents)),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Siūlymas Nr.", "Proposal no.", |row, _| {
        row.proposal.as_ref().map_or_else(String::new, |proposal| proposal.number.clone())
    }),
];

const PROPOSAL: &[Column<ProposalRow>] = &[
    ("Eil. Nr.", "No.", |row, _| row.n.to_string()),
    ("Antraštė", "Title", |row, _| row.title.clone()),
    ("Autorius", "Author", |row, _| text(&row.author)),
    ("Leidykla", "Publisher", |row, _| text(&row.publisher)),
    ("Metai", "Year", |row, _| number(row.year)),
    ("ISBN", "ISBN", |row, _| text(&row.isbn)),
    ("ISSN", "ISSN", |row, _| text(&row.issn)),
    ("Užsakymai", "Requests", |row, _| row.n_requests.to_string()),
    ("Kas prašė", "Asked by", |row, _| row.asked_by.clone()),
    ("Pirmenybė", "Priority", |row, language| rules::priority_name(row.priority, language).into()),
    ("Kaina, EUR", "Price, EUR", |row, _| euros(row.price_cents)),
    ("Kainos šaltinis", "Source of the price", |row, _| text(&row.price_source)),
    ("Pastaba", "Note", |row, _| text(&row.note)),
    ("Priimta", "Accepted", |row, _| number(row.accepted_on)),
    ("Atmesta", "Rejected", |row, _| number(row.rejected_on)),
    ("Priežastis", "Reason", |row, _| text(&row.reason)),
    ("Įsigyta", "Acquired", |row, _| number(row.acquired_on)),
];

/// The heads of the demand list.
pub fn head(language: Language) -> Vec<String> {
    heads(DEMAND, language)
}

/// An entry as a row of the demand list.
pub fn cells(row: &DemandRow, language: Language) -> Vec<String> {
    DEMAND.iter().map(|(.., cell)| cell(row, language)).collect()
}

/// The heads of a list of proposals.
pub fn proposal_head(language: Language) -> Vec<String> {
    heads(PROPOSAL, language)
}

/// A row of a list of proposals.
pub fn proposal_cells(row: &ProposalRow, language: Language) -> Vec<String> {
    PROPOSAL.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn heads<Row>(columns: &[Column<Row>], language: Language) -> Vec<String> {
    columns.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

fn text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn number(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// With a comma, as both languages of the screens write it in tables.
fn euros(cents: Option<i64>) -> String {
    cents.map_or_else(String::new, |cents| format!("{},{:02}", cents / 100, cents % 100))
}

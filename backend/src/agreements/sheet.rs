//! The register and the territory as tables, in the reader's language.
use super::{
    model::{AgreementRow, TerritoryRow},
    rules,
};
use crate::{libraries, platform::i18n::Language};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> String);

const REGISTER: &[Column<AgreementRow>] = &[
    ("Numeris", "Number", |row, _| row.number.clone()),
    ("Biblioteka", "Library", |row, _| row.library.library.name.clone()),
    ("Rūšis", "Kind", |row, language| libraries::kind_name(row.library.kind, language).into()),
    ("Savivaldybė", "Municipality", |row, _| row.library.municipality.clone().unwrap_or_default()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Pasirašyta", "Signed", |row, _| day(row.signed_on)),
    ("Galioja nuo", "In force from", |row, _| row.from_on.to_string()),
    ("Galioja iki", "In force until", |row, _| day(row.until_on)),
];

const TERRITORY: &[Column<TerritoryRow>] = &[
    ("Biblioteka", "Library", |row, _| row.library.library.name.clone()),
    ("Rūšis", "Kind", |row, language| libraries::kind_name(row.library.kind, language).into()),
    ("Savivaldybė", "Municipality", |row, _| row.library.municipality.clone().unwrap_or_default()),
    ("Sutarties nr.", "Agreement no.", |row, _| {
        row.agreement.as_ref().map_or_else(String::new, |agreement| agreement.number.clone())
    }),
    ("Sutarties būsena", "Status of the agreement", |row, language| {
        row.status.map_or("", |status| rules::status_name(status, language)).into()
    }),
    ("Galioja iki", "In force until", |row, _| day(row.until_on)),
    ("Registruota metams", "Registered for", |row, _| {
        row.registered_for.map(|year| year.to_string()).unwrap_or_default()
    }),
    ("Nebaigti užsakymai", "Open loans", |row, _| row.n_open_loans.to_string()),
];

/// The heads of the register.
pub fn head(language: Language) -> Vec<String> {
    heads(REGISTER, language)
}

/// An agreement as a row of the register.
pub fn cells(row: &AgreementRow, language: Language) -> Vec<String> {
    REGISTER.iter().map(|(.., cell)| cell(row, language)).collect()
}

/// The heads of the territory.
pub fn territory_head(language: Language) -> Vec<String> {
    heads(TERRITORY, language)
}

/// A library as a row of the territory.
pub fn territory_cells(row: &TerritoryRow, language: Language) -> Vec<String> {
    TERRITORY.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn heads<Row>(columns: &[Column<Row>], language: Language) -> Vec<String> {
    columns.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

fn day(day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

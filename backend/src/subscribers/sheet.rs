//! Subscribers as a table: its heads and its cells, in the reader's language.
use super::{model::SubscriberRow, rules};
use crate::{libraries, platform::i18n::Language};

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&SubscriberRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Kortelės nr.", "Card no.", |row, _| row.card_no.clone()),
    ("Biblioteka", "Library", |row, _| row.library.library.name.clone()),
    ("Rūšis", "Kind", |row, language| libraries::kind_name(row.library.kind, language).into()),
    ("Savivaldybė", "Municipality", |row, _| row.library.municipality.clone().unwrap_or_default()),
    ("Apskritis", "County", |row, _| row.library.county.clone().unwrap_or_default()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Registruota metams", "Registered for", |row, _| {
        row.registered_for.map(|year| year.to_string()).unwrap_or_default()
    }),
    ("Abonentė nuo", "Subscriber since", |row, _| row.since_on.to_string()),
    ("Priimame užsakymus", "Requests taken", |row, language| yes(row.may_request, language).into()),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A subscriber as a row of the table.
pub fn cells(row: &SubscriberRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn yes(is: bool, language: Language) -> &'static str {
    if is { language.pick("taip", "yes") } else { language.pick("ne", "no") }
}

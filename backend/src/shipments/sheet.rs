//! Parcels as tables, in the reader's language.
use super::{model::ShipmentRow, rules};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&ShipmentRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Siuntos Nr.", "Parcel no.", |row, _| row.number.clone()),
    ("Kryptis", "Way", |row, language| rules::direction_name(row.direction, language).into()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Biblioteka", "Library", |row, _| row.library.name.clone()),
    ("Vežėjas", "Carrier", |row, _| row.carrier.as_ref().map(|carrier| carrier.name.clone()).unwrap_or_default()),
    ("Sekimo Nr.", "Tracking no.", |row, _| row.tracking_number.clone().unwrap_or_default()),
    ("Užsakymai", "Loans", |row, _| row.n_loans.to_string()),
    ("Svoris, g", "Weight, g", |row, _| text(row.grams)),
    ("Kaina, EUR", "Price, EUR", |row, _| euros(row.price_cents)),
    ("Išsiųsta", "Sent", |row, _| text(row.sent_on)),
    ("Laukiama", "Expected", |row, _| text(row.expected_on)),
    ("Gauta", "Arrived", |row, _| text(row.arrived_on)),
];

/// The heads of the list.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A parcel as a row of the list.
pub fn cells(row: &ShipmentRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// With a comma, as both languages of the screens write it in tables.
fn euros(cents: Option<i64>) -> String {
    cents.map_or_else(String::new, |cents| format!("{},{:02}", cents / 100, cents % 100))
}

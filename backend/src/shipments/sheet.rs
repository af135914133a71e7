//! Parcels as tables, in the reader's language.
use super::{model::ShipmentRow, rules};
use crate::platform::{book::Cell, i18n::Language};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&ShipmentRow, Language) -> Cell);

const COLUMNS: &[Column] = &[
    ("Siuntos Nr.", "Parcel no.", |row, _| Cell::text(&row.number)),
    ("Kryptis", "Way", |row, language| Cell::text(rules::direction_name(row.direction, language))),
    ("Būsena", "Status", |row, language| Cell::text(rules::status_name(row.status, language))),
    ("Biblioteka", "Library", |row, _| Cell::text(&row.library.name)),
    ("Vežėjas", "Carrier", |row, _| Cell::of(row.carrier.as_ref(), |carrier| Cell::text(&carrier.name))),
    ("Sekimo Nr.", "Tracking no.", |row, _| Cell::of(row.tracking_number.as_ref(), Cell::text)),
    ("Užsakymai", "Loans", |row, _| Cell::Number(row.n_loans)),
    ("Svoris, g", "Weight, g", |row, _| Cell::of(row.grams, Cell::Number)),
    ("Kaina, EUR", "Price, EUR", |row, _| Cell::of(row.price_cents, Cell::Money)),
    ("Išsiųsta", "Sent", |row, _| Cell::of(row.sent_on, Cell::Day)),
    ("Laukiama", "Expected", |row, _| Cell::of(row.expected_on, Cell::Day)),
    ("Gauta", "Arrived", |row, _| Cell::of(row.arrived_on, Cell::Day)),
];

/// The heads of the list.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A parcel as a row of the list.
pub fn cells(row: &ShipmentRow, language: Language) -> Vec<Cell> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

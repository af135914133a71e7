//! The directory as a table: its heads and its cells, in the reader's language.
use super::model::{LibraryKind, LibraryRow, ReachedBy};
use crate::platform::i18n::Language;

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&LibraryRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Pavadinimas", "Name", |row, _| row.record.card.name.clone()),
    ("Trumpas pavadinimas", "Short name", |row, _| text(&row.record.card.short_name)),
    ("Rūšis", "Kind", |row, language| kind_name(row.record.card.kind, language).into()),
    ("Pagrindinė biblioteka", "Part of", |row, _| row.parent.as_ref().map_or_else(String::new, |of| of.name.clone())),
    ("Savivaldybė", "Municipality", |row, _| text(&row.record.card.municipality)),
    ("Apskritis", "County", |row, _| text(&row.record.card.county)),
    ("Veiklos teritorija", "Territory", |row, _| text(&row.record.card.territory)),
    ("Siglas", "Sigla", |row, _| text(&row.record.card.sigla)),
    ("ISIL", "ISIL", |row, _| text(&row.record.card.isil)),
    ("Įmonės kodas", "Company code", |row, _| text(&row.record.card.company_code)),
    ("Gatvė", "Street", |row, _| text(&row.record.card.street)),
    ("Miestas", "City", |row, _| text(&row.record.card.city)),
    ("Pašto kodas", "Postal code", |row, _| text(&row.record.card.postal_code)),
    ("Šalis", "Country", |row, _| row.record.card.country.clone()),
    ("Kaip pasiekiama", "Reached by", |row, language| reached_by(row.record.card.reached_by, language).into()),
    ("Adresas", "Address", |row, _| text(&row.record.card.reached_at)),
    ("Veikia", "Active", |row, language| language.pick(yes_lt(row), yes_en(row)).into()),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A library as a row of the table.
pub fn cells(row: &LibraryRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn text(field: &Option<String>) -> String {
    field.clone().unwrap_or_default()
}

fn yes_lt(row: &LibraryRow) -> &'static str {
    if row.record.card.is_active { "taip" } else { "ne" }
}

fn yes_en(row: &LibraryRow) -> &'static str {
    if row.record.card.is_active { "yes" } else { "no" }
}

/// What librarians call a kind of library.
pub fn kind_name(kind: LibraryKind, language: Language) -> &'static str {
    match kind {
        LibraryKind::National => language.pick("nacionalinė biblioteka", "national library"),
        LibraryKind::County => language.pick("apskrities viešoji biblioteka", "county public library"),
        LibraryKind::Municipal => language.pick("savivaldybės viešoji biblioteka", "municipal public library"),
        LibraryKind::Branch => language.pick("filialas", "branch"),
        LibraryKind::Department => language.pick("skyrius", "department"),
        LibraryKind::School => language.pick("mokyklos biblioteka", "school library"),
        LibraryKind::Academic => language.pick("aukštosios mokyklos biblioteka", "academic library"),
        LibraryKind::Special => language.pick("specialioji biblioteka", "special library"),
        LibraryKind::OtherOrganisation => language.pick("kita įstaiga", "other organisation"),
        LibraryKind::Foreign => language.pick("užsienio biblioteka", "foreign library"),
    }
}

fn reached_by(way: ReachedBy, language: Language) -> &'static str {
    match way {
        ReachedBy::Api => language.pick("API", "API"),
        ReachedBy::Iso18626 => language.pick("ISO 18626", "ISO 18626"),
        ReachedBy::Email => language.pick("el. paštu", "e-mail"),
        ReachedBy::Paper => language.pick("paštu", "post"),
    }
}

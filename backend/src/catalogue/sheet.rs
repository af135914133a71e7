//! The catalogue as a table: its heads and its cells, in the reader's language.
use super::model::{DescriptionKind, DescriptionRow, NumberKind};
use crate::platform::i18n::Language;

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&DescriptionRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Antraštė", "Title", |row, _| row.record.described.title.clone()),
    ("Paantraštė", "Subtitle", |row, _| text(&row.record.described.subtitle)),
    ("Dalis", "Part", |row, _| text(&row.record.described.part)),
    ("Autorius", "Author", |row, _| text(&row.record.described.author)),
    ("Leidimas", "Edition", |row, _| text(&row.record.described.edition)),
    ("Vieta", "Place", |row, _| text(&row.record.described.place)),
    ("Leidykla", "Publisher", |row, _| text(&row.record.described.publisher)),
    ("Metai", "Year", |row, _| row.record.described.year.map_or_else(String::new, |year| year.to_string())),
    ("Apimtis", "Extent", |row, _| text(&row.record.described.extent)),
    ("Kalba", "Language", |row, _| text(&row.record.described.language)),
    ("Rūšis", "Kind", |row, language| kind(row.record.described.kind, language).into()),
    ("ISBN", "ISBN", |row, _| numbers(row, NumberKind::Isbn)),
    ("ISSN", "ISSN", |row, _| numbers(row, NumberKind::Issn)),
    ("Įrašo šaltinis", "Source of the record", |row, _| text(&row.record.source.source)),
    ("Kontrolinis numeris", "Control number", |row, _| text(&row.record.source.control_number)),
    ("Egzempliorių", "Items", |row, _| row.n_items.to_string()),
    ("Laisvų", "Available", |row, _| row.n_available.to_string()),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A description as a row of the table.
pub fn cells(row: &DescriptionRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn text(field: &Option<String>) -> String {
    field.clone().unwrap_or_default()
}

fn numbers(row: &DescriptionRow, kind: NumberKind) -> String {
    let of_kind = row.numbers.iter().filter(|number| number.kind == kind).map(|number| number.number.as_str());
    of_kind.collect::<Vec<_>>().join("; ")
}

fn kind(kind: DescriptionKind, language: Language) -> &'static str {
    match kind {
        DescriptionKind::Book => language.pick("knyga", "book"),
        DescriptionKind::Serial => language.pick("serialinis leidinys", "serial"),
        DescriptionKind::Map => language.pick("žemėlapis", "map"),
        DescriptionKind::Music => language.pick("gaidos", "notated music"),
        DescriptionKind::Audio => language.pick("garso įrašas", "sound recording"),
        DescriptionKind::Video => language.pick("vaizdo įrašas", "video"),
        DescriptionKind::Electronic => language.pick("elektroninis išteklius", "electronic resource"),
        DescriptionKind::Other => language.pick("kita", "other"),
    }
}

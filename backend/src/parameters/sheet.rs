//! The parameter sheet of a day as a table, in the reader's language.
use super::{
    model::{ParameterRow, ParameterSheet},
    rules,
};
use crate::platform::i18n::Language;

const HEADS: [(&str, &str); 8] = [
    ("Grupė", "Group"),
    ("Parametras", "Parameter"),
    ("Reikšmė", "Value"),
    ("Vienetas", "Unit"),
    ("Galioja nuo", "From"),
    ("Numatytoji reikšmė", "Default"),
    ("Šaltinis", "Source"),
    ("Raktas", "Key"),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    HEADS.iter().map(|(lt, en)| language.pick(lt, en).into()).collect()
}

/// A parameter as a row of the table.
pub fn cells(sheet: &ParameterSheet, row: &ParameterRow, language: Language) -> Vec<String> {
    let group = sheet.groups.iter().find(|group| group.key == row.group).map_or("", |group| group.name);
    let said = |value| rules::said(value, &row.choices, language);
    vec![
        group.into(),
        row.name.into(),
        said(&row.value),
        row.unit.map_or("", |unit| rules::unit_name(unit, language)).into(),
        row.from_on.map(|day| day.to_string()).unwrap_or_default(),
        said(&row.default),
        row.source.into(),
        row.key.into(),
    ]
}

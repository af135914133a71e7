//! Measures and dimensions as their reader sees them, in a language.
use std::collections::BTreeMap;

use super::{
    super::model::{Column, ColumnKind, Dimension, Measure, MeasureKey},
    measures::{Definition, MEASURES},
};
use crate::{
    loans::{self, model::UnfilledReason},
    platform::i18n::Language,
};

const ISO_2789: &str = "ISO 2789:2022, interlibrary lending";

const DIMENSIONS: &[Dimension] = Dimension::ALL;

/// Every measure in a language.
pub fn measures(language: Language) -> Vec<Measure> {
    let measure = |definition: &'static Definition| {
        let (name, text) = definition.texts(language);
        Measure {
            key: definition.key,
            code: definition.code,
            name,
            definition: text,
            formula: definition.formula,
            unit: definition.unit,
            iso_reference: Some(ISO_2789),
            dimensions: DIMENSIONS,
            is_additive: true,
        }
    };
    MEASURES.iter().map(measure).collect()
}

/// The column of a measure.
pub fn column_of(key: MeasureKey, language: Language) -> Column {
    let found = MEASURES.iter().find(|definition| definition.key == key);
    let (name, definition) = found.map_or((key.as_str(), ""), |definition| definition.texts(language));
    Column { key: key.as_str(), name, kind: ColumnKind::Measure, definition: Some(definition), labels: BTreeMap::new() }
}

/// The column of a dimension; the words of libraries are added by the one who reads them.
pub fn dimension_column(dimension: Dimension, language: Language) -> Column {
    let (lt, en, words): (_, _, &[(&str, &str, &str)]) = match dimension {
        Dimension::Day => ("Diena", "Day", &[]),
        Dimension::Month => ("Mėnuo", "Month", &[]),
        Dimension::Quarter => ("Ketvirtis", "Quarter", &[]),
        Dimension::Year => ("Metai", "Year", &[]),
        Dimension::Library => ("Biblioteka", "Library", &[]),
        Dimension::Branch => ("Padalinys", "Branch", &[]),
        Dimension::Side => (
            "Kryptis",
            "Side",
            &[("", "–", "–"), ("borrowing", "Gauname", "Borrowing"), ("lending", "Skoliname", "Lending")],
        ),
        Dimension::Medium => (
            "Laikmena",
            "Medium",
            &[
                ("", "–", "–"),
                ("original", "Originalas", "Original"),
                ("paper_copy", "Popierinė kopija", "Paper copy"),
                ("electronic_copy", "Elektroninė kopija", "Electronic copy"),
            ],
        ),
        Dimension::IsAbroad => {
            ("Užsienis", "Abroad", &[("false", "Lietuva", "Lithuania"), ("true", "Užsienis", "Abroad")])
        }
        Dimension::Reason => ("Priežastis", "Reason", &[("", "–", "–")]),
    };
    let words = words.iter().map(|&(key, lt, en)| (key.to_owned(), language.pick(lt, en).to_owned()));
    let reasons = UnfilledReason::ALL.iter().filter(|_| dimension == Dimension::Reason);
    let reasons = reasons.map(|&key| (key.as_str().to_owned(), loans::reason_name(key, language).to_owned()));
    let labels = words.chain(reasons).collect();
    let (key, name) = (dimension.as_str(), language.pick(lt, en));
    Column { key, name, kind: ColumnKind::Dimension, definition: None, labels }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_defined_once() {
        for key in MeasureKey::ALL {
            assert_eq!(MEASURES.iter().filter(|definition| definition.key == *key).count(), 1, "{key:?}");
        }
    }
}

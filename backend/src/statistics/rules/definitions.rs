//! Measures and dimensions as their reader sees them, in a language.
use std::collections::BTreeMap;

use super::{
    super::model::{Column, ColumnKind, Dimension, Measure, MeasureKey},
    measures::{Definition, Source, all, definition},
};
use crate::{
    loans::{self, model::UnfilledReason},
    platform::i18n::Language,
};

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
            iso_reference: definition.iso,
            dimensions: definition.dimensions,
            is_additive: definition.source == Source::Sum,
            needs_side: definition.needs_side(),
            has_rows: !definition.loans().0.is_empty(),
        }
    };
    all().map(measure).collect()
}

/// What a measure is called.
pub fn measure_name(key: MeasureKey, language: Language) -> &'static str {
    definition(key).texts(language).0
}

/// The names of a measure and of a dimension, in Lithuanian and in English, as a problem tells them.
pub fn names(key: MeasureKey, dimension: Dimension) -> [&'static str; 4] {
    let definition = definition(key);
    let [lt, en] = [Language::Lt, Language::En].map(|language| dimension_column(dimension, language).name);
    [definition.lt.0, definition.en.0, lt, en]
}

/// The column of a measure.
pub fn column_of(key: MeasureKey, language: Language) -> Column {
    let (name, definition) = definition(key).texts(language);
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
        Dimension::Municipality => ("Savivaldybė", "Municipality", &[]),
        Dimension::Country => ("Šalis", "Country", &[]),
        Dimension::IsSubscriber => (
            "Abonentas",
            "Subscriber",
            &[("false", "Ne abonentas", "No subscriber"), ("true", "Abonentas", "Subscriber")],
        ),
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
        Dimension::Place => ("Kelinta biblioteka", "Place in the order", &[("0", "–", "–")]),
        Dimension::Kind => (
            "Rūšis",
            "Kind",
            &[
                ("", "–", "–"),
                ("book", "Knyga", "Book"),
                ("article", "Straipsnis", "Article"),
                ("chapter", "Knygos dalis", "Chapter"),
                ("other", "Kita", "Other"),
            ],
        ),
        Dimension::Topic => (
            "Tema",
            "Topic",
            &[
                ("", "–", "–"),
                ("search", "Paieška", "Search"),
                ("order", "Užsakymas", "Order"),
                ("tba", "TBA", "Interlibrary loan"),
                ("lis", "LIS administravimas", "Administration of LIS"),
                ("sap", "SAP", "Reader service subsystem"),
                ("other", "Kita", "Other"),
            ],
        ),
        Dimension::Channel => (
            "Gavimo būdas",
            "Channel",
            &[
                ("", "–", "–"),
                ("desk", "Prie stalo", "At the desk"),
                ("phone", "Telefonu", "Phone"),
                ("email", "El. paštu", "E-mail"),
                ("letter", "Laišku", "Letter"),
                ("form", "Formoje", "Form"),
                ("chat", "Pokalbiu internetu", "Chat"),
                ("visit", "Išvykoje", "Visit"),
            ],
        ),
        Dimension::Asker => (
            "Kas klausė",
            "Asker",
            &[
                ("", "–", "–"),
                ("reader", "Skaitytojas", "Reader"),
                ("library", "Biblioteka", "Library"),
                ("organisation", "Organizacija", "Organisation"),
                ("resident", "Gyventojas", "Resident"),
                ("colleague", "Kolega", "Colleague"),
            ],
        ),
        Dimension::Payer => (
            "Mokėtojas",
            "Payer",
            &[
                ("", "–", "–"),
                ("reader", "Skaitytojas", "Reader"),
                ("partner", "Kita biblioteka", "Other library"),
                ("our_library", "Mūsų biblioteka", "Our library"),
                ("central_funding", "Centralizuotas finansavimas", "Central funding"),
            ],
        ),
        Dimension::Stage => (
            "Etapas",
            "Stage",
            &[
                ("total", "Visa trukmė", "All of it"),
                ("passing", "Iki perdavimo", "Until passed on"),
                ("finding", "Tiekėjo paieška, atsakymas", "Finding a supplier, answer"),
                ("supplying", "Tiekimas", "Supplying"),
            ],
        ),
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
            assert_eq!(all().filter(|definition| definition.key == *key).count(), 1, "{key:?}");
        }
    }

    #[test]
    fn measures_stand_in_the_order_of_their_keys() {
        let (known, order): (Vec<_>, Vec<_>) =
            (all().map(|definition| definition.key).collect(), MeasureKey::ALL.into());
        assert_eq!(known, order);
    }
}

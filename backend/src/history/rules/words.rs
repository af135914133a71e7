//! Words of closed lists as other systems write them.
use std::collections::HashMap;

use crate::{
    history::model::{HistoryField, HistoryOutcome, HistoryReading},
    loans::{
        self,
        model::{Channel, Kind, Medium, Side, UnfilledReason},
    },
    platform::text,
};

/// What is usually written for a word of a list; capitals and diacritics do not matter.
type Usual = (HistoryField, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const USUAL: &[Usual] = &[
    (HistoryField::Side, "lending", &["lent", "lend", "skolinama", "skolinta", "paskolinta", "skolinimas", "išduota bibliotekai", "kitai bibliotekai", "išsiųsta", "teikimas"]),
    (HistoryField::Side, "borrowing", &["borrowed", "borrow", "skolinamasi", "skolintasi", "pasiskolinta", "skolinimasis", "gauta iš bibliotekos", "iš kitos bibliotekos", "gauta", "užsakyta"]),
    (HistoryField::Medium, "original", &["originalas", "orig", "knyga", "spaudinys", "leidinys", "dokumentas", "book"]),
    (HistoryField::Medium, "paper_copy", &["copy", "photocopy", "kopija", "popierinė kopija", "fotokopija", "kserokopija"]),
    (HistoryField::Medium, "electronic_copy", &["scan", "electronic", "pdf", "el kopija", "elektroninė kopija", "skaitmeninė kopija", "skenuota kopija"]),
    (HistoryField::Kind, "book", &["knyga", "monografija"]),
    (HistoryField::Kind, "article", &["straipsnis"]),
    (HistoryField::Kind, "chapter", &["knygos dalis", "skyrius", "fragmentas"]),
    (HistoryField::Kind, "other", &["kita", "kitas", "kiti"]),
    (HistoryField::Outcome, "filled", &["supplied", "yes", "taip", "įvykdyta", "įvykdytas", "patenkinta", "patenkintas", "grąžinta", "teigiamas"]),
    (HistoryField::Outcome, "not_filled", &["unfilled", "refused", "no", "ne", "neįvykdyta", "neįvykdytas", "nepatenkinta", "nepatenkintas", "atmesta", "neigiamas", "atsisakyta"]),
    (HistoryField::Outcome, "cancelled", &["canceled", "atšaukta", "atšauktas", "anuliuota", "anuliuotas"]),
    (HistoryField::Channel, "phone", &["telephone", "telefonas", "telefonu"]),
    (HistoryField::Channel, "email", &["mail", "el paštas", "el paštu", "elektroniniu paštu"]),
    (HistoryField::Channel, "letter", &["post", "laiškas", "laišku", "paštu"]),
    (HistoryField::Channel, "in_person", &["asmeniškai", "atvyko", "vietoje"]),
    (HistoryField::Channel, "web", &["internetu", "svetainė", "internetas"]),
    (HistoryField::Reason, "not_held", &["nėra fonde", "neturime", "nėra"]),
    (HistoryField::Reason, "on_loan", &["išduota", "išduotas", "paskolinta"]),
    (HistoryField::Reason, "not_for_loan", &["neskolinama", "neskolinamas", "tik skaitykloje"]),
    (HistoryField::Reason, "not_found", &["nerasta", "nerastas"]),
    (HistoryField::Reason, "withdrawn", &["nurašyta", "nurašytas"]),
    (HistoryField::Reason, "poor_condition", &["bloga būklė"]),
];

/// What words mean, by field and key.
pub type Known = HashMap<(HistoryField, String), String>;

/// What the words of a file mean: what the reading says, else what is usually meant by them.
pub fn known(reading: &HistoryReading) -> Known {
    let mut known = Known::new();
    let mut add = |field, word: &str, code: &str| {
        let word = key(word);
        if !word.is_empty() {
            known.entry((field, word)).or_insert_with(|| code.to_owned());
        }
    };
    reading.words.iter().for_each(|told| add(told.field, &told.word, &told.means));
    for (field, code, words) in USUAL {
        words.iter().for_each(|word| add(*field, word, code));
    }
    for field in HistoryField::ALL {
        codes(*field).into_iter().for_each(|code| add(*field, code, code));
    }
    for named in loans::unfilled_names() {
        add(HistoryField::Reason, named.name_lt, named.key);
        add(HistoryField::Reason, named.name_en, named.key);
    }
    known
}

/// The code of what a cell means.
pub fn code<'a>(known: &'a Known, field: HistoryField, cell: &str) -> Option<&'a str> {
    known.get(&(field, key(cell))).map(String::as_str)
}

/// By what two writings are the same word: letters folded, or the signs themselves where there are no letters (`+`).
pub fn key(word: &str) -> String {
    let folded = text::fold(word);
    if folded.is_empty() { word.trim().to_owned() } else { folded }
}

/// The words of the list of a field.
pub fn codes(field: HistoryField) -> Vec<&'static str> {
    match field {
        HistoryField::Side => Side::ALL.iter().map(|word| word.as_str()).collect(),
        HistoryField::Medium => Medium::ALL.iter().map(|word| word.as_str()).collect(),
        HistoryField::Kind => Kind::ALL.iter().map(|word| word.as_str()).collect(),
        HistoryField::Outcome => HistoryOutcome::ALL.iter().map(|word| word.as_str()).collect(),
        HistoryField::Reason => UnfilledReason::ALL.iter().map(|word| word.as_str()).collect(),
        HistoryField::Channel => Channel::ALL.iter().map(|word| word.as_str()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{model::HistoryWord, rules::reading::tests::plain};

    #[test]
    fn usual_words_are_known_in_both_languages_and_others_are_told() {
        let mut reading = plain();
        let means = |reading: &HistoryReading, field, cell: &str| {
            code(&known(reading), field, cell).unwrap_or_default().to_owned()
        };
        for (cell, expected) in [("Paskolinta", "lending"), ("LENDING", "lending"), ("pasiskolinta", "borrowing")] {
            assert_eq!(means(&reading, HistoryField::Side, cell), expected);
        }
        assert_eq!(means(&reading, HistoryField::Outcome, "Neivykdyta."), "not_filled");
        assert_eq!(means(&reading, HistoryField::Reason, "Leidinys rezervuotas"), "reserved");
        assert_eq!(means(&reading, HistoryField::Medium, "El. kopija"), "electronic_copy");
        assert_eq!(
            (means(&reading, HistoryField::Side, "X-7"), means(&reading, HistoryField::Side, "–")),
            Default::default()
        );
        for (field, word, means) in [(HistoryField::Side, "X-7", "lending"), (HistoryField::Outcome, "+", "filled")] {
            reading.words.push(HistoryWord { field, word: word.into(), means: means.into() });
        }
        assert_eq!(means(&reading, HistoryField::Side, "x 7"), "lending");
        assert_eq!(
            (means(&reading, HistoryField::Outcome, " + "), means(&reading, HistoryField::Outcome, "-")),
            ("filled".into(), String::new())
        );
    }

    #[test]
    fn every_usual_word_means_one_thing_that_is_in_its_list() {
        let mut seen = std::collections::HashSet::new();
        for (field, code, words) in USUAL {
            assert!(codes(*field).contains(code), "{code}");
            for word in words.iter().chain([code]) {
                assert!(seen.insert((*field, text::fold(word))), "{word} stands twice");
            }
        }
    }
}

//! Words of closed lists as other systems write them.
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
    (HistoryField::Reason, "not_held", &["nėra fonde", "neturime", "nėra", "not held"]),
    (HistoryField::Reason, "on_loan", &["išduota", "išduotas", "paskolinta"]),
    (HistoryField::Reason, "not_for_loan", &["neskolinama", "neskolinamas", "tik skaitykloje"]),
    (HistoryField::Reason, "not_found", &["nerasta", "nerastas"]),
    (HistoryField::Reason, "withdrawn", &["nurašyta", "nurašytas"]),
    (HistoryField::Reason, "poor_condition", &["bloga būklė"]),
];

/// The code of what a cell means: what the reading says, else what is usually meant by it.
pub fn code(reading: &HistoryReading, field: HistoryField, cell: &str) -> Option<String> {
    let word = key(cell);
    let is_it = |other: &str| !word.is_empty() && key(other) == word;
    let told = reading.words.iter().find(|told| told.field == field && is_it(&told.word));
    if let Some(told) = told {
        return Some(told.means.clone());
    }
    let usual = USUAL.iter().find(|(of, code, words)| *of == field && (is_it(code) || words.iter().any(|w| is_it(w))));
    let usual = usual.map(|(_, code, _)| (*code).to_owned());
    usual.or_else(|| codes(field).into_iter().find(|code| is_it(code)).map(str::to_owned)).or_else(|| {
        let named = loans::unfilled_names().into_iter().filter(|_| field == HistoryField::Reason);
        let mut named = named.filter(|named| is_it(named.name_lt) || is_it(named.name_en));
        named.next().map(|named| named.key.to_owned())
    })
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
        let means = |reading: &HistoryReading, field, cell: &str| code(reading, field, cell).unwrap_or_default();
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

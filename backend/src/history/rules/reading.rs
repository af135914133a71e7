//! What makes a reading right, before any file is read by it.
use std::collections::HashSet;

use super::words;
use crate::{
    history::model::{HistoryColumn, HistoryField, HistoryReading},
    platform::{problem::Fault, text},
};

/// Without these no row is a loan. That a library is named, a row that needs one tells.
const NEEDED: [HistoryField; 3] = [HistoryField::Side, HistoryField::Title, HistoryField::RequestedOn];

/// Cleans a reading; every fault is told.
pub fn tidy(reading: &mut HistoryReading) -> Vec<Fault> {
    let mut faults = Vec::new();
    reading.source = text::clean(&reading.source).unwrap_or_default();
    if reading.source.is_empty() {
        faults.push(Fault::new("/source", "field.required"));
    }
    columns(reading, &mut faults);
    words_of(reading, &mut faults);
    let mut seen = HashSet::new();
    for (n, library) in reading.libraries.iter_mut().enumerate() {
        library.word = text::clean(&library.word).unwrap_or_default();
        named_once(&mut seen, &library.word, format!("/libraries/{n}/word"), &mut faults);
    }
    faults
}

fn columns(reading: &mut HistoryReading, faults: &mut Vec<Fault>) {
    let cleaned = |text: &mut Option<String>| *text = text.as_deref().and_then(text::clean);
    for column in &mut reading.columns {
        cleaned(&mut column.column);
        cleaned(&mut column.constant);
    }
    let (mut seen, known) = (HashSet::new(), words::known(reading));
    for (n, column) in reading.columns.iter().enumerate() {
        if !seen.insert(column.field) {
            faults.push(Fault::new(format!("/columns/{n}/field"), "value.twice"));
        }
        faults.extend(constant_fault(&known, n, column));
    }
    let missing = NEEDED.into_iter().filter(|field| !seen.contains(field));
    faults.extend(missing.map(|field| Fault::new("/columns", "history.field_missing").with("field", field.as_str())));
}

fn constant_fault(known: &words::Known, n: usize, column: &HistoryColumn) -> Option<Fault> {
    let pointer = format!("/columns/{n}/constant");
    match (&column.column, &column.constant) {
        (Some(_), None) => None,
        (None, Some(_)) if column.field.is_day() || column.field == HistoryField::Title => {
            Some(Fault::new(pointer, "field.not_allowed"))
        }
        (None, Some(word)) if column.field.is_word() && words::code(known, column.field, word).is_none() => {
            Some(Fault::new(pointer, "history.word_unknown").with("word", word.as_str()))
        }
        (None, Some(_)) => None,
        _ => Some(Fault::new(format!("/columns/{n}"), "history.column_or_constant")),
    }
}

fn words_of(reading: &mut HistoryReading, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for (n, told) in reading.words.iter_mut().enumerate() {
        told.word = text::clean(&told.word).unwrap_or_default();
        if !told.field.is_word() {
            faults.push(Fault::new(format!("/words/{n}/field"), "field.not_allowed"));
        } else if !words::codes(told.field).contains(&told.means.as_str()) {
            faults.push(Fault::new(format!("/words/{n}/means"), "value.not_in_list"));
        }
        let word = format!("{} {}", told.field.as_str(), words::key(&told.word));
        if told.word.is_empty() {
            faults.push(Fault::new(format!("/words/{n}/word"), "field.required"));
        } else if !seen.insert(word) {
            faults.push(Fault::new(format!("/words/{n}/word"), "value.twice"));
        }
    }
}

fn named_once(seen: &mut HashSet<String>, word: &str, pointer: String, faults: &mut Vec<Fault>) {
    if word.is_empty() {
        faults.push(Fault::new(pointer, "field.required"));
    } else if !seen.insert(words::key(word)) {
        faults.push(Fault::new(pointer, "value.twice"));
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::{
        history::model::{HistoryDayFormat, HistoryEncoding, HistoryLibrary, HistoryWord},
        platform::actor::LibraryId,
    };

    /// A reading of a file whose columns are called as the fields are.
    pub fn plain() -> HistoryReading {
        let column =
            |field: &HistoryField| HistoryColumn { field: *field, column: Some(field.as_str().into()), constant: None };
        HistoryReading {
            source: "Excel".into(),
            encoding: HistoryEncoding::Utf8,
            delimiter: None,
            day_format: HistoryDayFormat::YearMonthDay,
            is_number_yearly: false,
            columns: HistoryField::ALL.iter().map(column).collect(),
            words: Vec::new(),
            libraries: Vec::new(),
        }
    }

    #[test]
    fn every_fault_of_a_reading_is_told_at_its_place() {
        let mut reading = plain();
        assert_eq!(tidy(&mut reading), []);
        let column = |field, column: Option<&str>, constant: Option<&str>| HistoryColumn {
            field,
            column: column.map(str::to_owned),
            constant: constant.map(str::to_owned),
        };
        reading.source = " ".into();
        reading.columns = vec![
            column(HistoryField::Side, None, Some("kažkas")),
            column(HistoryField::Side, Some("Pusė"), Some("lending")),
            column(HistoryField::SentOn, None, Some("2019-01-01")),
            column(HistoryField::Medium, None, Some("kopija")),
        ];
        let word = |field, means: &str| HistoryWord { field, word: "Ž".into(), means: means.into() };
        reading.words = vec![
            word(HistoryField::Title, "x"),
            word(HistoryField::Side, "north"),
            word(HistoryField::Outcome, "filled"),
            word(HistoryField::Outcome, "cancelled"),
        ];
        let library = |word: &str| HistoryLibrary { word: word.into(), library_id: LibraryId(1) };
        reading.libraries = vec![library("Kelmė"), library("KELME"), library(" ")];
        let told: Vec<_> =
            tidy(&mut reading).into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect();
        let expected = [
            "/source field.required",
            "/columns/0/constant history.word_unknown",
            "/columns/1/field value.twice",
            "/columns/1 history.column_or_constant",
            "/columns/2/constant field.not_allowed",
            "/columns history.field_missing",
            "/columns history.field_missing",
            "/words/0/field field.not_allowed",
            "/words/1/means value.not_in_list",
            "/words/3/word value.twice",
            "/libraries/1/word value.twice",
            "/libraries/2/word field.required",
        ];
        assert_eq!(told, expected);
    }
}

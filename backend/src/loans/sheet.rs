//! Negative answers as a table, in the reader's language.
use super::{
    model::{NegativeAnswerRow, Side},
    rules,
};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&NegativeAnswerRow, Language) -> String);

const NEGATIVES: &[Column] = &[
    ("Data", "Day", |row, _| row.answered_on.to_string()),
    ("Kas atsakė", "Who answered", |row, language| {
        match row.side {
            Side::Lending => language.pick("mes bibliotekai", "we, to the library"),
            Side::Borrowing => language.pick("biblioteka mums", "the library, to us"),
        }
        .into()
    }),
    ("Biblioteka", "Library", |row, _| row.library.name.clone()),
    ("Antraštė", "Title", |row, _| row.title.clone()),
    ("Autorius", "Author", |row, _| row.author.clone().unwrap_or_default()),
    ("Priežastis", "Reason", |row, language| rules::reason_name(row.reason, language).into()),
    ("Užsakymas", "Loan", |row, _| row.number.clone()),
    ("Pastaba", "Note", |row, _| row.note.clone().unwrap_or_default()),
];

/// The heads of the table.
pub fn negatives_head(language: Language) -> Vec<String> {
    NEGATIVES.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A negative answer as a row.
pub fn negatives_cells(row: &NegativeAnswerRow, language: Language) -> Vec<String> {
    NEGATIVES.iter().map(|(.., cell)| cell(row, language)).collect()
}

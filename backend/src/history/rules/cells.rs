//! The cells of a row, each read as its field needs it.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    days,
    words::{self, Known},
};
use crate::{
    history::model::{HistoryDayFormat, HistoryField},
    loans::model::{Reader, Side},
    platform::{problem::Fault, standard_number::isbn},
};

/// The cells of a row by the field that they fill; a blank cell says nothing.
#[derive(Default)]
pub struct Cells {
    by_field: HashMap<HistoryField, String>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
    /// What is told of no field of a loan is kept as it stood.
    kept: Vec<String>,
}

impl Cells {
    pub fn of(by_field: HashMap<HistoryField, String>) -> Cells {
        Cells { by_field, ..Cells::default() }
    }

    fn fault(&mut self, field: HistoryField, code: &'static str) {
        self.faults.push(Fault::new(format!("/{}", field.as_str()), code));
    }

    pub fn text(&mut self, field: HistoryField, limit: usize) -> Option<String> {
        let cell = self.by_field.remove(&field)?;
        if cell.chars().count() > limit {
            self.faults.push(Fault::new(format!("/{}", field.as_str()), "text.too_long").with("limit", limit));
            return None;
        }
        Some(cell)
    }

    pub fn word<T: TryFrom<String>>(&mut self, known: &Known, field: HistoryField) -> Option<T> {
        let cell = self.text(field, 200)?;
        let word = words::code(known, field, &cell).and_then(|code| T::try_from(code.to_owned()).ok());
        if word.is_none() {
            let unknown = Fault::new(format!("/{}", field.as_str()), "history.word_unknown");
            self.faults.push(unknown.with("word", cell));
        }
        word
    }

    pub fn day(&mut self, format: HistoryDayFormat, field: HistoryField) -> Option<NaiveDate> {
        let cell = self.text(field, 200)?;
        let day = days::day(&cell, format);
        if day.is_none() {
            self.faults.push(Fault::new(format!("/{}", field.as_str()), "history.not_a_day").with("cell", cell));
        }
        day
    }

    /// A wrong number stops no loan of years ago: it stays in the note, as it stood.
    pub fn isbn(&mut self) -> Option<String> {
        let cell = self.text(HistoryField::Isbn, 200)?;
        let number = isbn(&cell).ok();
        if number.is_none() {
            self.warnings.push(Fault::new("/isbn", "history.isbn_kept"));
            self.kept.push(format!("ISBN {cell}"));
        }
        number
    }

    /// The first four digits that can be a year: `[1998]`, `1998 m.`, `c1998`.
    pub fn year(&mut self) -> Option<i32> {
        let cell = self.text(HistoryField::Year, 200)?;
        let numbers = cell.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
        let year = numbers.filter_map(|number| number.parse().ok()).find(|year| (1000..=2100).contains(year));
        if year.is_none() {
            self.warnings.push(Fault::new("/year", "history.year_kept"));
            self.kept.push(cell);
        }
        year
    }

    pub fn n_items(&mut self) -> Option<usize> {
        let cell = self.text(HistoryField::NItems, 200)?;
        let n = cell.parse().ok().filter(|n| (1..=50).contains(n));
        if n.is_none() {
            self.fault(HistoryField::NItems, "history.items_wrong");
        }
        n
    }

    /// The note, and below it what could not be kept otherwise.
    pub fn note(&mut self) -> Option<String> {
        let note = self.text(HistoryField::Note, 4000);
        let note: Vec<String> = note.into_iter().chain(std::mem::take(&mut self.kept)).collect();
        Some(note.join("\n")).filter(|note| !note.is_empty())
    }

    /// Our reader, counted by the card; other libraries' readers are theirs, and a name without a card is nobody's.
    pub fn reader(&mut self, side: Option<Side>) -> Option<Reader> {
        let (card, name) = (self.text(HistoryField::ReaderCard, 60), self.text(HistoryField::ReaderName, 200));
        if card.is_none() && name.is_none() {
            return None;
        }
        if side == Some(Side::Lending) {
            self.warnings.push(Fault::new("/reader_name", "loans.reader_not_allowed"));
            return None;
        }
        let Some(card_no) = card else {
            self.warnings.push(Fault::new("/reader_card", "history.reader_without_card"));
            return None;
        };
        Some(Reader { name: name.unwrap_or_else(|| card_no.clone()), card_no })
    }
}

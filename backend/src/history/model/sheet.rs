//! A file whose columns are known, and the places of its lines.
use std::collections::HashMap;

use super::{HistoryField, HistoryReading};

/// The text of a file. Only the places of its lines are kept: a line is read when its turn comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub text: String,
    pub delimiter: u8,
    /// The names of the columns, each once.
    pub names: Vec<String>,
    pub lines: Vec<Line>,
    pub reading: HistoryReading,
    /// Where each field that is read stands in a line.
    pub places: Vec<(HistoryField, Place)>,
    /// What the words of the file mean, by field and folded word.
    pub words: HashMap<(HistoryField, String), String>,
}

/// Where a field of a row is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The column at this place of the line.
    Column(usize),
    /// The same in every row.
    Constant(String),
}

/// Where a line stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line of the file, the header being the first.
    pub n: i64,
    pub from: usize,
    pub to: usize,
    /// A quotation mark in it is never closed.
    pub is_open: bool,
}

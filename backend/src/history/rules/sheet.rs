//! A file of past loans: its characters, its columns, and where its lines are.
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::WINDOWS_1257;

use super::words;
use crate::{
    history::model::{HistoryColumn, HistoryDelimiter, HistoryEncoding, HistoryReading, Line, Place, Sheet},
    platform::{problem::Fault, text},
};

/// Nobody looks through more in one go; a library of fifty years has fewer.
const MOST_ROWS: usize = 200_000;

/// What a file says of itself: its text, what stands between its cells, and the names of its columns.
pub struct Headed {
    pub text: String,
    pub delimiter: u8,
    pub names: Vec<String>,
}

/// Reads the first line.
///
/// # Errors
/// It is not written in these characters, or there is no first line.
pub fn headed(file: &[u8], encoding: HistoryEncoding, delimiter: Option<HistoryDelimiter>) -> Result<Headed, Fault> {
    let text = decoded(file, encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = match delimiter {
        Some(HistoryDelimiter::Comma) => b',',
        Some(HistoryDelimiter::Semicolon) => b';',
        Some(HistoryDelimiter::Tab) => b'\t',
        None => usual_delimiter(first),
    };
    let heads = reader(text.as_bytes(), delimiter).records().next().and_then(Result::ok).unwrap_or_default();
    if heads.iter().all(|head| head.trim().is_empty()) {
        return Err(Fault::new("", "csv.no_header"));
    }
    let names = names(&heads);
    Ok(Headed { text, delimiter, names })
}

fn decoded(file: &[u8], encoding: HistoryEncoding) -> Result<Cow<'_, str>, Fault> {
    match encoding {
        HistoryEncoding::Utf8 => std::str::from_utf8(file).map(Cow::from).map_err(|_| Fault::new("", "csv.not_utf8")),
        HistoryEncoding::Windows1257 => WINDOWS_1257
            .decode_without_bom_handling_and_without_replacement(file)
            .ok_or_else(|| Fault::new("", "history.not_windows_1257")),
    }
}

/// That of which the first line has most.
fn usual_delimiter(first: &str) -> u8 {
    let n = |delimiter: char| first.matches(delimiter).count();
    let counted = [(n(','), b','), (n('\t'), b'\t'), (n(';'), b';')];
    counted.into_iter().max_by_key(|(n, _)| *n).map_or(b',', |(_, delimiter)| delimiter)
}

/// The names of the columns, each once: a second column of a name is told apart by its place, one without a name too.
fn names(heads: &StringRecord) -> Vec<String> {
    let mut seen = HashSet::new();
    let name = |(at, head): (usize, &str)| {
        let plain: String = text::clean(head).unwrap_or_default().chars().take(200).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = if plain.is_empty() { format!("({})", at + 1) } else { plain.clone() };
        let mut name = first;
        let mut nth = 1;
        while !seen.insert(text::fold(&name)) && nth < 1000 {
            nth += 1;
            name = format!("{plain} ({nth})");
        }
        name
    };
    heads.iter().enumerate().map(name).collect()
}

/// Finds the lines of a file that is read so; lines without a single word are passed over.
///
/// # Errors
/// What is wrong with the file as a whole: its characters, a column that the reading names and the file has not, too
/// many rows.
pub fn open(file: &[u8], reading: &HistoryReading) -> Result<Sheet, Vec<Fault>> {
    let headed = headed(file, reading.encoding, reading.delimiter).map_err(|fault| vec![fault])?;
    let known: HashMap<String, usize> = (0..).zip(&headed.names).map(|(at, name)| (text::fold(name), at)).collect();
    let (mut places, mut missing) = (Vec::new(), Vec::new());
    for HistoryColumn { field, column, constant } in &reading.columns {
        let column = column.as_deref();
        match (column, column.and_then(|name| known.get(&text::fold(name))), constant) {
            (_, Some(at), _) => places.push((*field, Place::Column(*at))),
            (Some(name), ..) => {
                missing.push(Fault::new(format!("/{name}"), "csv.column_missing").with("name", name));
            }
            (_, _, Some(constant)) => places.push((*field, Place::Constant(constant.clone()))),
            _ => {}
        }
    }
    if !missing.is_empty() {
        return Err(missing);
    }
    let lines = lines(&headed)?;
    let Headed { text, delimiter, names } = headed;
    Ok(Sheet { text, delimiter, names, lines, reading: reading.clone(), places, words: words::known(reading) })
}

fn lines(headed: &Headed) -> Result<Vec<Line>, Vec<Fault>> {
    let (text, mut lines, mut n, mut byte) = (&headed.text, Vec::<Line>::new(), 1_i64, 0_usize);
    let mut reader = reader(text.as_bytes(), headed.delimiter);
    let mut record = csv::ByteRecord::new();
    let mut is_head = true;
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let told = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(byte);
        // The reader's own place may stand before the end of the line before, and miscounts it.
        let rest = text.get(told..).unwrap_or_default();
        let begins = told + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = text.get(byte..begins).unwrap_or_default().matches('\n').count();
        (n, byte) = (n + i64::try_from(passed).unwrap_or_default(), begins);
        let to = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
        let is_blank = record.iter().all(|cell| cell.iter().all(u8::is_ascii_whitespace));
        if !std::mem::take(&mut is_head) && !is_blank {
            lines.push(Line { n, from: begins, to, is_open: false });
        }
        if lines.len() > MOST_ROWS {
            return Err(vec![Fault::new("", "history.too_many_rows").with("limit", MOST_ROWS)]);
        }
    }
    if let Some(last) = lines.last_mut() {
        last.is_open = text.get(last.from..).unwrap_or_default().matches('"').count() % 2 == 1;
    }
    Ok(lines)
}

fn reader(text: &[u8], delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text)
}

impl Sheet {
    /// The cells of a line.
    ///
    /// # Errors
    /// The line cannot be taken apart.
    pub fn cells(&self, line: &Line) -> Result<StringRecord, Fault> {
        let text = self.text.get(line.from..line.to).unwrap_or_default();
        let record = reader(text.as_bytes(), self.delimiter).records().next().and_then(Result::ok).unwrap_or_default();
        if line.is_open {
            Err(Fault::new("", "csv.quote_not_closed"))
        } else if record.len() != self.names.len() {
            Err(Fault::new("", "csv.wrong_number_of_fields"))
        } else {
            Ok(record)
        }
    }
}

#[cfg(test)]
mod tests;

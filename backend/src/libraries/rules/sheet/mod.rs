//! Reads a file of libraries: CSV with a header, columns in any order, commas or semicolons between.
mod cells;
mod twice;

use csv::{ReaderBuilder, StringRecord};

use self::cells::Column;
use crate::{
    libraries::model::{Line, Sheet},
    platform::{
        problem::{Fault, MOST_FAULTS},
        text,
    },
};

/// The text of the file, its columns and what stands between them.
struct Header<'a> {
    text: &'a str,
    delimiter: u8,
    columns: Vec<Column>,
}

/// What is wrong with the file as a whole; its lines are not looked at.
pub fn faults(file: &[u8]) -> Vec<Fault> {
    header(file).err().unwrap_or_default()
}

/// Every line of the file, each with its own faults.
///
/// # Errors
/// What is wrong with the file as a whole.
pub fn read(file: &[u8]) -> Result<Sheet, Vec<Fault>> {
    let header = header(file)?;
    let records: Vec<StringRecord> = reader(&header).records().flatten().collect();
    let (mut lines, mut place) = (Vec::new(), Place { n: 1, byte: 0 });
    for (at, record) in records.iter().enumerate() {
        place.move_to(record, header.text);
        lines.push(line(&header, record, place, at + 1 == records.len()));
    }
    twice::tell(&mut lines);
    twice::find_parents(&mut lines);
    Ok(Sheet { lines })
}

fn header(file: &[u8]) -> Result<Header<'_>, Vec<Fault>> {
    let text = std::str::from_utf8(file).map_err(|_| vec![Fault::new("", "csv.not_utf8")])?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let n = |delimiter| first.matches(delimiter).count();
    let delimiter = if n(';') > n(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().cloned().unwrap_or_default();
    let names: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    let known: Vec<Option<Column>> = names.iter().map(|name| Column::named(name)).collect();
    if known.iter().all(Option::is_none) {
        return Err(vec![Fault::new("", "csv.no_header")]);
    }
    let mut faults = Vec::new();
    for (at, (name, column)) in names.iter().zip(&known).enumerate() {
        if faults.len() == MOST_FAULTS {
            break;
        }
        let code = match column {
            None => "csv.unknown_column",
            Some(_) if known[..at].contains(column) => "csv.column_twice",
            Some(_) => continue,
        };
        faults.push(Fault::new(format!("/{name}"), code).with("name", name.as_str()));
    }
    for column in [Column::NAME, Column::KIND] {
        if !known.contains(&Some(column)) {
            faults.push(Fault::new(format!("/{}", column.name()), "csv.column_missing").with("name", column.name()));
        }
    }
    let columns = known.into_iter().flatten().collect();
    if faults.is_empty() { Ok(Header { text, delimiter, columns }) } else { Err(faults) }
}

fn reader<'a>(header: &Header<'a>) -> csv::Reader<&'a [u8]> {
    ReaderBuilder::new().delimiter(header.delimiter).flexible(true).from_reader(header.text.as_bytes())
}

/// Where a record begins in the text.
#[derive(Clone, Copy)]
struct Place {
    n: i64,
    byte: usize,
}

impl Place {
    /// The reader's own place may stand before the end of the line before, and miscounts it.
    fn move_to(&mut self, record: &StringRecord, text: &str) {
        let told = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(self.byte);
        let rest = text.get(told..).unwrap_or_default();
        let begins = told + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = text.get(self.byte..begins).unwrap_or_default().matches('\n').count();
        *self = Place { n: self.n + i64::try_from(passed).unwrap_or_default(), byte: begins };
    }
}

fn line(header: &Header, record: &StringRecord, place: Place, is_last: bool) -> Line {
    let mut line = Line { n: place.n, ..Line::default() };
    let raw = header.text.get(place.byte..).unwrap_or_default();
    if is_last && raw.matches('"').count() % 2 == 1 {
        line.faults.push(Fault::new("", "csv.quote_not_closed"));
    } else if record.len() != header.columns.len() {
        line.faults.push(Fault::new("", "csv.wrong_number_of_fields"));
    } else {
        let cells = header.columns.iter().zip(record.iter());
        for (column, cell) in cells.filter_map(|(column, cell)| Some((column, text::clean(cell)?))) {
            column.take(&mut line, cell);
        }
        if line.cells.name.is_none() {
            line.faults.push(Fault::new("/name", "field.required"));
        }
    }
    line.label = line.cells.name.clone().or_else(|| text::clean(record.iter().next()?)).unwrap_or_default();
    line.label = line.label.lines().next().unwrap_or_default().chars().take(200).collect();
    line
}

#[cfg(test)]
mod tests;

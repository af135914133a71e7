//! Tables as spreadsheets and as CSV, from the same cells.
use actix_web::HttpResponse;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Error, Result, download, hundredths::Hundredths, sheet};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

crate::text_enum! {
    /// As what a table is given.
    BookFormat { Json = "json", Csv = "csv", Xlsx = "xlsx" }
}

crate::text_enum! {
    /// As what a file of a table is given.
    BookFile { Csv = "csv", Xlsx = "xlsx" }
}

impl BookFormat {
    /// The file that is asked for; none where the answer is JSON.
    pub fn file(self) -> Option<BookFile> {
        match self {
            BookFormat::Json => None,
            BookFormat::Csv => Some(BookFile::Csv),
            BookFormat::Xlsx => Some(BookFile::Xlsx),
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(i64),
    /// In cents; shown in euros.
    Money(i64),
    Day(NaiveDate),
    /// With at most two decimals.
    Decimal(Hundredths),
    Empty,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A cell of what may be absent.
    pub fn of<T>(value: Option<T>, cell: fn(T) -> Cell) -> Cell {
        value.map_or(Cell::Empty, cell)
    }

    /// As CSV has it: euros with a comma, as both languages of the screens write it in tables.
    pub fn plain(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Money(cents) => {
                let sign = if *cents < 0 { "-" } else { "" };
                format!("{sign}{},{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
            }
            Cell::Day(day) => day.to_string(),
            Cell::Decimal(number) => number.text(),
            Cell::Empty => String::new(),
        }
    }
}

/// The answer as a file of one table; the name gets the ending of what it is.
///
/// # Errors
/// As of [`xlsx`].
pub fn whole(
    name: &str,
    file: BookFile,
    heads: &[String],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Result<HttpResponse> {
    let name = format!("{name}.{}", file.as_str());
    match file {
        BookFile::Csv => csv(&name, heads, rows),
        BookFile::Xlsx => xlsx(&name, heads, rows),
    }
}

/// The answer as CSV.
pub fn csv(name: &str, heads: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<HttpResponse> {
    sheet::whole(name, heads, rows.into_iter().map(|row| row.iter().map(Cell::plain).collect()))
}

/// The answer as a spreadsheet of one sheet: heads that stay in sight, amounts as numbers.
///
/// # Errors
/// More rows than a sheet holds, which is 1,048,576.
pub fn xlsx(name: &str, heads: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<HttpResponse> {
    let one = |book: &mut Workbook| fill(book.add_worksheet(), heads, rows);
    saved(name, one)
}

/// A table of a book, with its name.
pub struct Page {
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// The answer as a spreadsheet with a sheet for each table.
///
/// # Errors
/// As of [`xlsx`].
pub fn pages(name: &str, pages: Vec<Page>) -> Result<HttpResponse> {
    saved(name, |book| {
        for (n, page) in (1..).zip(pages) {
            // A name of a sheet has at most 31 characters, and some signs are not allowed.
            let plain: String = page.title.chars().filter(|sign| sign.is_alphanumeric() || *sign == ' ').collect();
            let short: String = format!("{n} {plain}").chars().take(31).collect();
            fill(book.add_worksheet().set_name(short.trim_end())?, &page.heads, page.rows)?;
        }
        Ok(())
    })
}

fn saved(name: &str, fill: impl FnOnce(&mut Workbook) -> std::result::Result<(), XlsxError>) -> Result<HttpResponse> {
    let mut book = Workbook::new();
    let written = fill(&mut book).and_then(|()| book.save_to_buffer());
    Ok(download::whole(name, XLSX, written.map_err(|err| Error::Internal(err.to_string()))?))
}

fn fill(
    sheet: &mut Worksheet,
    heads: &[String],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> std::result::Result<(), XlsxError> {
    let (bold, euros) = (Format::new().set_bold(), Format::new().set_num_format("#,##0.00"));
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.set_freeze_panes(1, 0)?;
    for (at, head) in (0..).zip(heads) {
        sheet.write_with_format(0, at, head, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write(line, at, text)?,
                // A cell of a workbook is a double and nothing else; it holds every cent of ninety trillion euros.
                Cell::Number(number) => sheet.write(line, at, number as f64)?,
                Cell::Money(cents) => sheet.write_with_format(line, at, cents as f64 / 100.0, &euros)?,
                Cell::Day(on) => sheet.write_with_format(line, at, &date(on)?, &day)?,
                Cell::Decimal(number) => sheet.write(line, at, number.0 as f64 / 100.0)?,
                Cell::Empty => sheet,
            };
        }
    }
    sheet.autofit();
    Ok(())
}

/// A day as a spreadsheet counts it: none before 1900.
fn date(day: NaiveDate) -> std::result::Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))
}

//! Tables as spreadsheets and as CSV, from the same cells.
use actix_web::HttpResponse;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use super::{Error, Result, download, sheet};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(i64),
    /// In cents; shown in euros.
    Money(i64),
    Day(NaiveDate),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
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
        }
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
    let book = workbook(heads, rows).map_err(|err| Error::Internal(err.to_string()))?;
    Ok(download::whole(name, XLSX, book))
}

fn workbook(heads: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> std::result::Result<Vec<u8>, XlsxError> {
    let (bold, euros) = (Format::new().set_bold(), Format::new().set_num_format("#,##0.00"));
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_freeze_panes(1, 0)?;
    for (at, head) in (0..).zip(heads) {
        sheet.write_with_format(0, at, head, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write(line, at, text)?,
                Cell::Number(number) => sheet.write(line, at, number as f64)?,
                Cell::Money(cents) => sheet.write_with_format(line, at, cents as f64 / 100.0, &euros)?,
                Cell::Day(on) => sheet.write_with_format(line, at, &date(on)?, &day)?,
            };
        }
    }
    sheet.autofit();
    book.save_to_buffer()
}

/// A day as a spreadsheet counts it: none before 1900.
fn date(day: NaiveDate) -> std::result::Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))
}

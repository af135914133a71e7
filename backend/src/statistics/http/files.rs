//! The same rows as JSON, as lines of JSON, as CSV and as a spreadsheet.
use actix_web::HttpResponse;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde_json::{Map, Value};

use crate::{
    platform::{Error, Result, download, i18n::Language, sheet},
    statistics::model::{Column, ColumnKind, Table, TableFormat},
};

const NDJSON: &str = "application/x-ndjson";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The answer in a format; JSON where none is named.
pub fn give(table: &Table, format: Option<TableFormat>, language: Language) -> Result<HttpResponse> {
    match format {
        None | Some(TableFormat::Json) => Ok(HttpResponse::Ok().json(table)),
        Some(TableFormat::Ndjson) => lines(table),
        Some(TableFormat::Csv) => {
            let flat = Flat::new(table, language);
            let rows = table.rows.iter().map(|row| flat.cells(row).map(|cell| cell.text()).collect());
            sheet::whole("rodikliai.csv", &flat.heads(), rows)
        }
        Some(TableFormat::Xlsx) => {
            let book = workbook(table, language).map_err(|err| Error::Internal(err.to_string()))?;
            Ok(download::whole("rodikliai.xlsx", XLSX, book))
        }
    }
}

/// A row a line, each whole in itself.
fn lines(table: &Table) -> Result<HttpResponse> {
    let mut body = Vec::new();
    for row in &table.rows {
        serde_json::to_writer(&mut body, row).map_err(|err| Error::Internal(err.to_string()))?;
        body.push(b'\n');
    }
    Ok(download::whole("rodikliai.ndjson", NDJSON, body))
}

/// The columns of a sheet: those of the table, and the measures of the year before where they were asked for.
struct Flat<'a> {
    columns: Vec<(&'a Column, bool)>,
    language: Language,
}

/// A cell: a number where it is one, so that a spreadsheet can go on with it.
enum Cell {
    Number(f64, String),
    Text(String),
    Empty,
}

impl Cell {
    fn text(self) -> String {
        match self {
            Cell::Number(_, text) | Cell::Text(text) => text,
            Cell::Empty => String::new(),
        }
    }
}

impl<'a> Flat<'a> {
    fn new(table: &'a Table, language: Language) -> Flat<'a> {
        let measures = table.columns.iter().filter(|column| column.kind == ColumnKind::Measure);
        let before = measures.filter(|_| table.header.compare.is_some()).map(|column| (column, true));
        Flat { columns: table.columns.iter().map(|column| (column, false)).chain(before).collect(), language }
    }

    fn heads(&self) -> Vec<String> {
        let before = self.language.pick("prieš metus", "a year before");
        let head = |(column, is_before): &(&Column, bool)| match is_before {
            true => format!("{} ({before})", column.name),
            false => column.name.to_owned(),
        };
        self.columns.iter().map(head).collect()
    }

    fn cells(&self, row: &Map<String, Value>) -> impl Iterator<Item = Cell> {
        self.columns.iter().map(|(column, is_before)| {
            let value =
                if *is_before { &row["previous"][column.key] } else { row.get(column.key).unwrap_or(&Value::Null) };
            let text = match value {
                Value::Null => return Cell::Empty,
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            match (column.kind, value.as_f64()) {
                (ColumnKind::Measure, Some(number)) => Cell::Number(number, text),
                _ => Cell::Text(column.labels.get(&text).cloned().unwrap_or(text)),
            }
        })
    }
}

/// One sheet: heads that stay in sight, numbers as numbers, the totals below, and what each measure means on a second.
fn workbook(table: &Table, language: Language) -> std::result::Result<Vec<u8>, XlsxError> {
    let (flat, bold) = (Flat::new(table, language), Format::new().set_bold());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(language.pick("Rodikliai", "Figures"))?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, head) in (0..).zip(flat.heads()) {
        sheet.write_with_format(0, at, head, &bold)?;
    }
    let total = language.pick("Iš viso", "Total").to_owned();
    for (line, row) in (1..).zip(table.rows.iter().chain([&table.totals])) {
        for (at, cell) in (0..).zip(flat.cells(row)) {
            match cell {
                Cell::Number(number, _) => sheet.write(line, at, number)?,
                Cell::Text(text) => sheet.write(line, at, text)?,
                Cell::Empty => sheet,
            };
        }
        if line as usize > table.rows.len() {
            sheet.write_with_format(line, 0, total.as_str(), &bold)?;
        }
    }
    sheet.autofit();
    let meaning = book.add_worksheet().set_name(language.pick("Paaiškinimai", "Definitions"))?;
    let period = format!("{} – {}", table.header.from, table.header.to);
    meaning.write(0, 0, period)?;
    let measures = table.columns.iter().filter_map(|column| Some((column.name, column.definition?)));
    for (line, (name, definition)) in (2..).zip(measures) {
        meaning.write_with_format(line, 0, name, &bold)?;
        meaning.write(line, 1, definition)?;
    }
    meaning.autofit();
    book.save_to_buffer()
}

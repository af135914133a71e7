//! A spreadsheet that was given, read back.
use std::io::{Cursor, Read as _};

use calamine::{Data, Range, Reader, Xlsx};

/// The cells of its first sheet.
pub fn sheet_of(file: Vec<u8>) -> Range<Data> {
    Xlsx::new(Cursor::new(file)).unwrap().worksheet_range_at(0).unwrap().unwrap()
}

/// The numbers of a row in these columns; what is no number fails.
pub fn numbers(sheet: &Range<Data>, row: usize, columns: std::ops::Range<usize>) -> Vec<f64> {
    let number = |cell: &Data| match cell {
        Data::Float(number) => *number,
        other => panic!("{other:?} in row {row}"),
    };
    columns.map(|column| number(&sheet[(row, column)])).collect()
}

/// Whether it shows amounts with two decimals.
pub fn is_in_cents(file: Vec<u8>) -> bool {
    let mut styles = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    archive.by_name("xl/styles.xml").unwrap().read_to_string(&mut styles).unwrap();
    // Either by its code or as number 4 of ECMA-376 (18.8.30), which is the same format.
    styles.contains("#,##0.00") || styles.contains("numFmtId=\"4\"")
}

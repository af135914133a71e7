//! Lists as CSV.
use actix_web::HttpResponse;

use super::{Error, Result, download};

/// What a file of rows is.
pub const CSV: &str = "text/csv; charset=utf-8";

/// UTF-8 with a mark, because spreadsheets read it as something else otherwise.
const MARK: &str = "\u{feff}";

/// A row as a line; a cell that a spreadsheet would take for a formula is made text.
pub fn line(cells: &[String]) -> Result<Vec<u8>> {
    let internal = |err: &dyn std::fmt::Display| Error::Internal(err.to_string());
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(cells.iter().map(|cell| as_text(cell))).map_err(|err| internal(&err))?;
    writer.into_inner().map_err(|err| internal(&err))
}

fn as_text(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// A number below nothing, with a point or a comma, is no formula.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
}

/// The beginning of a file: the mark and the heads.
pub fn head(cells: &[String]) -> Result<Vec<u8>> {
    Ok([MARK.as_bytes(), &line(cells)?].concat())
}

/// The answer at once, for a table that is small by its nature.
pub fn whole(name: &str, cells: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Result<HttpResponse> {
    let mut body = head(cells)?;
    for row in rows {
        body.extend(line(&row)?);
    }
    Ok(download::whole(name, CSV, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text() {
        let cells = ["=1+1", "a,b", "„Metai“", "-5+1", "-5.00"].map(str::to_owned);
        let line = String::from_utf8(line(&cells).expect("a line")).expect("UTF-8");
        assert_eq!(line, "'=1+1,\"a,b\",„Metai“,'-5+1,-5.00\r\n");
    }
}

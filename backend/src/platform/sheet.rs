//! Lists as CSV, streamed: no list is ever whole in memory.
use actix_web::{HttpResponse, HttpResponseBuilder, http::header, web::Bytes};
use futures_util::stream;

use super::{Error, Result, page::Cursor};

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
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// The answer: the heads, then page after page.
pub fn stream<F, P>(name: &str, head: &[String], page: F) -> HttpResponse
where
    F: Fn(Option<Cursor>) -> P + 'static,
    P: Future<Output = Result<(Vec<Vec<String>>, Option<Cursor>)>>,
{
    enum Next {
        Head(Vec<u8>),
        Page(Option<Cursor>),
        Nothing,
    }
    let head = line(head).map(|line| [MARK.as_bytes(), &line].concat()).unwrap_or_default();
    let body = stream::try_unfold((Next::Head(head), page), |(next, page)| async move {
        match next {
            Next::Head(head) => Ok(Some((Bytes::from(head), (Next::Page(None), page)))),
            Next::Page(from) => {
                let (rows, next) = page(from).await?;
                let lines = rows.iter().map(|row| line(row)).collect::<Result<Vec<_>>>()?.concat();
                let next = next.map_or(Next::Nothing, |cursor| Next::Page(Some(cursor)));
                Ok(Some((Bytes::from(lines), (next, page))))
            }
            Next::Nothing => Ok::<_, Error>(None),
        }
    });
    file(name).streaming(Box::pin(body))
}

/// The answer at once, for a table that is small by its nature.
pub fn whole(name: &str, head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Result<HttpResponse> {
    let mut body = [MARK.as_bytes(), &line(head)?].concat();
    for row in rows {
        body.extend(line(&row)?);
    }
    Ok(file(name).body(body))
}

fn file(name: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text() {
        let cells = ["=1+1", "a,b", "„Metai“", "-5"].map(str::to_owned);
        let line = String::from_utf8(line(&cells).expect("a line")).expect("UTF-8");
        assert_eq!(line, "'=1+1,\"a,b\",„Metai“,'-5\r\n");
    }
}

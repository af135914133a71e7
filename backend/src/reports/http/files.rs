//! A report given out: to be signed, to go on writing, as a spreadsheet, as the rows of the national form.
use actix_web::{HttpResponse, get, web::Path};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::{
    papers::{self, model::DocumentFormat},
    platform::{Asked, Caller, Error, Result, download, i18n::Language, sheet},
    reports::{
        ReadReports, actions,
        model::{Report, ReportAsked, ReportFormat, ReportId},
        sheet::{Cell, Grid, grids},
    },
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Give out a report.
///
/// As PDF; as DOCX to go on writing; as a spreadsheet with a sheet for each table; the rows of the form of national
/// statistics, or the items of a plan, as CSV.
#[utoipa::path(
    tag = "reports", params(ReportId, ReportAsked), security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/reports/{id}/paper")]
pub async fn give_report(
    caller: Caller<ReadReports>,
    id: Path<ReportId>,
    Asked(asked): Asked<ReportAsked>,
) -> Result<HttpResponse> {
    let id = id.into_inner();
    let name = format!("ataskaita-{}", id.0);
    match asked.format {
        ReportFormat::Pdf => {
            papers::give(caller, &name, Some(DocumentFormat::Pdf), move |tx| actions::document(tx, id)).await
        }
        ReportFormat::Docx => {
            papers::give(caller, &name, Some(DocumentFormat::Docx), move |tx| actions::document(tx, id)).await
        }
        ReportFormat::Xlsx => {
            let report = caller.read(move |tx| actions::get(tx, id, Language::Lt)).await?;
            let book = workbook(&report).map_err(|err| Error::Internal(err.to_string()))?;
            Ok(download::whole(&format!("{name}.xlsx"), XLSX, book))
        }
        ReportFormat::Csv => {
            let report = caller.read(move |tx| actions::get(tx, id, Language::Lt)).await?;
            let wanted = if report.line.kind.is_of_loans() { "form" } else { "items" };
            let grid = grids(&report).into_iter().find(|grid| grid.key == wanted).ok_or(Error::NotFound)?;
            let rows = grid.rows.iter().map(|row| row.iter().map(text).collect());
            sheet::whole(&format!("{name}.csv"), &grid.heads, rows)
        }
    }
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.text(),
        Cell::Empty => String::new(),
    }
}

/// A sheet for each table: heads that stay in sight, numbers as numbers.
fn workbook(report: &Report) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for (n, grid) in (1..).zip(grids(report)) {
        write(book.add_worksheet(), n, &grid)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut rust_xlsxwriter::Worksheet, n: usize, grid: &Grid) -> std::result::Result<(), XlsxError> {
    // A name of a sheet has at most 31 characters, and some signs are not allowed.
    let plain: String = grid.title.chars().filter(|sign| sign.is_alphanumeric() || *sign == ' ').collect();
    let short: String = format!("{n} {plain}").chars().take(31).collect();
    let (bold, wrapped) = (Format::new().set_bold().set_text_wrap(), Format::new().set_text_wrap());
    sheet.set_name(short.trim_end())?.set_freeze_panes(1, 0)?;
    for (at, head) in (0..).zip(&grid.heads) {
        sheet.write_with_format(0, at, head, &bold)?;
    }
    for (line, row) in (1..).zip(grid.rows.iter().chain(&grid.total)) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_with_format(line, at, text, &wrapped)?,
                Cell::Number(number) => sheet.write(line, at, number.text().parse::<f64>().unwrap_or_default())?,
                Cell::Empty => sheet,
            };
        }
    }
    sheet.autofit();
    Ok(())
}

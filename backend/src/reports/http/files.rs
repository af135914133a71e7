//! A report given out: to be signed, to go on writing, as a spreadsheet, as the rows of the national form.
use actix_web::{HttpResponse, get, web::Path};

use crate::{
    papers::{self, model::DocumentFormat},
    platform::{
        Asked, Caller, Error, Result,
        book::{self, Page},
        i18n::Language,
    },
    reports::{
        ReadReports, actions,
        model::{ReportAsked, ReportFormat, ReportId},
        sheet::{Grid, grids},
    },
};

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
            let page = |grid: Grid| {
                let rows = grid.rows.into_iter().chain(grid.total).collect();
                Page { title: grid.title, heads: grid.heads, rows }
            };
            book::pages(&format!("{name}.xlsx"), grids(&report).into_iter().map(page).collect())
        }
        ReportFormat::Csv => {
            let report = caller.read(move |tx| actions::get(tx, id, Language::Lt)).await?;
            let wanted = if report.line.kind.is_of_loans() { "form" } else { "items" };
            let grid = grids(&report).into_iter().find(|grid| grid.key == wanted).ok_or(Error::NotFound)?;
            book::csv(&format!("{name}.csv"), &grid.heads, grid.rows)
        }
    }
}

//! How we stand, over HTTP: statements, balances, the register, the file for accounting.
use actix_web::{Either, HttpResponse, get, web::Json};

use crate::{
    invoices::{
        ReadInvoices, actions,
        model::{Balances, RegisterOf, Statement, StatementOf},
        sheet as table,
    },
    platform::{Asked, Caller, Result, page::Format, sheet},
};

/// List what libraries owe.
///
/// Every library that has to do with invoices: what is not billed, drafted, billed, paid and owed in all.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The balances.", body = Balances)),
)]
#[get("/invoices/balances")]
pub async fn list_invoice_balances(caller: Caller<ReadInvoices>) -> Result<Json<Balances>> {
    caller.read(actions::balances).await.map(Json)
}

/// Get the statement of a library.
///
/// What was owed before, each invoice, credit note, payment and refund of the period, what is owed then. With
/// `format=csv` as a file.
#[utoipa::path(
    tag = "invoices", params(StatementOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The statement.", content(
        (Statement = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/invoices/statement")]
pub async fn get_statement(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<StatementOf>,
) -> Result<Either<Json<Statement>, HttpResponse>> {
    let (language, format) = (caller.language(), of.format);
    let statement = caller.read(move |tx| actions::statement(tx, &of)).await?;
    if format == Some(Format::Csv) {
        let rows = statement.lines.iter().map(|line| table::statement_cells(line, language));
        return sheet::whole("israsas.csv", &table::statement_head(language), rows).map(Either::Right);
    }
    Ok(Either::Left(Json(statement)))
}

/// Give the register of invoices.
///
/// All that was issued in a period, by series and number, as CSV in your language.
#[utoipa::path(
    tag = "invoices", params(RegisterOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The register.", body = String, content_type = "text/csv")),
)]
#[get("/invoices/register")]
pub async fn export_invoice_register(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<RegisterOf>,
) -> Result<HttpResponse> {
    let language = caller.language();
    let rows = caller.read(move |tx| actions::register(tx, &of)).await?;
    sheet::whole("saskaitu-registras.csv", &table::head(language), rows.iter().map(|row| table::cells(row, language)))
}

/// Give what was issued in a period to accounting.
///
/// CSV of fixed columns that no language changes: days of ISO 8601, amounts with a point, credit notes below nothing.
#[utoipa::path(
    tag = "invoices", params(RegisterOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The file.", body = String, content_type = "text/csv")),
)]
#[get("/invoices/accounting")]
pub async fn export_invoices_for_accounting(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<RegisterOf>,
) -> Result<HttpResponse> {
    let booked = caller.read(move |tx| actions::booked(tx, &of)).await?;
    sheet::whole("saskaitos-buhalterijai.csv", &table::accounting_head(), booked.iter().map(table::accounting_cells))
}

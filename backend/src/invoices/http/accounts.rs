//! How we stand, over HTTP: statements, balances, the register, the file for accounting.
use actix_web::{Either, HttpResponse, get, web::Json};

use crate::{
    invoices::{
        ReadInvoices, actions,
        model::{AccountingOf, Balances, BalancesAsked, RegisterOf, Statement, StatementOf},
        sheet as table,
    },
    platform::{
        Asked, Caller, Result,
        book::{self, BookFile, BookFormat},
        sheet,
    },
};

/// List what libraries owe.
///
/// Every library that has to do with invoices: what is not billed, drafted, billed, paid and owed in all. With
/// `format=csv` or `format=xlsx` as a file, the sums last.
#[utoipa::path(
    tag = "invoices", params(BalancesAsked), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The balances.", content(
        (Balances = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/invoices/balances")]
pub async fn list_invoice_balances(
    caller: Caller<ReadInvoices>,
    Asked(asked): Asked<BalancesAsked>,
) -> Result<Either<Json<Balances>, HttpResponse>> {
    let language = caller.language();
    let balances = caller.read(actions::balances).await?;
    match asked.format.and_then(BookFormat::file) {
        Some(file) => {
            let rows = table::balance_rows(&balances.items, language);
            book::whole("likuciai", file, &table::balance_head(language), rows).map(Either::Right)
        }
        None => Ok(Either::Left(Json(balances))),
    }
}

/// Get the statement of a library.
///
/// What was owed before, each invoice, credit note, payment and refund of the period, what is owed then. With
/// `format=csv` or `format=xlsx` as a file.
#[utoipa::path(
    tag = "invoices", params(StatementOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The statement.", content(
        (Statement = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/invoices/statement")]
pub async fn get_statement(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<StatementOf>,
) -> Result<Either<Json<Statement>, HttpResponse>> {
    let (language, file) = (caller.language(), of.format.and_then(BookFormat::file));
    let statement = caller.read(move |tx| actions::statement(tx, &of)).await?;
    if let Some(file) = file {
        let rows = statement.lines.iter().map(|line| table::statement_cells(line, language));
        return book::whole("israsas", file, &table::statement_head(language), rows).map(Either::Right);
    }
    Ok(Either::Left(Json(statement)))
}

/// Give the register of invoices.
///
/// All that was issued in a period, by series and number, as a file in your language: CSV, or a
/// spreadsheet with `format=xlsx`.
#[utoipa::path(
    tag = "invoices", params(RegisterOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The register.", content(
        (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/invoices/register")]
pub async fn export_invoice_register(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<RegisterOf>,
) -> Result<HttpResponse> {
    let (language, file) = (caller.language(), of.format.unwrap_or(BookFile::Csv));
    let rows = caller.read(move |tx| actions::register(tx, &of)).await?;
    let rows = rows.iter().map(|row| table::cells(row, language));
    book::whole("saskaitu-registras", file, &table::head(language), rows)
}

/// Give what was issued in a period to accounting.
///
/// CSV of fixed columns that no language changes: days of ISO 8601, amounts with a point, credit notes below nothing.
#[utoipa::path(
    tag = "invoices", params(AccountingOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The file.", body = String, content_type = "text/csv")),
)]
#[get("/invoices/accounting")]
pub async fn export_invoices_for_accounting(
    caller: Caller<ReadInvoices>,
    Asked(of): Asked<AccountingOf>,
) -> Result<HttpResponse> {
    let booked = caller.read(move |tx| actions::booked(tx, &of)).await?;
    sheet::whole("saskaitos-buhalterijai.csv", &table::accounting_head(), booked.iter().map(table::accounting_cells))
}

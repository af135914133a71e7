//! Papers of invoices.
use actix_web::{HttpResponse, get, web::Path};

use crate::{
    invoices::{
        ReadInvoices, actions,
        model::{InvoiceId, StatementOf},
    },
    papers::model::PaperAsked,
    platform::{Asked, Caller, Result},
};

/// Print an invoice.
///
/// Or a credit note; with the specification as its annex, the amount in words, and a code for the apps of banks.
#[utoipa::path(
    tag = "invoices", params(InvoiceId, PaperAsked), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/invoices/{id}/papers/invoice")]
pub async fn print_invoice(
    caller: Caller<ReadInvoices>,
    id: Path<InvoiceId>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("saskaita-{}.pdf", id.0), move |tx| actions::paper(tx, *id, language)).await
}

/// Print a reminder of an invoice.
///
/// Of one whose day is over and of which something is owed.
#[utoipa::path(
    tag = "invoices", params(InvoiceId, PaperAsked), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/invoices/{id}/papers/reminder")]
pub async fn print_invoice_reminder(
    caller: Caller<ReadInvoices>,
    id: Path<InvoiceId>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("priminimas-{}.pdf", id.0), move |tx| actions::reminder(tx, *id, language)).await
}

/// Print the statement of a library.
///
/// What was owed, charged, paid and is owed then, for both to sign.
#[utoipa::path(
    tag = "invoices", params(StatementOf), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/invoices/papers/statement")]
pub async fn print_statement(caller: Caller<ReadInvoices>, Asked(of): Asked<StatementOf>) -> Result<HttpResponse> {
    let language = of.language.unwrap_or(caller.language());
    let name = format!("suderinimo-aktas-{}.pdf", of.library_id.0);
    caller.print(&name, move |tx| actions::statement_paper(tx, &of, language)).await
}

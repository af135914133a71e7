//! Invoices, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    invoices::{
        ReadInvoices, actions,
        model::{Invoice, InvoiceId, InvoiceLifecycle, InvoiceList, InvoiceRow, InvoiceTotals},
        rules, sheet,
    },
    platform::{
        Answer, Asked, Caller, Page, Result,
        book::{self, BookFormat},
        download,
        events::Timeline,
        page::Limit,
    },
};

/// List invoices.
///
/// Invoices and credit notes, the latest first. With `format=csv` or `format=xlsx` all pages as a file.
#[utoipa::path(
    tag = "invoices", params(InvoiceList), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "A page of invoices.", content(
        (Page<InvoiceRow> = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/invoices")]
pub async fn list_invoices(
    caller: Caller<ReadInvoices>,
    Asked(wanted): Asked<InvoiceList>,
) -> Result<Either<Json<Page<InvoiceRow>>, HttpResponse>> {
    if let Some(file) = wanted.format.and_then(BookFormat::file) {
        let language = caller.language();
        let wanted = InvoiceList { count: None, ..wanted };
        let table = caller.table("saskaitos", file, sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return table.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Sum a list of invoices.
///
/// How many there are by the same filters, and what they come to.
#[utoipa::path(
    tag = "invoices", params(InvoiceList), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The sums.", body = InvoiceTotals)),
)]
#[get("/invoices/totals")]
pub async fn sum_invoices(
    caller: Caller<ReadInvoices>,
    Asked(wanted): Asked<InvoiceList>,
) -> Result<Json<InvoiceTotals>> {
    caller.read(move |tx| actions::totals(tx, &wanted)).await.map(Json)
}

/// Show the life of invoices.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The table of the life.", body = InvoiceLifecycle)),
)]
#[get("/invoices/lifecycle")]
pub async fn get_invoice_lifecycle(caller: Caller<ReadInvoices>) -> Json<InvoiceLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// Get an invoice.
///
/// Its parties, lines, payments, reminders and credit notes, and what you can do now.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The invoice.", body = Invoice)),
)]
#[get("/invoices/{id}")]
pub async fn get_invoice(caller: Caller<ReadInvoices>, id: Path<InvoiceId>) -> Result<Answer<Invoice>> {
    caller.show_derived(move |tx| actions::get(tx, *id)).await
}

/// List what happened to an invoice.
///
/// The oldest first.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "What happened.", body = Timeline)),
)]
#[get("/invoices/{id}/events")]
pub async fn list_invoice_events(caller: Caller<ReadInvoices>, id: Path<InvoiceId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// Give the specification of an invoice.
///
/// Its lines as CSV in your language: the day, the loan, the title, what it is for, what it comes to.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The table.", body = String, content_type = "text/csv")),
)]
#[get("/invoices/{id}/specification")]
pub async fn export_invoice_specification(caller: Caller<ReadInvoices>, id: Path<InvoiceId>) -> Result<HttpResponse> {
    let language = caller.language();
    let invoice = caller.read(move |tx| actions::get(tx, *id)).await?;
    let rows = invoice.lines.iter().map(|line| sheet::line_cells(line, language));
    book::csv("specifikacija.csv", &sheet::line_head(language), rows)
}

/// Give an invoice as UBL.
///
/// UBL 2.1 of Peppol BIS Billing 3.0 (EN 16931), as it was issued.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The document.", body = String, content_type = "application/xml")),
)]
#[get("/invoices/{id}/ubl")]
pub async fn get_invoice_ubl(caller: Caller<ReadInvoices>, id: Path<InvoiceId>) -> Result<HttpResponse> {
    let invoice = caller.read(move |tx| actions::e_invoice(tx, *id)).await?;
    let name: String = invoice.number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let text = en16931::ubl(&invoice);
    Ok(download::whole(&format!("{name}.xml"), "application/xml", text.into_bytes()))
}

//! Invoices issued, sent, reminded of, credited, given up.
use actix_web::{post, web::Path};

use crate::{
    invoices::{
        DraftInvoices, IssueInvoices, actions,
        model::{Crediting, Invoice, InvoiceAction, InvoiceId, InvoiceReminding, InvoiceSending, Issuing},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Issue an invoice.
///
/// A draft gets the next number of its series, and what it says stands for good.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:issue"])), request_body = Issuing,
    responses((status = 200, description = "The invoice.", body = Invoice)),
)]
#[post("/invoices/{id}/actions/issue")]
pub async fn issue_invoice(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceId>,
    Valid(body): Valid<Issuing>,
) -> Result<Answer<Invoice>> {
    caller.write(move |tx| actions::issue(tx, *id, &body)).await
}

/// Drop a draft.
///
/// Its costs wait for another one.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:draft"])), request_body = Nothing,
    responses((status = 200, description = "The draft.", body = Invoice)),
)]
#[post("/invoices/{id}/actions/drop")]
pub async fn drop_invoice(
    caller: Caller<DraftInvoices>,
    id: Path<InvoiceId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Invoice>> {
    caller.write(move |tx| actions::drop_draft(tx, *id)).await
}

/// Send an invoice.
///
/// By a letter of ours, with the invoice as PDF and as UBL, or noting that it was sent as an e-invoice or on paper. Where
/// it cannot be printed, nothing is sent.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:issue"])), request_body = InvoiceSending,
    responses((status = 200, description = "The invoice.", body = Invoice)),
)]
#[post("/invoices/{id}/actions/send")]
pub async fn send_invoice(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceId>,
    Valid(body): Valid<InvoiceSending>,
) -> Result<Answer<Invoice>> {
    let (id, by) = (*id, body.by);
    caller
        .write_with_paper(
            move |tx| actions::draft(tx, id, InvoiceAction::Send, by),
            move |tx, paper| actions::send(tx, id, &body, paper),
        )
        .await
}

/// Remind of an invoice.
///
/// By a letter of ours, with the invoice as PDF, or noting that it was done on paper; three times at most.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:issue"])), request_body = InvoiceReminding,
    responses((status = 200, description = "The invoice.", body = Invoice)),
)]
#[post("/invoices/{id}/actions/remind")]
pub async fn remind_of_invoice(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceId>,
    Valid(body): Valid<InvoiceReminding>,
) -> Result<Answer<Invoice>> {
    let (id, by) = (*id, body.by);
    caller
        .write_with_paper(
            move |tx| actions::draft(tx, id, InvoiceAction::Remind, by),
            move |tx, paper| actions::remind(tx, id, &body, paper),
        )
        .await
}

/// Credit an invoice.
///
/// A credit note with a number of its own takes it back, whole or line by line; the costs are unbilled again, and what
/// was paid too much can be used for other invoices or given back.
#[utoipa::path(
    tag = "invoices", params(InvoiceId), security(("bearer" = ["invoices:issue"])), request_body = Crediting,
    responses((status = 200, description = "The invoice, with its credit notes.", body = Invoice)),
)]
#[post("/invoices/{id}/actions/credit")]
pub async fn credit_invoice(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceId>,
    Valid(body): Valid<Crediting>,
) -> Result<Answer<Invoice>> {
    caller.write(move |tx| actions::credit(tx, *id, &body)).await
}

//! Runs: drafts made, looked at, undone; their invoices issued and sent at once.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use crate::{
    invoices::{
        DraftInvoices, IssueInvoices, ReadInvoices,
        actions::{batch, run},
        model::{InvoiceRun, InvoiceRunId, InvoiceRunList, NewInvoiceRun},
    },
    platform::{
        Answer, Asked, Caller, Nothing, Page, Result, Valid,
        jobs::{self, Import, ImportRow, ImportRowList, JobId},
    },
};

/// Bill a period.
///
/// Drafts are made of all that libraries owe and no invoice has, one for each, as a job: who is not billed, and why,
/// stands in its rows. Nothing has a number yet, and all of it can be undone.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:draft"])), request_body = NewInvoiceRun,
    responses((status = 201, description = "The run, as it begins.", body = InvoiceRun)),
)]
#[post("/invoices/runs")]
pub async fn start_invoice_run(
    caller: Caller<DraftInvoices>,
    Valid(new): Valid<NewInvoiceRun>,
) -> Result<Answer<InvoiceRun>> {
    let place = |run: &InvoiceRun| format!("/api/v1/invoices/runs/{}", run.id.0);
    caller.create(place, move |tx| run::start(tx, &new)).await
}

/// List the runs.
///
/// The latest fifty, the newest first.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The runs.", body = InvoiceRunList)),
)]
#[get("/invoices/runs")]
pub async fn list_invoice_runs(caller: Caller<ReadInvoices>) -> Result<Json<InvoiceRunList>> {
    caller.read(run::list).await.map(Json)
}

/// Get a run.
///
/// How far it is, and what its drafts come to.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The run.", body = InvoiceRun)),
)]
#[get("/invoices/runs/{id}")]
pub async fn get_invoice_run(caller: Caller<ReadInvoices>, id: Path<InvoiceRunId>) -> Result<Json<InvoiceRun>> {
    caller.read(move |tx| run::get(tx, *id)).await.map(Json)
}

/// List what became of each library of a run.
///
/// Created: its draft. Refused: why it is not billed. Unchanged: nothing of it falls into the period.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId, ImportRowList), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "A page of libraries.", body = Page<ImportRow>)),
)]
#[get("/invoices/runs/{id}/rows")]
pub async fn list_invoice_run_rows(
    caller: Caller<ReadInvoices>,
    id: Path<InvoiceRunId>,
    Asked(wanted): Asked<ImportRowList>,
) -> Result<Json<Page<ImportRow>>> {
    let language = caller.language();
    caller.read(move |tx| run::rows(tx, *id, &wanted, language)).await.map(Json)
}

/// Cancel a run.
///
/// It stops before its next portion; its drafts stay until it is undone.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId), security(("bearer" = ["invoices:draft"])), request_body = Nothing,
    responses((status = 200, description = "The run.", body = InvoiceRun)),
)]
#[post("/invoices/runs/{id}/actions/cancel")]
pub async fn cancel_invoice_run(
    caller: Caller<DraftInvoices>,
    id: Path<InvoiceRunId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<InvoiceRun>> {
    caller.write(move |tx| run::cancel(tx, *id)).await
}

/// Undo a run.
///
/// While nothing of it is issued: its drafts are dropped, and their costs wait for another run.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId), security(("bearer" = ["invoices:draft"])), request_body = Nothing,
    responses((status = 200, description = "The run.", body = InvoiceRun)),
)]
#[post("/invoices/runs/{id}/actions/undo")]
pub async fn undo_invoice_run(
    caller: Caller<DraftInvoices>,
    id: Path<InvoiceRunId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<InvoiceRun>> {
    caller.write(move |tx| run::undo(tx, *id)).await
}

/// Issue every draft of a run.
///
/// As a job, in the order in which they were made: each gets the next number of the series. What cannot be issued stays
/// a draft, and its row says why.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId), security(("bearer" = ["invoices:issue"])), request_body = Nothing,
    responses((status = 201, description = "The job, in the queue.", body = Import)),
)]
#[post("/invoices/runs/{id}/actions/issue")]
pub async fn issue_invoice_run(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceRunId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.create(place, move |tx| batch::issue_all(tx, *id)).await
}

/// Send every invoice of a run.
///
/// By letters with the invoice as PDF and as UBL, as a job: those that are issued and not sent yet. Where no letter goes
/// out, the row says why.
#[utoipa::path(
    tag = "invoices", params(InvoiceRunId), security(("bearer" = ["invoices:issue"])), request_body = Nothing,
    responses((status = 201, description = "The job, in the queue.", body = Import)),
)]
#[post("/invoices/runs/{id}/actions/send")]
pub async fn send_invoice_run(
    caller: Caller<IssueInvoices>,
    id: Path<InvoiceRunId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.create(place, move |tx| batch::send_all(tx, *id)).await
}

fn place(job: &Import) -> String {
    format!("/api/v1/invoices/batches/{}", job.id.0)
}

/// Get a job that issues or sends many.
///
/// How far it is, and how many came out how.
#[utoipa::path(
    tag = "invoices", params(JobId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The job.", body = Import)),
)]
#[get("/invoices/batches/{id}")]
pub async fn get_invoice_batch(caller: Caller<ReadInvoices>, id: Path<JobId>) -> Result<Json<Import>> {
    caller.read(move |tx| jobs::find(tx, batch::KIND, *id)).await.map(Json)
}

/// List what became of each invoice of such a job.
///
/// Changed: it was issued or sent. Refused: why not.
#[utoipa::path(
    tag = "invoices", params(JobId, ImportRowList), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "A page of invoices.", body = Page<ImportRow>)),
)]
#[get("/invoices/batches/{id}/rows")]
pub async fn list_invoice_batch_rows(
    caller: Caller<ReadInvoices>,
    id: Path<JobId>,
    Asked(wanted): Asked<ImportRowList>,
) -> Result<Json<Page<ImportRow>>> {
    let language = caller.language();
    caller.read(move |tx| jobs::rows(tx, batch::KIND, *id, &wanted, language)).await.map(Json)
}

/// Cancel such a job.
///
/// It stops before its next portion; what was issued or sent stays so.
#[utoipa::path(
    tag = "invoices", params(JobId), security(("bearer" = ["invoices:issue"])), request_body = Nothing,
    responses((status = 200, description = "The job.", body = Import)),
)]
#[post("/invoices/batches/{id}/actions/cancel")]
pub async fn cancel_invoice_batch(
    caller: Caller<IssueInvoices>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| batch::cancel(tx, *id)).await
}

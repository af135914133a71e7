//! Statements of the bank, in two steps: checked, then written.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use crate::{
    invoices::{
        PayInvoices,
        actions::bank::{self, KIND, MAX_FILE},
        model::NewBankImport,
    },
    platform::{
        Answer, Asked, Caller, Nothing, Page, Result, Valid,
        jobs::{self, Import, ImportList, ImportRow, ImportRowList, JobId},
        page::Limit,
        upload::{Accepted, Upload},
    },
};

/// A statement in XML.
pub struct XmlFile;

impl Accepted for XmlFile {
    const MEDIA_TYPES: &'static [&'static str] = &["application/xml", "text/xml"];
    const LIMIT: usize = MAX_FILE;
}

/// Import a statement of the bank.
///
/// The body is camt.053 (ISO 20022), 8 MB at most. Nothing is written yet: every movement is looked at, and one that is
/// here already, of another currency or account, or not booked, is told as such. What is no such file, or was cut, is
/// refused whole.
#[utoipa::path(
    tag = "invoices", params(NewBankImport), security(("bearer" = ["invoices:pay"])),
    request_body(content = String, content_type = "application/xml"),
    responses((status = 201, description = "The import, in the queue.", body = Import)),
)]
#[post("/payments/imports")]
pub async fn create_bank_import(
    caller: Caller<PayInvoices>,
    Asked(new): Asked<NewBankImport>,
    file: Upload<XmlFile>,
) -> Result<Answer<Import>> {
    bank::check(&file.0)?;
    let place = |import: &Import| format!("/api/v1/payments/imports/{}", import.id.0);
    caller.create(place, move |tx| bank::take_in(tx, new.name.as_deref().unwrap_or_default(), &file.0)).await
}

/// List imports of statements.
///
/// The latest fifty, the newest first.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:pay"])),
    responses((status = 200, description = "The imports.", body = ImportList)),
)]
#[get("/payments/imports")]
pub async fn list_bank_imports(caller: Caller<PayInvoices>) -> Result<Json<ImportList>> {
    caller.read(|tx| Ok(ImportList { items: jobs::latest(tx, KIND, Limit::default())? })).await.map(Json)
}

/// Get an import of a statement.
///
/// How far it is, and how many movements came out how.
#[utoipa::path(
    tag = "invoices", params(JobId), security(("bearer" = ["invoices:pay"])),
    responses((status = 200, description = "The import.", body = Import)),
)]
#[get("/payments/imports/{id}")]
pub async fn get_bank_import(caller: Caller<PayInvoices>, id: Path<JobId>) -> Result<Answer<Import>> {
    caller.show(move |tx| jobs::find(tx, KIND, *id)).await
}

/// List the movements of an import of a statement.
///
/// In the order of the file: what would become of each, or, once committed, what became of it.
#[utoipa::path(
    tag = "invoices", params(JobId, ImportRowList), security(("bearer" = ["invoices:pay"])),
    responses((status = 200, description = "A page of movements.", body = Page<ImportRow>)),
)]
#[get("/payments/imports/{id}/rows")]
pub async fn list_bank_import_rows(
    caller: Caller<PayInvoices>,
    id: Path<JobId>,
    Asked(wanted): Asked<ImportRowList>,
) -> Result<Json<Page<ImportRow>>> {
    let language = caller.language();
    caller.read(move |tx| jobs::rows(tx, KIND, *id, &wanted, language)).await.map(Json)
}

/// Commit an import of a statement.
///
/// Each payment is written once, and used for the invoices that it names.
#[utoipa::path(
    tag = "invoices", params(JobId), security(("bearer" = ["invoices:pay"])), request_body = Nothing,
    responses((status = 200, description = "The import, in the queue.", body = Import)),
)]
#[post("/payments/imports/{id}/actions/commit")]
pub async fn commit_bank_import(
    caller: Caller<PayInvoices>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| bank::commit(tx, *id)).await
}

/// Cancel an import of a statement.
///
/// It stops before its next portion; what is written stays written.
#[utoipa::path(
    tag = "invoices", params(JobId), security(("bearer" = ["invoices:pay"])), request_body = Nothing,
    responses((status = 200, description = "The import.", body = Import)),
)]
#[post("/payments/imports/{id}/actions/cancel")]
pub async fn cancel_bank_import(
    caller: Caller<PayInvoices>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| bank::cancel(tx, *id)).await
}

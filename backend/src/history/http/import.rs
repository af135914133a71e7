//! An import of past loans, in two steps: checked, then written.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use super::super::{
    ImportHistory,
    actions::import::{self, KIND, MAX_FILE},
    model::NewHistoryImport,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    jobs::{self, Import, ImportList, ImportRow, ImportRowList, JobId},
    page::Limit,
    upload::{Accepted, Upload},
};

/// A table of past loans.
pub struct CsvFile;

impl Accepted for CsvFile {
    const MEDIA_TYPES: &'static [&'static str] = &["text/csv", "text/plain"];
    const LIMIT: usize = MAX_FILE;
}

/// Import past loans.
///
/// The body is CSV of any columns, 20 MB and 200,000 rows at most, read by a saved mapping as it is at this moment.
/// Nothing is written yet: the file is checked row by row. A row becomes a loan that has ended, with its steps on their
/// own days; no letter, message or webhook goes out because of it. The same row comes in once, however often it is
/// imported.
#[utoipa::path(
    tag = "history", params(NewHistoryImport), security(("bearer" = ["history:import"])),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 201, description = "The import, in the queue.", body = Import)),
)]
#[post("/history/imports")]
pub async fn create_history_import(
    caller: Caller<ImportHistory>,
    Asked(new): Asked<NewHistoryImport>,
    file: Upload<CsvFile>,
) -> Result<Answer<Import>> {
    let place = |import: &Import| format!("/api/v1/history/imports/{}", import.id.0);
    caller.create(place, move |tx| import::take_in(tx, &new, &file.0)).await
}

/// List imports of past loans.
///
/// The latest fifty, the newest first.
#[utoipa::path(
    tag = "history", security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The imports.", body = ImportList)),
)]
#[get("/history/imports")]
pub async fn list_history_imports(caller: Caller<ImportHistory>) -> Result<Json<ImportList>> {
    caller.read(|tx| Ok(ImportList { items: jobs::latest(tx, KIND, Limit::default())? })).await.map(Json)
}

/// Get an import of past loans.
///
/// How far it is, and how many rows came out how.
#[utoipa::path(
    tag = "history", params(JobId), security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The import.", body = Import)),
)]
#[get("/history/imports/{id}")]
pub async fn get_history_import(caller: Caller<ImportHistory>, id: Path<JobId>) -> Result<Answer<Import>> {
    caller.show(move |tx| jobs::find(tx, KIND, *id)).await
}

/// List the rows of an import of past loans.
///
/// In the order of the file: what would become of each, or, once committed, what became of it.
#[utoipa::path(
    tag = "history", params(JobId, ImportRowList), security(("bearer" = ["history:import"])),
    responses((status = 200, description = "A page of rows.", body = Page<ImportRow>)),
)]
#[get("/history/imports/{id}/rows")]
pub async fn list_history_import_rows(
    caller: Caller<ImportHistory>,
    id: Path<JobId>,
    Asked(wanted): Asked<ImportRowList>,
) -> Result<Json<Page<ImportRow>>> {
    let language = caller.language();
    caller.read(move |tx| jobs::rows(tx, KIND, *id, &wanted, language)).await.map(Json)
}

/// Commit an import of past loans.
///
/// The same file is gone through once more and written; rows that are refused do not hold up the others.
#[utoipa::path(
    tag = "history", params(JobId), security(("bearer" = ["history:import"])), request_body = Nothing,
    responses((status = 200, description = "The import, in the queue.", body = Import)),
)]
#[post("/history/imports/{id}/actions/commit")]
pub async fn commit_history_import(
    caller: Caller<ImportHistory>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::commit(tx, *id)).await
}

/// Cancel an import of past loans.
///
/// It stops before its next portion; what is written stays written.
#[utoipa::path(
    tag = "history", params(JobId), security(("bearer" = ["history:import"])), request_body = Nothing,
    responses((status = 200, description = "The import.", body = Import)),
)]
#[post("/history/imports/{id}/actions/cancel")]
pub async fn cancel_history_import(
    caller: Caller<ImportHistory>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::cancel(tx, *id)).await
}

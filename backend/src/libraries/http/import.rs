//! An import of libraries, in two steps: checked, then written.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use super::super::{
    ImportLibraries,
    actions::import::{self, KIND, MAX_FILE},
    model::NewImport,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    jobs::{self, Import, ImportList, ImportRow, ImportRowList, JobId},
    page::Limit,
    upload::{Accepted, Upload},
};

/// Lines of libraries.
pub struct CsvFile;

impl Accepted for CsvFile {
    const MEDIA_TYPES: &'static [&'static str] = &["text/csv", "text/plain"];
    const LIMIT: usize = MAX_FILE;
}

/// Import libraries.
///
/// The body is CSV in UTF-8, 10 MB at most, with commas or semicolons, its columns in any order: `name`, `kind`,
/// `parent`, `short_name`, `municipality`, `county`, `territory` (or `territory_centre`), `sigla`, `isil`,
/// `company_code`, `street`, `city`, `postal_code`, `country`, `reached_by`, `reached_at`, `note`.
/// A blank cell leaves a field as it is. Nothing is written yet: the file is checked row by row.
#[utoipa::path(
    tag = "libraries", params(NewImport), security(("bearer" = ["libraries:import"])),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 201, description = "The import, in the queue.", body = Import)),
)]
#[post("/libraries/imports")]
pub async fn create_library_import(
    caller: Caller<ImportLibraries>,
    Asked(new): Asked<NewImport>,
    file: Upload<CsvFile>,
) -> Result<Answer<Import>> {
    let place = |import: &Import| format!("/api/v1/libraries/imports/{}", import.id.0);
    caller.create(place, move |tx| import::take_in(tx, new.name.as_deref(), &file.0)).await
}

/// List imports of libraries.
///
/// The latest fifty, the newest first.
#[utoipa::path(
    tag = "libraries", security(("bearer" = ["libraries:import"])),
    responses((status = 200, description = "The imports.", body = ImportList)),
)]
#[get("/libraries/imports")]
pub async fn list_library_imports(caller: Caller<ImportLibraries>) -> Result<Json<ImportList>> {
    caller.read(|tx| Ok(ImportList { items: jobs::latest(tx, KIND, Limit::default())? })).await.map(Json)
}

/// Get an import of libraries.
///
/// How far it is, and how many rows came out how.
#[utoipa::path(
    tag = "libraries", params(JobId), security(("bearer" = ["libraries:import"])),
    responses((status = 200, description = "The import.", body = Import)),
)]
#[get("/libraries/imports/{id}")]
pub async fn get_library_import(caller: Caller<ImportLibraries>, id: Path<JobId>) -> Result<Answer<Import>> {
    caller.show(move |tx| jobs::find(tx, KIND, *id)).await
}

/// List the rows of an import.
///
/// In the order of the file: what would become of each, or, once committed, what became of it.
#[utoipa::path(
    tag = "libraries", params(JobId, ImportRowList), security(("bearer" = ["libraries:import"])),
    responses((status = 200, description = "A page of rows.", body = Page<ImportRow>)),
)]
#[get("/libraries/imports/{id}/rows")]
pub async fn list_library_import_rows(
    caller: Caller<ImportLibraries>,
    id: Path<JobId>,
    Asked(wanted): Asked<ImportRowList>,
) -> Result<Json<Page<ImportRow>>> {
    let language = caller.language();
    caller.read(move |tx| jobs::rows(tx, KIND, *id, &wanted, language)).await.map(Json)
}

/// Commit an import.
///
/// The same file is gone through once more and written; rows that are refused do not hold up the others.
#[utoipa::path(
    tag = "libraries", params(JobId), security(("bearer" = ["libraries:import"])), request_body = Nothing,
    responses((status = 200, description = "The import, in the queue.", body = Import)),
)]
#[post("/libraries/imports/{id}/actions/commit")]
pub async fn commit_library_import(
    caller: Caller<ImportLibraries>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::commit(tx, *id)).await
}

/// Cancel an import.
///
/// It stops before its next portion; what is written stays written.
#[utoipa::path(
    tag = "libraries", params(JobId), security(("bearer" = ["libraries:import"])), request_body = Nothing,
    responses((status = 200, description = "The import.", body = Import)),
)]
#[post("/libraries/imports/{id}/actions/cancel")]
pub async fn cancel_library_import(
    caller: Caller<ImportLibraries>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::cancel(tx, *id)).await
}

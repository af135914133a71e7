//! An import of records, in two steps: checked, then written.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use super::super::{
    ImportCatalogue,
    actions::import::{self, KIND, MAX_FILE},
    model::NewMarcImport,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    jobs::{self, Import, ImportList, ImportRow, ImportRowList, JobId},
    page::Limit,
    upload::{Accepted, Upload},
};

/// The files of records that are taken.
pub struct MarcFile;

impl Accepted for MarcFile {
    const MEDIA_TYPES: &'static [&'static str] =
        &["application/marc", "application/marcxml+xml", "application/xml", "text/xml", "application/octet-stream"];
    const LIMIT: usize = MAX_FILE;
}

/// Import MARC records.
///
/// The body is a file of MARC 21 or UNIMARC records, as ISO 2709 or (as `application/marcxml+xml`) MARCXML, 32 MB and
/// 50,000 records at most. Nothing is written yet: the file is checked record by record, and a bad one is told with its
/// number, its tag, and `offset`, the byte of the file at which its fault stands. A wrong ISBN is kept with a warning.
#[utoipa::path(
    tag = "catalogue", params(NewMarcImport), security(("bearer" = ["catalogue:import"])),
    request_body(content = String, content_type = "application/marc"),
    responses((status = 201, description = "The import, in the queue.", body = Import)),
)]
#[post("/catalogue/imports")]
pub async fn create_catalogue_import(
    caller: Caller<ImportCatalogue>,
    Asked(new): Asked<NewMarcImport>,
    file: Upload<MarcFile>,
) -> Result<Answer<Import>> {
    let place = |import: &Import| format!("/api/v1/catalogue/imports/{}", import.id.0);
    caller.create(place, move |tx| import::take_in(tx, &new, &file.0)).await
}

/// List imports of records.
///
/// The latest fifty, the newest first.
#[utoipa::path(
    tag = "catalogue", security(("bearer" = ["catalogue:import"])),
    responses((status = 200, description = "The imports.", body = ImportList)),
)]
#[get("/catalogue/imports")]
pub async fn list_catalogue_imports(caller: Caller<ImportCatalogue>) -> Result<Json<ImportList>> {
    caller.read(|tx| Ok(ImportList { items: jobs::latest(tx, KIND, Limit::default())? })).await.map(Json)
}

/// Get an import of records.
///
/// How far it is, and how many rows came out how.
#[utoipa::path(
    tag = "catalogue", params(JobId), security(("bearer" = ["catalogue:import"])),
    responses((status = 200, description = "The import.", body = Import)),
)]
#[get("/catalogue/imports/{id}")]
pub async fn get_catalogue_import(caller: Caller<ImportCatalogue>, id: Path<JobId>) -> Result<Answer<Import>> {
    caller.show(move |tx| jobs::find(tx, KIND, *id)).await
}

/// List the rows of an import.
///
/// In the order of the file: what would become of each, or, once committed, what became of it.
#[utoipa::path(
    tag = "catalogue", params(JobId, ImportRowList), security(("bearer" = ["catalogue:import"])),
    responses((status = 200, description = "A page of rows.", body = Page<ImportRow>)),
)]
#[get("/catalogue/imports/{id}/rows")]
pub async fn list_catalogue_import_rows(
    caller: Caller<ImportCatalogue>,
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
    tag = "catalogue", params(JobId), security(("bearer" = ["catalogue:import"])), request_body = Nothing,
    responses((status = 200, description = "The import, in the queue.", body = Import)),
)]
#[post("/catalogue/imports/{id}/actions/commit")]
pub async fn commit_catalogue_import(
    caller: Caller<ImportCatalogue>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::commit(tx, *id)).await
}

/// Cancel an import.
///
/// It stops before its next portion; what is written stays written.
#[utoipa::path(
    tag = "catalogue", params(JobId), security(("bearer" = ["catalogue:import"])), request_body = Nothing,
    responses((status = 200, description = "The import.", body = Import)),
)]
#[post("/catalogue/imports/{id}/actions/cancel")]
pub async fn cancel_catalogue_import(
    caller: Caller<ImportCatalogue>,
    id: Path<JobId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Import>> {
    caller.write(move |tx| import::cancel(tx, *id)).await
}

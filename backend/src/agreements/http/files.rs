//! The files of an agreement: attached, fetched, taken off.
use actix_web::{HttpResponse, delete, get, post, web::Path};

use crate::{
    agreements::{
        ManageAgreements, ReadAgreements,
        actions::{self, MAX_FILE},
        model::{AgreementFile, AgreementId, FilePath, NewFile},
    },
    platform::{
        Answer, Asked, Caller, Result,
        download::attachment,
        upload::{Accepted, Upload},
    },
};

/// What is attached comes as mere bytes; what it is, they say themselves.
pub struct Attachment;

impl Accepted for Attachment {
    const MEDIA_TYPES: &'static [&'static str] = &["application/octet-stream"];
    const LIMIT: usize = MAX_FILE;
}

/// Attach a file.
///
/// The signed paper or an annex: PDF, ADOC, DOCX, ODT, PNG or JPEG, 20 MB at most. What it is, its content says.
#[utoipa::path(
    tag = "agreements", params(AgreementId, NewFile), security(("bearer" = ["agreements:manage"])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "The file.", body = AgreementFile)),
)]
#[post("/agreements/{id}/files")]
pub async fn attach_agreement_file(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Asked(new): Asked<NewFile>,
    file: Upload<Attachment>,
) -> Result<Answer<AgreementFile>> {
    let place = |file: &AgreementFile| format!("/api/v1/agreements/{}/files/{}", file.agreement_id.0, file.id.0);
    caller.create(place, move |tx| actions::attach(tx, *id, &new, &file.0)).await
}

/// Fetch a file.
///
/// As it was attached.
#[utoipa::path(
    tag = "agreements", params(FilePath), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "application/octet-stream")),
)]
#[get("/agreements/{id}/files/{file_id}")]
pub async fn download_agreement_file(caller: Caller<ReadAgreements>, path: Path<FilePath>) -> Result<HttpResponse> {
    let (file, content) = caller.read(move |tx| actions::download(tx, *path)).await?;
    Ok(attachment(&file.name, &file.media_type, content))
}

/// Take a file off.
///
/// It is shown no more; the history tells that it was there.
#[utoipa::path(
    tag = "agreements", params(FilePath), security(("bearer" = ["agreements:manage"])),
    responses((status = 204, description = "It is off.")),
)]
#[delete("/agreements/{id}/files/{file_id}")]
pub async fn remove_agreement_file(caller: Caller<ManageAgreements>, path: Path<FilePath>) -> Result<Answer<()>> {
    caller.remove(move |tx| actions::remove(tx, *path)).await
}

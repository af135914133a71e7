//! The emblem of papers.
use actix_web::{HttpResponse, delete, get, post};

use crate::{
    papers::{
        actions::{self, MAX_EMBLEM},
        model::PaperEmblem,
    },
    parameters::{ManageParameters, ReadParameters},
    platform::{
        Answer, Caller, Error, Result,
        download::shown,
        press,
        upload::{Accepted, Upload},
    },
};

/// What is set comes as mere bytes; what it is, they say themselves.
pub struct Picture;

impl Accepted for Picture {
    const MEDIA_TYPES: &'static [&'static str] = &["application/octet-stream"];
    const LIMIT: usize = MAX_EMBLEM;
}

/// Show the emblem of papers.
///
/// The picture itself; 404 where there is none.
#[utoipa::path(
    tag = "papers", security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The picture.", body = Vec<u8>, content_type = "image/png")),
)]
#[get("/papers/emblem")]
pub async fn show_paper_emblem(caller: Caller<ReadParameters>) -> Result<HttpResponse> {
    let (media_type, content) = caller.read(actions::emblem).await?;
    Ok(shown("emblem", &media_type, content))
}

/// Set the emblem of papers.
///
/// PNG or JPEG, 256 KB at most; every paper carries it from now on.
#[utoipa::path(
    tag = "papers", security(("bearer" = ["parameters:manage"])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "The emblem.", body = PaperEmblem)),
)]
#[post("/papers/emblem")]
pub async fn set_paper_emblem(
    caller: Caller<ManageParameters>,
    picture: Upload<Picture>,
) -> Result<Answer<PaperEmblem>> {
    // A picture that is none would be found at every paper.
    caller.proof(&actions::proof(&picture.0)?).await.map_err(|err| match err {
        Error::Refused { refusal, .. } if refusal.code == press::FAILED.code => {
            Error::invalid("", "papers.emblem_type")
        }
        other => other,
    })?;
    caller.create(|_| "/api/v1/papers/emblem".into(), move |tx| actions::set_emblem(tx, &picture.0)).await
}

/// Take the emblem off papers.
///
/// Papers carry none from now on.
#[utoipa::path(
    tag = "papers", security(("bearer" = ["parameters:manage"])),
    responses((status = 204, description = "Papers carry none.")),
)]
#[delete("/papers/emblem")]
pub async fn remove_paper_emblem(caller: Caller<ManageParameters>) -> Result<Answer<()>> {
    caller.remove(actions::remove_emblem).await
}

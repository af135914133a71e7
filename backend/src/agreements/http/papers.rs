//! Agreements and their register on paper.
use actix_web::{HttpResponse, get, web::Path};

use crate::{
    agreements::{
        ReadAgreements, actions,
        model::{AgreementId, AgreementRegister},
    },
    papers::{self, model::DocumentAsked},
    platform::{Asked, Caller, Result},
};

/// Print an agreement.
///
/// The text to sign, clause by clause from its terms, with its amendments as annexes; PDF, or DOCX to go on writing.
#[utoipa::path(
    tag = "agreements", params(AgreementId, DocumentAsked), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The document.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/agreements/{id}/papers/agreement")]
pub async fn print_agreement(
    caller: Caller<ReadAgreements>,
    id: Path<AgreementId>,
    Asked(asked): Asked<DocumentAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    let name = format!("sutartis-{}", id.0);
    papers::give(caller, &name, asked.format, move |tx| actions::document(tx, *id, language)).await
}

/// Print the register of agreements.
///
/// The agreements that are asked for, as one table; PDF or DOCX.
#[utoipa::path(
    tag = "agreements", params(AgreementRegister), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The document.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/agreements/papers/register")]
pub async fn print_agreement_register(
    caller: Caller<ReadAgreements>,
    Asked(asked): Asked<AgreementRegister>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    let format = asked.format;
    papers::give(caller, "sutarciu-registras", format, move |tx| actions::register(tx, &asked.list(), language)).await
}

//! Agreements, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    agreements::{
        ReadAgreements, actions,
        model::{Agreement, AgreementId, AgreementLifecycle, AgreementList, AgreementRow},
        rules, sheet,
    },
    platform::{
        Answer, Asked, Caller, Page, Result,
        events::Timeline,
        page::{Format, Limit},
    },
};

/// List agreements.
///
/// The register, the last number first. With `format=csv` the whole register as a file.
#[utoipa::path(
    tag = "agreements", params(AgreementList), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "A page of agreements.", content(
        (Page<AgreementRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/agreements")]
pub async fn list_agreements(
    caller: Caller<ReadAgreements>,
    Asked(wanted): Asked<AgreementList>,
) -> Result<Either<Json<Page<AgreementRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let export = caller.export("sutarciu-registras.csv", sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Show the life of agreements.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "agreements", security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The table of the life.", body = AgreementLifecycle)),
)]
#[get("/agreements/lifecycle")]
pub async fn get_agreement_lifecycle(caller: Caller<ReadAgreements>) -> Json<AgreementLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// Get an agreement.
///
/// With its parties, its terms in versions, its files, and what you can do to it now.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[get("/agreements/{id}")]
pub async fn get_agreement(caller: Caller<ReadAgreements>, id: Path<AgreementId>) -> Result<Answer<Agreement>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// List what happened to an agreement.
///
/// Who, when, from, to, why; the oldest first.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/agreements/{id}/events")]
pub async fn list_agreement_events(caller: Caller<ReadAgreements>, id: Path<AgreementId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

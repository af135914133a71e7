//! Agreements drafted, one by one and many at once, and drafts edited.
use actix_web::{
    get, patch, post,
    web::{Json, Path},
};

use crate::{
    agreements::{
        ManageAgreements, ReadAgreements, actions,
        model::{Agreement, AgreementId, AgreementPatch, Campaign, CampaignResults, NewAgreement, Terms},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Get the template.
///
/// The terms that a new draft begins with.
#[utoipa::path(
    tag = "agreements", security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The terms.", body = Terms)),
)]
#[get("/agreements/template")]
pub async fn get_agreement_template(caller: Caller<ReadAgreements>) -> Result<Json<Terms>> {
    caller.read(actions::template).await.map(Json)
}

/// Draft an agreement.
///
/// It is numbered at once. One is prepared with a library at a time.
#[utoipa::path(
    tag = "agreements", security(("bearer" = ["agreements:manage"])), request_body = NewAgreement,
    responses((status = 201, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements")]
pub async fn create_agreement(
    caller: Caller<ManageAgreements>,
    Valid(new): Valid<NewAgreement>,
) -> Result<Answer<Agreement>> {
    let place = |agreement: &Agreement| format!("/api/v1/agreements/{}", agreement.row.id.0);
    caller.create(place, move |tx| actions::create(tx, &new)).await
}

/// Edit a draft.
///
/// Its days, terms, signatories; once it is sent for signing, nobody edits it.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])),
    request_body = AgreementPatch, responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[patch("/agreements/{id}")]
pub async fn update_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(patch): Valid<AgreementPatch>,
) -> Result<Answer<Agreement>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Draft agreements with many libraries.
///
/// One draft of the same terms for each, with a result for each. Run twice it makes no double.
#[utoipa::path(
    tag = "agreements", security(("bearer" = ["agreements:manage"])), request_body = Campaign,
    responses((status = 200, description = "What came of each.", body = CampaignResults)),
)]
#[post("/agreements/campaign")]
pub async fn run_agreement_campaign(
    caller: Caller<ManageAgreements>,
    Valid(campaign): Valid<Campaign>,
) -> Result<Answer<CampaignResults>> {
    let language = caller.language();
    caller.write(move |tx| actions::draft_many(tx, &campaign, language)).await
}

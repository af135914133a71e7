//! The life of an agreement, step by step.
use actix_web::{post, web::Path};

use crate::{
    agreements::{
        ManageAgreements, actions,
        model::{Agreement, AgreementId, Amendment, Because, Signing, Termination},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Send for signing.
///
/// The parties are written down as the directory has them now, and nobody edits it from here on.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Nothing,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/send")]
pub async fn send_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::send(tx, *id)).await
}

/// Say that both have signed.
///
/// It is in force from its first day on. Agreements of one library may not overlap.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Signing,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/sign")]
pub async fn sign_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Signing>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::sign(tx, *id, &body)).await
}

/// Take back to edit.
///
/// A draft again, because something is to be edited.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Nothing,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/take_back")]
pub async fn take_back_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::take_back(tx, *id)).await
}

/// Withdraw.
///
/// Nobody signs it.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Because,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/withdraw")]
pub async fn withdraw_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::withdraw(tx, *id, &body)).await
}

/// Amend.
///
/// New terms from a day on, as a new version; the versions before stay as they are.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Amendment,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/amend")]
pub async fn amend_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Amendment>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::amend(tx, *id, &body)).await
}

/// Suspend.
///
/// New requests are not taken; loans that run go on.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Because,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/suspend")]
pub async fn suspend_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::suspend(tx, *id, &body)).await
}

/// Resume.
///
/// It is in force again.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Nothing,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/resume")]
pub async fn resume_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::resume(tx, *id)).await
}

/// Terminate.
///
/// By notice of one party, with the days of notice counted, or by consent of both. Loans that run go on under their terms.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Termination,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/terminate")]
pub async fn terminate_agreement(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Termination>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::terminate(tx, *id, &body)).await
}

/// Revoke the termination.
///
/// While its end has not come: it goes on to the end that was agreed on first.
#[utoipa::path(
    tag = "agreements", params(AgreementId), security(("bearer" = ["agreements:manage"])), request_body = Because,
    responses((status = 200, description = "The agreement.", body = Agreement)),
)]
#[post("/agreements/{id}/actions/revoke_notice")]
pub async fn revoke_agreement_notice(
    caller: Caller<ManageAgreements>,
    id: Path<AgreementId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Agreement>> {
    caller.write(move |tx| actions::revoke_notice(tx, *id, &body)).await
}

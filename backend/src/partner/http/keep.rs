//! What a partner says of what it has lent us.
use actix_web::{post, web::Path};

use crate::{
    keys::Partner,
    loans::model::LoanId,
    partner::{
        actions,
        model::{PartnerLoan, PartnerRecall, PartnerRefusal, PartnerRenewal, PartnerStep},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Let us keep it longer.
///
/// Asked for or not; one more term where you name no day.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerRenewal,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/grant_renewal")]
pub async fn renew_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerRenewal>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::grant_renewal(tx, *id, &body)).await
}

/// Do not let us keep it longer.
///
/// With the reason in words.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerRefusal,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/refuse_renewal")]
pub async fn refuse_partner_renewal(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerRefusal>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::refuse_renewal(tx, *id, &body)).await
}

/// Recall it.
///
/// You want it back before its day; our reader is told.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerRecall,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/recall")]
pub async fn recall_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerRecall>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::recall(tx, *id, &body)).await
}

/// Say that it is back.
///
/// What we sent back has arrived with you.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/complete")]
pub async fn complete_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::complete(tx, *id, &body)).await
}

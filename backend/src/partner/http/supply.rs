//! What a partner answers to what we ask of it.
use actix_web::{post, web::Path};

use crate::{
    keys::Partner,
    loans::model::LoanId,
    partner::{
        actions,
        model::{PartnerCondition, PartnerLoan, PartnerNo, PartnerParcel, PartnerPromise, PartnerRetry, PartnerStep},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Say that you will supply it.
///
/// With your own number for it, if you have one.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerPromise,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/will_supply")]
pub async fn promise_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerPromise>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::will_supply(tx, *id, &body)).await
}

/// Say that you will not supply it.
///
/// With the reason, so that we can ask another library.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerNo,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/unfilled")]
pub async fn refuse_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerNo>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::unfilled(tx, *id, &body)).await
}

/// Say that it is on its way.
///
/// An original with the day by which it must be back.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerParcel,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/ship")]
pub async fn ship_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerParcel>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::ship(tx, *id, &body)).await
}

/// Make it depend on a condition.
///
/// A cost, use in the reading room alone, and the like; we accept or reject it.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerCondition,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/add_condition")]
pub async fn add_partner_condition(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerCondition>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::add_condition(tx, *id, &body)).await
}

/// Say that it can be had later.
///
/// From which day it is worth asking again.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerRetry,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/ask_retry")]
pub async fn ask_partner_retry(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerRetry>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::ask_retry(tx, *id, &body)).await
}

/// Agree that it is cancelled.
///
/// It ends here.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/agree_cancel")]
pub async fn agree_partner_cancel(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::agree_cancel(tx, *id, &body)).await
}

/// Do not agree that it is cancelled.
///
/// It goes on where it stood.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/decline_cancel")]
pub async fn decline_partner_cancel(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::decline_cancel(tx, *id, &body)).await
}

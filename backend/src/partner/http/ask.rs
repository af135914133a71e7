//! What a partner says of what it asked of us.
use actix_web::{post, web::Path};

use crate::{
    keys::Partner,
    loans::model::LoanId,
    partner::{
        actions,
        model::{PartnerLoan, PartnerStep},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Ask that your request is cancelled.
///
/// We answer: it ends, or it goes on where it stood.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/ask_cancel")]
pub async fn cancel_partner_request(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::ask_cancel(tx, *id, &body)).await
}

/// Say that it has come.
///
/// What we sent has arrived.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/receive")]
pub async fn receive_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::receive(tx, *id, &body)).await
}

/// Say that it is on its way back.
///
/// We check it in when it is here.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/send_back")]
pub async fn send_back_partner_loan(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::send_back(tx, *id, &body)).await
}

/// Ask to keep it longer.
///
/// We answer with the new due day, or with why not.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/ask_renewal")]
pub async fn ask_partner_renewal(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::ask_renewal(tx, *id, &body)).await
}

/// Accept our condition.
///
/// We send it under that condition.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/accept_condition")]
pub async fn accept_partner_condition(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::accept_condition(tx, *id, &body)).await
}

/// Reject our condition.
///
/// The request is cancelled, once we agree.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans/{id}/actions/reject_condition")]
pub async fn reject_partner_condition(
    caller: Caller<Partner>,
    id: Path<LoanId>,
    Valid(body): Valid<PartnerStep>,
) -> Result<Answer<PartnerLoan>> {
    caller.write(move |tx| actions::reject_condition(tx, *id, &body)).await
}

//! What a library says of what it asked of us.
use actix_web::post;

use crate::{
    answers::{actions, model::LinkedLoan},
    partner::{self, model::PartnerStep},
    platform::{Answer, ByLink, Result, Valid},
};

/// Ask that your request is cancelled.
///
/// We answer: it ends, or it goes on where it stood.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/ask_cancel")]
pub async fn cancel_linked_request(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::ask_cancel(tx, id, &body))).await
}

/// Say that it has come.
///
/// What we sent has arrived.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/receive")]
pub async fn receive_linked_loan(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::receive(tx, id, &body))).await
}

/// Say that it is on its way back.
///
/// We check it in when it is here.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/send_back")]
pub async fn send_back_linked_loan(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::send_back(tx, id, &body))).await
}

/// Ask to keep it longer.
///
/// We answer with the new due day, or with why not.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/ask_renewal")]
pub async fn ask_linked_renewal(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::ask_renewal(tx, id, &body))).await
}

/// Accept our condition.
///
/// We send it under that condition.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/accept_condition")]
pub async fn accept_linked_condition(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::accept_condition(tx, id, &body))).await
}

/// Reject our condition.
///
/// The request is cancelled, once we agree.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/reject_condition")]
pub async fn reject_linked_condition(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::reject_condition(tx, id, &body))).await
}

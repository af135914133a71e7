//! What a library answers to what we ask of it.
use actix_web::post;

use crate::{
    answers::{actions, model::LinkedLoan},
    partner::{
        self,
        model::{PartnerCondition, PartnerNo, PartnerParcel, PartnerPromise, PartnerRetry, PartnerStep},
    },
    platform::{Answer, ByLink, Result, Valid},
};

/// Say that you will supply it.
///
/// With your own number for it, if you have one.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerPromise,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/will_supply")]
pub async fn promise_linked_loan(link: ByLink, Valid(body): Valid<PartnerPromise>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::will_supply(tx, id, &body))).await
}

/// Say that you will not supply it.
///
/// With the reason, so that we can ask another library.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerNo,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/unfilled")]
pub async fn refuse_linked_loan(link: ByLink, Valid(body): Valid<PartnerNo>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::unfilled(tx, id, &body))).await
}

/// Say that it is on its way.
///
/// An original with the day by which it must be back.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerParcel,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/ship")]
pub async fn ship_linked_loan(link: ByLink, Valid(body): Valid<PartnerParcel>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::ship(tx, id, &body))).await
}

/// Make it depend on a condition.
///
/// A cost, use in the reading room alone, and the like; we accept or reject it.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerCondition,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/add_condition")]
pub async fn add_linked_condition(link: ByLink, Valid(body): Valid<PartnerCondition>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::add_condition(tx, id, &body))).await
}

/// Say that it can be had later.
///
/// From which day it is worth asking again.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerRetry,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/ask_retry")]
pub async fn ask_linked_retry(link: ByLink, Valid(body): Valid<PartnerRetry>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::ask_retry(tx, id, &body))).await
}

/// Agree that it is cancelled.
///
/// It ends here.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/agree_cancel")]
pub async fn agree_linked_cancel(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::agree_cancel(tx, id, &body))).await
}

/// Do not agree that it is cancelled.
///
/// It goes on where it stood.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/decline_cancel")]
pub async fn decline_linked_cancel(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::decline_cancel(tx, id, &body))).await
}

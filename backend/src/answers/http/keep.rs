//! What a library says of what it has lent us.
use actix_web::post;

use crate::{
    answers::{actions, model::LinkedLoan},
    partner::{
        self,
        model::{PartnerRecall, PartnerRefusal, PartnerRenewal, PartnerStep},
    },
    platform::{Answer, ByLink, Result, Valid},
};

/// Let us keep it longer.
///
/// Asked for or not; one more term where you name no day.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerRenewal,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/grant_renewal")]
pub async fn renew_linked_loan(link: ByLink, Valid(body): Valid<PartnerRenewal>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::grant_renewal(tx, id, &body))).await
}

/// Do not let us keep it longer.
///
/// With the reason in words.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerRefusal,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/refuse_renewal")]
pub async fn refuse_linked_renewal(link: ByLink, Valid(body): Valid<PartnerRefusal>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::refuse_renewal(tx, id, &body))).await
}

/// Recall it.
///
/// You want it back before its day; our reader is told.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerRecall,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/recall")]
pub async fn recall_linked_loan(link: ByLink, Valid(body): Valid<PartnerRecall>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::recall(tx, id, &body))).await
}

/// Say that it is back.
///
/// What we sent back has arrived with you.
#[utoipa::path(
    tag = "answers", security(("link" = [])), request_body = PartnerStep,
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[post("/answers/actions/complete")]
pub async fn complete_linked_loan(link: ByLink, Valid(body): Valid<PartnerStep>) -> Result<Answer<LinkedLoan>> {
    link.write(move |tx| actions::act(tx, |tx, id| partner::complete(tx, id, &body))).await
}

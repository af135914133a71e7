//! What a subscriber does with its link, without an account. Guessing is made slow, by the address.
use actix_web::{post, web::Json};

use crate::{
    identity,
    platform::{Guest, Result, Valid},
    subscribers::{
        actions,
        model::{LinkAnswer, LinkOutcome, LinkToken, OpenLink},
    },
};

/// Open a link of a subscriber.
///
/// The library's own data, to be confirmed. The token goes in the body, for addresses are kept in logs.
#[utoipa::path(
    tag = "subscribers", security(()), request_body = LinkToken,
    responses((status = 200, description = "The library's own data.", body = OpenLink)),
)]
#[post("/subscriber-links/actions/open")]
pub async fn open_subscriber_link(guest: Guest, Valid(link): Valid<LinkToken>) -> Result<Json<OpenLink>> {
    let address = guest.address();
    let counted = address.clone();
    guest.write(move |tx| identity::count_guest(tx, &counted)).await?;
    guest.write(move |tx| actions::open(tx, &link.token, &address)).await.map(Json)
}

/// Answer by a link of a subscriber.
///
/// What is right registers the library for the year at once; corrections wait for one of the staff. A link works once.
#[utoipa::path(
    tag = "subscribers", security(()), request_body = LinkAnswer,
    responses((status = 200, description = "What came of it.", body = LinkOutcome)),
)]
#[post("/subscriber-links/actions/answer")]
pub async fn answer_subscriber_link(guest: Guest, Valid(answer): Valid<LinkAnswer>) -> Result<Json<LinkOutcome>> {
    let address = guest.address();
    let counted = address.clone();
    guest.write(move |tx| identity::count_guest(tx, &counted)).await?;
    guest.write(move |tx| actions::answer(tx, &answer, &address)).await.map(Json)
}

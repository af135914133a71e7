//! The cards of subscribers and their register on paper.
use actix_web::{HttpResponse, get, web::Path};

use crate::{
    papers::{self, model::PaperAsked},
    platform::{Asked, Caller, Result},
    subscribers::{
        ReadSubscribers, actions,
        model::{SubscriberId, SubscriberPapers},
    },
};

/// Print a subscriber’s card.
///
/// With its number as a barcode and the year for which it is registered, to be cut out.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId, PaperAsked), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The card.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/subscribers/{id}/papers/card")]
pub async fn print_subscriber_card(
    caller: Caller<ReadSubscribers>,
    id: Path<SubscriberId>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("pazymejimas-{}.pdf", id.0), move |tx| actions::card(tx, *id, language)).await
}

/// Print many cards.
///
/// Ten on a sheet, of all subscribers that are asked for, a thousand at most.
#[utoipa::path(
    tag = "subscribers", params(SubscriberPapers), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The cards.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/subscribers/papers/cards")]
pub async fn print_subscriber_cards(
    caller: Caller<ReadSubscribers>,
    Asked(asked): Asked<SubscriberPapers>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print("pazymejimai.pdf", move |tx| actions::cards(tx, &asked.list(), language)).await
}

/// Print the register of subscribers.
///
/// The subscribers that are asked for, as one table; PDF or DOCX.
#[utoipa::path(
    tag = "subscribers", params(SubscriberPapers), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The document.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/subscribers/papers/register")]
pub async fn print_subscriber_register(
    caller: Caller<ReadSubscribers>,
    Asked(asked): Asked<SubscriberPapers>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    let format = asked.format;
    papers::give(caller, "abonentu-registras", format, move |tx| actions::paper_register(tx, &asked.list(), language))
        .await
}

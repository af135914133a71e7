//! What became of telling a webhook.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use super::super::{
    ManageWebhooks, actions,
    model::{DeliveryId, DeliveryList, WebhookDelivery, WebhookId, WholeWebhookDelivery},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    page::{Format, Limit},
};

/// List the deliveries of a webhook.
///
/// Those of the last 90 days; `status=dead` are those that were given up. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "webhooks", params(WebhookId, DeliveryList), security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<WebhookDelivery> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/webhooks/{id}/deliveries")]
pub async fn list_webhook_deliveries(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Asked(wanted): Asked<DeliveryList>,
) -> Result<Either<Json<Page<WebhookDelivery>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::deliveries(tx, *id, &wanted)).await.map(Json).map(Either::Left);
    }
    let (language, id) = (caller.language(), *id);
    let export = caller.export("pristatymai.csv", sheet::delivery_head(language), move |tx, cursor| {
        let wanted = DeliveryList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() };
        let page = actions::deliveries(tx, id, &wanted)?;
        Ok((page.items.iter().map(|delivery| sheet::delivery_cells(delivery, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Get a delivery.
///
/// What is sent, and every try: when, how long it took, and what was answered.
#[utoipa::path(
    tag = "webhooks", params(DeliveryId), security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "The delivery.", body = WholeWebhookDelivery)),
)]
#[get("/webhooks/deliveries/{id}")]
pub async fn get_webhook_delivery(
    caller: Caller<ManageWebhooks>,
    id: Path<DeliveryId>,
) -> Result<Json<WholeWebhookDelivery>> {
    caller.read(move |tx| actions::delivery(tx, *id)).await.map(Json)
}

/// Send a delivery again.
///
/// Now, and from the first try on, under the same `webhook-id`, whatever became of it before.
#[utoipa::path(
    tag = "webhooks", params(DeliveryId), security(("bearer" = ["webhooks:manage"])), request_body = Nothing,
    responses((status = 200, description = "The delivery.", body = WebhookDelivery)),
)]
#[post("/webhooks/deliveries/{id}/actions/resend")]
pub async fn resend_webhook_delivery(
    caller: Caller<ManageWebhooks>,
    id: Path<DeliveryId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<WebhookDelivery>> {
    caller.write(move |tx| actions::resend(tx, *id)).await
}

//! Webhooks are listed and read.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use super::super::{
    ManageWebhooks, actions,
    model::{HookKinds, Webhook, WebhookId, WebhookList},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Page, Result,
    events::Timeline,
    page::{Format, Limit},
};

/// List webhooks.
///
/// The newest first, without those that were removed. A partner's key sees those of its own library. With
/// `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "webhooks", params(WebhookList), security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<Webhook> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/webhooks")]
pub async fn list_webhooks(
    caller: Caller<ManageWebhooks>,
    Asked(wanted): Asked<WebhookList>,
) -> Result<Either<Json<Page<Webhook>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::list(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let language = caller.language();
    let export = caller.export("pranesimai-sistemoms.csv", sheet::head(language), move |tx, cursor| {
        let page = actions::list(tx, &WebhookList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() })?;
        Ok((page.items.iter().map(|webhook| sheet::cells(webhook, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// List what a webhook can be told.
///
/// The kinds of events that you may read everywhere yourself; of a partner's key, what partners hear.
#[utoipa::path(
    tag = "webhooks", security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "The kinds.", body = HookKinds)),
)]
#[get("/webhooks/kinds")]
pub async fn list_webhook_kinds(caller: Caller<ManageWebhooks>) -> Result<Json<HookKinds>> {
    caller.read(actions::kinds).await.map(Json)
}

/// Get a webhook.
///
/// Where it leads, what it is told, how its deliveries stand, and what can be done to it now; never its secret.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "The webhook.", body = Webhook)),
)]
#[get("/webhooks/{id}")]
pub async fn get_webhook(caller: Caller<ManageWebhooks>, id: Path<WebhookId>) -> Result<Answer<Webhook>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// List what became of a webhook.
///
/// Who made, edited, rested and removed it, and when we gave it up; the oldest first. A partner's key does not see it.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/webhooks/{id}/events")]
pub async fn list_webhook_events(caller: Caller<ManageWebhooks>, id: Path<WebhookId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

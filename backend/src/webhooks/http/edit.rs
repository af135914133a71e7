//! Webhooks are made and edited; where an address leads is looked up before the database is asked for anything.
use actix_web::{
    http::StatusCode,
    patch, post,
    web::{Data, Path},
};

use super::super::{
    ManageWebhooks, actions,
    model::{MadeWebhook, NewWebhook, Webhook, WebhookId, WebhookPatch},
};
use crate::platform::{
    Answer, Caller, Result, Valid,
    outgoing::{Leads, Outgoing},
};

/// Make a webhook.
///
/// It is told what happens from now on, signed as Standard Webhooks has it. The answer shows the secret this once. An
/// address inside our network is refused, by name too; redirects are not followed. A partner's key makes it for its own
/// library, and it is told of that library's loans alone. Messages may come in another order than they happened, and
/// more than once under the same `webhook-id`: `data.position` tells the order.
#[utoipa::path(
    tag = "webhooks", security(("bearer" = ["webhooks:manage"])), request_body = NewWebhook,
    responses((status = 201, description = "The webhook, with its secret.", body = MadeWebhook)),
)]
#[post("/webhooks")]
pub async fn create_webhook(
    caller: Caller<ManageWebhooks>,
    outgoing: Data<Outgoing>,
    Valid(new): Valid<NewWebhook>,
) -> Result<Answer<MadeWebhook>> {
    let leads = outgoing.look(&new.url).await;
    caller.show_once(StatusCode::CREATED, move |tx| actions::create(tx, &new, leads)).await
}

/// Edit a webhook.
///
/// Its name, its address and what it is told. What waits goes to the new address.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = WebhookPatch,
    responses((status = 200, description = "The webhook.", body = Webhook)),
)]
#[patch("/webhooks/{id}")]
pub async fn update_webhook(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    outgoing: Data<Outgoing>,
    Valid(patch): Valid<WebhookPatch>,
) -> Result<Answer<Webhook>> {
    let leads = match &patch.url {
        Some(url) => outgoing.look(url).await,
        None => Leads::Nowhere,
    };
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch, leads)).await
}

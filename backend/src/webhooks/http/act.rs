//! What can be done to a webhook.
use actix_web::{http::StatusCode, post, web::Path};

use super::super::{
    ManageWebhooks, actions,
    model::{MadeWebhook, Resent, Resumption, SecretRotation, Webhook, WebhookDelivery, WebhookId},
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid};

/// Try a webhook out.
///
/// It is sent a message of type `webhooks.ping` that tells of nothing; its deliveries show what became of it.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = Nothing,
    responses((status = 200, description = "The delivery of the ping.", body = WebhookDelivery)),
)]
#[post("/webhooks/{id}/actions/ping")]
pub async fn ping_webhook(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<WebhookDelivery>> {
    caller.write(move |tx| actions::ping(tx, *id)).await
}

/// Let a webhook rest.
///
/// Nothing is sent for now; what happens meanwhile waits for it.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = Nothing,
    responses((status = 200, description = "The webhook.", body = Webhook)),
)]
#[post("/webhooks/{id}/actions/pause")]
pub async fn pause_webhook(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Webhook>> {
    caller.write(move |tx| actions::pause(tx, *id)).await
}

/// Let a webhook be told again.
///
/// One that rested, or that we had given up. It is told what it missed, unless you say that this is to be skipped.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = Resumption,
    responses((status = 200, description = "The webhook.", body = Webhook)),
)]
#[post("/webhooks/{id}/actions/resume")]
pub async fn resume_webhook(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(resumption): Valid<Resumption>,
) -> Result<Answer<Webhook>> {
    caller.write(move |tx| actions::resume(tx, *id, &resumption)).await
}

/// Send every dead letter of a webhook again.
///
/// Each under its own `webhook-id`, from the first try on.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = Nothing,
    responses((status = 200, description = "How many.", body = Resent)),
)]
#[post("/webhooks/{id}/actions/resend_dead")]
pub async fn resend_dead_webhook_deliveries(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Resent>> {
    caller.write(move |tx| actions::resend_dead(tx, *id)).await
}

/// Give a webhook another secret.
///
/// It is shown this once. The old one signs beside it for 24 hours, or for as long as you say: each message then has
/// two signatures, and a receiver takes it that knows either.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = SecretRotation,
    responses((status = 201, description = "The webhook, with its new secret.", body = MadeWebhook)),
)]
#[post("/webhooks/{id}/actions/rotate")]
pub async fn rotate_webhook_secret(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(rotation): Valid<SecretRotation>,
) -> Result<Answer<MadeWebhook>> {
    caller.show_once(StatusCode::CREATED, move |tx| actions::rotate(tx, *id, &rotation)).await
}

/// Remove a webhook.
///
/// It is told nothing more, and never again; what was told stays to be read for 90 days.
#[utoipa::path(
    tag = "webhooks", params(WebhookId), security(("bearer" = ["webhooks:manage"])), request_body = Nothing,
    responses((status = 200, description = "The webhook.", body = Webhook)),
)]
#[post("/webhooks/{id}/actions/remove")]
pub async fn remove_webhook(
    caller: Caller<ManageWebhooks>,
    id: Path<WebhookId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Webhook>> {
    caller.write(move |tx| actions::remove(tx, *id)).await
}

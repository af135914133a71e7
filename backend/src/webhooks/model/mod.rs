//! The nouns of webhooks: rows, answers and the bodies that make and change them.
mod delivery;
mod kinds;
mod list;
mod write;

use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

pub use self::{
    delivery::{
        AttemptOutcome, DeliveryAction, DeliveryAttempt, DeliveryId, DeliveryRow, DeliveryStatus, Payload, PayloadData,
        WebhookDelivery, WholeWebhookDelivery,
    },
    kinds::{HookKind, HookKinds, all_kinds},
    list::{DeliveryList, DeliveryOrder, WebhookList},
    write::{Missed, NewWebhook, Resumption, SecretRotation, WebhookPatch},
};
use crate::{
    libraries::Ref,
    platform::{Action, Utc, actor::LibraryId},
    schema::webhooks,
};

crate::id! {
    /// Identifies a webhook.
    WebhookId
}

crate::text_enum! {
    /// Whether a webhook is told anything: it is, it rests, we gave it up, or it is no more.
    WebhookState { Active = "active", Paused = "paused", Disabled = "disabled", Removed = "removed" }
}

crate::text_enum! {
    /// Why we tell a webhook nothing any more: every try failed for days, the receiver answered 410 Gone, or the
    /// partner has no key that opens anything.
    DisabledBecause { Failing = "failing", Gone = "gone", NoKey = "no_key" }
}

crate::text_enum! {
    /// What can be done to a webhook.
    WebhookAction {
        Ping = "ping", Resume = "resume", ResendDead = "resend_dead", Rotate = "rotate", Pause = "pause",
        Remove = "remove",
    }
}

/// A webhook as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = webhooks, treat_none_as_null = true)]
pub struct WebhookRow {
    pub id: WebhookId,
    pub name: String,
    pub url: String,
    pub library_id: Option<LibraryId>,
    pub state: WebhookState,
    pub disabled_because: Option<DisabledBecause>,
    pub followed_to: i64,
    pub failing_since: Option<Utc>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// How a webhook's deliveries stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    pub n_pending: i64,
    pub n_dead: i64,
    pub last_delivered_at: Option<Utc>,
    /// Until when an earlier secret signs too.
    pub old_secret_until: Option<Utc>,
}

/// A webhook as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Webhook {
    pub id: WebhookId,
    pub name: String,
    pub url: String,
    /// The partner whose it is.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub kinds: Vec<String>,
    pub state: WebhookState,
    #[schema(required = true)]
    pub disabled_because: Option<DisabledBecause>,
    /// Since when every try has failed.
    #[schema(required = true)]
    pub failing_since: Option<Utc>,
    /// How many deliveries wait for a try.
    pub n_pending: i64,
    /// How many were given up.
    pub n_dead: i64,
    #[schema(required = true)]
    pub last_delivered_at: Option<Utc>,
    /// Until when the secret before the last rotation signs beside the new one.
    #[schema(required = true)]
    pub old_secret_until: Option<Utc>,
    pub created_at: Utc,
    pub version: i64,
    pub actions: Vec<Action>,
}

/// A webhook with its new secret: it is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MadeWebhook {
    #[serde(flatten)]
    pub webhook: Webhook,
    /// `whsec_` and the secret in Base64, as the libraries of Standard Webhooks take it.
    pub secret: String,
}

/// How many dead letters are sent again.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Resent {
    pub n: usize,
}

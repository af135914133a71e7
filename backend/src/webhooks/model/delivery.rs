//! What became of telling a webhook one thing.
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::WebhookId;
use crate::{
    platform::{Action, Utc, events::EventId, feed::FeedEvent, outgoing::Failed},
    schema::{webhook_attempts, webhook_deliveries},
};

crate::id! {
    /// Identifies a delivery.
    DeliveryId
}

crate::text_enum! {
    /// Where a delivery stands: it waits for a try, it arrived, or it is a dead letter.
    DeliveryStatus { Pending = "pending", Delivered = "delivered", Dead = "dead" }
}

crate::text_enum! {
    /// What can be done to a delivery.
    DeliveryAction { Resend = "resend" }
}

crate::text_enum! {
    /// How one try ended.
    AttemptOutcome {
        Delivered = "delivered", Refused = "refused", Redirected = "redirected", Gone = "gone",
        InsideAddress = "inside_address", NoAddress = "no_address", NoConnection = "no_connection",
        NoTls = "no_tls", TimedOut = "timed_out", CutOff = "cut_off",
    }
}

impl From<Failed> for AttemptOutcome {
    fn from(failed: Failed) -> AttemptOutcome {
        match failed {
            Failed::InsideAddress => AttemptOutcome::InsideAddress,
            Failed::NoAddress => AttemptOutcome::NoAddress,
            Failed::NoConnection => AttemptOutcome::NoConnection,
            Failed::NoTls => AttemptOutcome::NoTls,
            Failed::TimedOut => AttemptOutcome::TimedOut,
            Failed::CutOff => AttemptOutcome::CutOff,
        }
    }
}

/// A delivery as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = webhook_deliveries)]
pub struct DeliveryRow {
    pub id: DeliveryId,
    pub webhook_id: WebhookId,
    pub token: String,
    pub kind: String,
    pub event_id: Option<EventId>,
    pub status: DeliveryStatus,
    pub n_tries: i64,
    pub due_at: Utc,
    pub delivered_at: Option<Utc>,
    pub created_at: Utc,
}

/// One try.
#[derive(Clone, Debug, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = webhook_attempts)]
pub struct DeliveryAttempt {
    pub tried_at: Utc,
    /// How long it took.
    pub n_milliseconds: i64,
    pub outcome: AttemptOutcome,
    /// The status of HTTP, where there was an answer.
    #[schema(required = true)]
    pub http_status: Option<i32>,
    /// The first 500 characters of the answer.
    #[schema(required = true)]
    pub answer: Option<String>,
}

/// A delivery as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WebhookDelivery {
    pub id: DeliveryId,
    pub webhook_id: WebhookId,
    /// The header `webhook-id`, the same at every try.
    pub message_id: String,
    /// The kind of the event, or `webhooks.ping`.
    pub kind: String,
    /// The event's place in the feed; a ping has none.
    #[schema(required = true)]
    pub position: Option<i64>,
    #[schema(required = true)]
    pub entity: Option<String>,
    #[schema(required = true)]
    pub entity_id: Option<i64>,
    pub status: DeliveryStatus,
    pub n_attempts: usize,
    /// The newest try.
    #[schema(required = true)]
    pub last_attempt: Option<DeliveryAttempt>,
    /// When it is tried next, where it waits.
    #[schema(required = true)]
    pub next_try_at: Option<Utc>,
    #[schema(required = true)]
    pub delivered_at: Option<Utc>,
    pub created_at: Utc,
    pub actions: Vec<Action>,
}

/// A delivery with every try, the oldest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WholeWebhookDelivery {
    #[serde(flatten)]
    pub delivery: WebhookDelivery,
    /// What is sent, byte for byte.
    pub payload: String,
    pub attempts: Vec<DeliveryAttempt>,
}

/// What a webhook is sent: thin, what has become of the thing is read where it lives.
#[derive(Debug, Serialize)]
pub struct Payload {
    #[serde(rename = "type")]
    pub kind: String,
    pub timestamp: Utc,
    pub data: PayloadData,
}

/// The event as `GET /events` gives it, and where the loan is read; of a ping, whose it is.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum PayloadData {
    Event {
        #[serde(flatten)]
        event: FeedEvent,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
    },
    Ping {
        webhook_id: WebhookId,
    },
}

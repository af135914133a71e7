//! What people do to webhooks and to their deliveries.
use chrono::Duration;

use super::{
    super::{
        model::{
            DeliveryAction, DeliveryId, DeliveryStatus, MadeWebhook, Missed, Resent, Resumption, SecretRotation,
            Webhook, WebhookAction, WebhookDelivery, WebhookId, WebhookRow,
        },
        problems, rules, store,
    },
    PING, happened, reach,
    seal::give_secret,
    show::{one, one_delivery},
    token,
};
use crate::platform::{Error, Result, Tx, sealer};

/// For how long the old secret signs beside the new one, where nothing else is said.
const OVERLAP_HOURS: i64 = 24;

/// Tells it nothing for now; what happens meanwhile waits.
pub fn pause(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let (before, mut row) = open(tx, id, WebhookAction::Pause)?;
    store::save(tx, &mut row)?;
    happened(tx, "pause", &before, &row)?;
    one(tx, row)
}

/// Tells it again, and what it missed, unless that is to be skipped.
pub fn resume(tx: &mut Tx, id: WebhookId, resumption: &Resumption) -> Result<Webhook> {
    let (before, mut row) = open(tx, id, WebhookAction::Resume)?;
    (row.disabled_because, row.failing_since) = (None, None);
    if resumption.missed == Some(Missed::Skip) {
        row.followed_to = sealer::position(tx)?;
    }
    store::save(tx, &mut row)?;
    happened(tx, "resume", &before, &row)?;
    one(tx, row)
}

/// Gives it another secret; the old one signs beside it for a while, so that nothing is refused meanwhile.
pub fn rotate(tx: &mut Tx, id: WebhookId, rotation: &SecretRotation) -> Result<MadeWebhook> {
    let (before, mut row) = open(tx, id, WebhookAction::Rotate)?;
    let left = Duration::hours(rotation.overlap_hours.unwrap_or(OVERLAP_HOURS));
    store::end_secrets(tx, id, left)?;
    let secret = give_secret(tx, id)?;
    store::save(tx, &mut row)?;
    happened(tx, "rotate", &before, &row)?;
    Ok(MadeWebhook { webhook: one(tx, row)?, secret })
}

/// It is told nothing more, and never again.
pub fn remove(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let (before, mut row) = open(tx, id, WebhookAction::Remove)?;
    row.disabled_because = None;
    store::wipe_secrets(tx, id)?;
    store::save(tx, &mut row)?;
    happened(tx, "remove", &before, &row)?;
    one(tx, row)
}

/// Tells it of nothing, to see whether it hears.
pub fn ping(tx: &mut Tx, id: WebhookId) -> Result<WebhookDelivery> {
    let (before, row) = open(tx, id, WebhookAction::Ping)?;
    let token = token(tx);
    let made = store::ping(tx, id, &token, PING)?;
    happened(tx, "ping", &before, &row)?;
    one_delivery(tx, made)
}

/// Sends every dead letter again.
pub fn resend_dead(tx: &mut Tx, id: WebhookId) -> Result<Resent> {
    let (before, row) = open(tx, id, WebhookAction::ResendDead)?;
    let n = store::revive_dead(tx, id)?;
    if n > 0 {
        happened(tx, "resend_dead", &before, &row)?;
    }
    Ok(Resent { n })
}

/// Sends a delivery again, whatever became of it, under the same `webhook-id`.
pub fn resend(tx: &mut Tx, id: DeliveryId) -> Result<WebhookDelivery> {
    let own = reach(tx)?;
    let webhook = store::delivery(tx, id, own)?.webhook_id;
    let row = store::lock(tx, webhook, own)?;
    let delivery = store::lock_delivery(tx, id, own)?;
    let next = rules::next_delivery(row.state, delivery.status, DeliveryAction::Resend);
    let status: DeliveryStatus = next.ok_or(&problems::ACTION_NOT_ALLOWED)?;
    store::revive(tx, id, status)?;
    happened(tx, "resend", &row, &row)?;
    let delivery = store::delivery(tx, id, own)?;
    one_delivery(tx, delivery)
}

/// A webhook to which this can be done now: as it is, and as it stands afterwards.
fn open(tx: &mut Tx, id: WebhookId, action: WebhookAction) -> Result<(WebhookRow, WebhookRow)> {
    let own = reach(tx)?;
    let before = store::lock(tx, id, own)?;
    let state = rules::next(before.state, action).ok_or_else(|| Error::from(&problems::ACTION_NOT_ALLOWED))?;
    let after = WebhookRow { state, ..before.clone() };
    Ok((before, after))
}

//! Deliveries and their tries.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::{
    platform::{Db, Page, Result, Tx, Utc, actor::LibraryId, events::EventId, feed::FeedEvent, page::Cursor},
    schema::{
        events as all_events, webhook_attempts,
        webhook_deliveries::{self, id, status, webhook_id},
        webhooks,
    },
    webhooks::model::{
        DeliveryAttempt, DeliveryId, DeliveryList, DeliveryOrder, DeliveryRow, DeliveryStatus, WebhookId, WebhookState,
    },
};

/// A page of the deliveries of a webhook.
pub fn list_deliveries(tx: &mut Tx, webhook: WebhookId, wanted: &DeliveryList) -> Result<Page<DeliveryRow>> {
    let matching = || {
        let mut matching = webhook_deliveries::table.filter(webhook_id.eq(webhook)).into_boxed();
        if let Some(wanted) = wanted.status {
            matching = matching.filter(status.eq(wanted));
        }
        if let Some(kind) = wanted.kind.clone() {
            matching = matching.filter(webhook_deliveries::kind.eq(kind));
        }
        matching
    };
    let total = match wanted.count {
        Some(_) => Some(matching().count().get_result(tx.conn)?),
        None => None,
    };
    let from = wanted.cursor.as_ref().map(|cursor| DeliveryId(cursor.id));
    let page = match (wanted.sort.unwrap_or(DeliveryOrder::Newest), from) {
        (DeliveryOrder::Newest, None) => matching().order(id.desc()),
        (DeliveryOrder::Newest, Some(from)) => matching().filter(id.lt(from)).order(id.desc()),
        (DeliveryOrder::Oldest, None) => matching().order(id.asc()),
        (DeliveryOrder::Oldest, Some(from)) => matching().filter(id.gt(from)).order(id.asc()),
    };
    let rows = page.limit(wanted.limit.and_one()).select(DeliveryRow::as_select()).load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &DeliveryRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

/// One delivery: of a partner's own webhook, or of any.
pub fn delivery(tx: &mut Tx, wanted: DeliveryId, of: Option<LibraryId>) -> Result<DeliveryRow> {
    let mut found = webhook_deliveries::table
        .inner_join(webhooks::table.on(webhooks::id.eq(webhook_id)))
        .filter(id.eq(wanted))
        .select(DeliveryRow::as_select())
        .into_boxed();
    if let Some(library) = of {
        found = found.filter(webhooks::library_id.eq(library));
    }
    Ok(found.first(tx.conn)?)
}

/// A delivery that is about to change.
pub fn lock_delivery(tx: &mut Tx, wanted: DeliveryId, of: Option<LibraryId>) -> Result<DeliveryRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        webhook_deliveries::table.find(wanted).select(id).for_update().first::<DeliveryId>(conn)?;
    }
    delivery(tx, wanted, of)
}

/// How the webhooks of deliveries stand.
pub fn states(tx: &mut Tx, wanted: &[WebhookId]) -> Result<HashMap<WebhookId, WebhookState>> {
    let of = webhooks::table.filter(webhooks::id.eq_any(wanted));
    let rows: Vec<(WebhookId, WebhookState)> = of.select((webhooks::id, webhooks::state)).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// The events that deliveries tell of, as the feed gives them.
pub fn events(tx: &mut Tx, wanted: &[EventId]) -> Result<HashMap<EventId, FeedEvent>> {
    type Row = (EventId, Option<i64>, String, String, i64, chrono::NaiveDate, Utc);
    let rows: Vec<Row> = all_events::table
        .filter(all_events::id.eq_any(wanted))
        .select((
            all_events::id,
            all_events::position,
            all_events::kind,
            all_events::entity,
            all_events::entity_id,
            all_events::happened_on,
            all_events::recorded_at,
        ))
        .load(tx.conn)?;
    let event = |(event, position, kind, entity, entity_id, happened_on, recorded_at): Row| {
        let position = position.unwrap_or_default();
        (event, FeedEvent { position, kind, entity, entity_id, happened_on, recorded_at })
    };
    Ok(rows.into_iter().map(event).collect())
}

/// The tries of these deliveries, the oldest first.
pub fn attempts(tx: &mut Tx, wanted: &[DeliveryId]) -> Result<HashMap<DeliveryId, Vec<DeliveryAttempt>>> {
    let rows: Vec<(DeliveryId, DeliveryAttempt)> = webhook_attempts::table
        .filter(webhook_attempts::delivery_id.eq_any(wanted))
        .order(webhook_attempts::id)
        .select((webhook_attempts::delivery_id, DeliveryAttempt::as_select()))
        .load(tx.conn)?;
    let mut attempts: HashMap<DeliveryId, Vec<DeliveryAttempt>> = HashMap::new();
    for (delivery, attempt) in rows {
        attempts.entry(delivery).or_default().push(attempt);
    }
    Ok(attempts)
}

/// Tells a webhook of nothing, to see whether it hears.
pub fn ping(tx: &mut Tx, webhook: WebhookId, token: &str, kind: &str) -> Result<DeliveryRow> {
    let row = (
        (webhook_id.eq(webhook), webhook_deliveries::token.eq(token), webhook_deliveries::kind.eq(kind)),
        (status.eq(DeliveryStatus::Pending), webhook_deliveries::n_tries.eq(0_i64)),
        (webhook_deliveries::due_at.eq(tx.now), webhook_deliveries::created_at.eq(tx.now)),
    );
    let made: DeliveryId =
        diesel::insert_into(webhook_deliveries::table).values(row).returning(id).get_result(tx.conn)?;
    delivery(tx, made, None)
}

/// Sends a delivery again from its beginning.
pub fn revive(tx: &mut Tx, delivery: DeliveryId, to: DeliveryStatus) -> Result<()> {
    let again = (
        (status.eq(to), webhook_deliveries::n_tries.eq(0_i64)),
        (webhook_deliveries::due_at.eq(tx.now), webhook_deliveries::delivered_at.eq(None::<Utc>)),
    );
    diesel::update(webhook_deliveries::table.find(delivery)).set(again).execute(tx.conn)?;
    Ok(())
}

/// The same with every dead letter of a webhook; gives how many.
pub fn revive_dead(tx: &mut Tx, webhook: WebhookId) -> Result<usize> {
    let dead = webhook_deliveries::table.filter(webhook_id.eq(webhook).and(status.eq(DeliveryStatus::Dead)));
    let again = (
        (status.eq(DeliveryStatus::Pending), webhook_deliveries::n_tries.eq(0_i64)),
        webhook_deliveries::due_at.eq(tx.now),
    );
    Ok(diesel::update(dead).set(again).execute(tx.conn)?)
}

/// Deletes up to so many deliveries made before this, with their tries; gives how many.
pub fn forget(tx: &mut Tx, before: Utc, n: i64) -> Result<usize> {
    let old: Vec<DeliveryId> = webhook_deliveries::table
        .filter(webhook_deliveries::created_at.lt(before))
        .order(webhook_deliveries::created_at)
        .limit(n)
        .select(id)
        .load(tx.conn)?;
    diesel::delete(webhook_attempts::table.filter(webhook_attempts::delivery_id.eq_any(&old))).execute(tx.conn)?;
    Ok(diesel::delete(webhook_deliveries::table.filter(id.eq_any(&old))).execute(tx.conn)?)
}

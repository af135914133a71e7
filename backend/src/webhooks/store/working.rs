//! What the servers do between them: follow the feed, take a webhook under a lease, note how a try ended.
use chrono::Duration;
use diesel::{dsl::exists, prelude::*};

use crate::{
    platform::{Db, Result, Tx, Utc, actor::LibraryId, events::EventId},
    schema::{
        events, webhook_attempts, webhook_deliveries,
        webhooks::{self, followed_to, id, leased_until, state},
    },
    webhooks::model::{DeliveryAttempt, DeliveryId, DeliveryRow, DeliveryStatus, WebhookId, WebhookRow, WebhookState},
};

/// Longer than any try may take; a server that fell silent loses its webhook to the others then.
const LEASE_SECONDS: i64 = 120;

/// Active webhooks that have not followed the feed as far as this: where each stands, and whose it is.
pub fn behind(tx: &mut Tx, end: i64) -> Result<Vec<(WebhookId, i64, Option<LibraryId>)>> {
    let behind = webhooks::table.filter(state.eq(WebhookState::Active).and(followed_to.lt(end)));
    Ok(behind.order(id).select((id, followed_to, webhooks::library_id)).load(tx.conn)?)
}

/// The webhook, if no other server is making it follow just now.
pub fn lock_to_follow(tx: &mut Tx, webhook: WebhookId) -> Result<Option<WebhookRow>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        let free = webhooks::table.find(webhook).select(id).for_update().skip_locked();
        if free.first::<WebhookId>(conn).optional()?.is_none() {
            return Ok(None);
        }
    }
    let active = webhooks::table.find(webhook).filter(state.eq(WebhookState::Active));
    Ok(active.select(WebhookRow::as_select()).first(tx.conn).optional()?)
}

/// The events of these kinds after one position, up to and with another; of a partner, those that it hears. What
/// happened before this desk was kept here is no news.
pub fn news(
    tx: &mut Tx,
    (after, end): (i64, i64),
    kinds: &[String],
    of: Option<LibraryId>,
    n: i64,
) -> Result<Vec<(EventId, i64, String)>> {
    let mut query = events::table
        .filter(events::position.gt(after).and(events::position.le(end)).and(events::kind.eq_any(kinds)))
        .filter(events::is_history.eq(false))
        .into_boxed();
    if let Some(library) = of {
        query = query.filter(events::library_id.eq(library));
    }
    let columns = (events::id, events::position.assume_not_null(), events::kind);
    Ok(query.order(events::position).limit(n).select(columns).load(tx.conn)?)
}

/// Notes that an event is to be told.
pub fn add_delivery(tx: &mut Tx, webhook: WebhookId, token: &str, (event, kind): (EventId, &str)) -> Result<()> {
    use webhook_deliveries::{created_at, due_at, event_id, n_tries, status, webhook_id};
    let row = (
        (webhook_id.eq(webhook), webhook_deliveries::token.eq(token), webhook_deliveries::kind.eq(kind)),
        (event_id.eq(event), status.eq(DeliveryStatus::Pending), n_tries.eq(0_i64)),
        (due_at.eq(tx.now), created_at.eq(tx.now)),
    );
    diesel::insert_into(webhook_deliveries::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// Notes how far a webhook has followed.
pub fn advance(tx: &mut Tx, webhook: WebhookId, to: i64) -> Result<()> {
    diesel::update(webhooks::table.find(webhook)).set(followed_to.eq(to)).execute(tx.conn)?;
    Ok(())
}

/// Whether any webhook that is free has something due.
pub fn has_due(tx: &mut Tx) -> Result<bool> {
    let first = free_with_due(tx.now).select(id).first::<WebhookId>(tx.conn);
    Ok(first.optional()?.is_some())
}

/// Takes webhooks that have something due and that no server works on, those first that waited longest.
pub fn free(tx: &mut Tx, n: usize) -> Result<Vec<WebhookId>> {
    let free = free_with_due(tx.now).order((leased_until, id)).limit(i64::try_from(n).unwrap_or(1)).select(id);
    Ok(match &mut *tx.conn {
        Db::Pg(conn) => free.for_update().skip_locked().load(conn)?,
        Db::Sqlite(conn) => free.load(conn)?,
    })
}

#[diesel::dsl::auto_type(no_type_alias)]
fn free_with_due(now: Utc) -> _ {
    let pending: DeliveryStatus = DeliveryStatus::Pending;
    let active: WebhookState = WebhookState::Active;
    let due = webhook_deliveries::table.filter(
        webhook_deliveries::webhook_id
            .eq(id)
            .and(webhook_deliveries::status.eq(pending))
            .and(webhook_deliveries::due_at.le(now)),
    );
    webhooks::table.filter(state.eq(active).and(leased_until.le(now)).and(exists(due)))
}

/// Works on a webhook from now on, or goes on with it; gives until when.
pub fn extend(tx: &mut Tx, webhook: WebhookId) -> Result<Utc> {
    let until = Utc(tx.now.0 + Duration::seconds(LEASE_SECONDS));
    diesel::update(webhooks::table.find(webhook)).set(leased_until.eq(until)).execute(tx.conn)?;
    Ok(until)
}

/// The webhook, if this server still works on it.
pub fn hold(tx: &mut Tx, webhook: WebhookId, until: Utc) -> Result<Option<WebhookRow>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        webhooks::table.find(webhook).select(id).for_update().first::<WebhookId>(conn)?;
    }
    let held = webhooks::table.find(webhook).filter(leased_until.eq(until));
    Ok(held.select(WebhookRow::as_select()).first(tx.conn).optional()?)
}

/// Another may work on it.
pub fn release(tx: &mut Tx, webhook: WebhookId) -> Result<()> {
    diesel::update(webhooks::table.find(webhook)).set(leased_until.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The delivery of a webhook that has been due longest.
pub fn next_due(tx: &mut Tx, webhook: WebhookId) -> Result<Option<DeliveryRow>> {
    use webhook_deliveries::{due_at, status, webhook_id};
    let due = webhook_deliveries::table
        .filter(webhook_id.eq(webhook).and(status.eq(DeliveryStatus::Pending)).and(due_at.le(tx.now)));
    Ok(due.order((due_at, webhook_deliveries::id)).select(DeliveryRow::as_select()).first(tx.conn).optional()?)
}

pub fn add_attempt(tx: &mut Tx, delivery: DeliveryId, attempt: &DeliveryAttempt) -> Result<()> {
    let row = (
        (webhook_attempts::delivery_id.eq(delivery), webhook_attempts::tried_at.eq(attempt.tried_at)),
        (webhook_attempts::n_milliseconds.eq(attempt.n_milliseconds), webhook_attempts::outcome.eq(attempt.outcome)),
        (webhook_attempts::http_status.eq(attempt.http_status), webhook_attempts::answer.eq(&attempt.answer)),
    );
    diesel::insert_into(webhook_attempts::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// Saves where a delivery stands after a try.
pub fn save_delivery(tx: &mut Tx, row: &DeliveryRow) -> Result<()> {
    use webhook_deliveries::{delivered_at, due_at, n_tries, status};
    let changes =
        (status.eq(row.status), n_tries.eq(row.n_tries), due_at.eq(row.due_at), delivered_at.eq(row.delivered_at));
    diesel::update(row).set(changes).execute(tx.conn)?;
    Ok(())
}

/// It took something: whatever failed before is over.
pub fn note_success(tx: &mut Tx, webhook: WebhookId) -> Result<()> {
    diesel::update(webhooks::table.find(webhook)).set(webhooks::failing_since.eq(None::<Utc>)).execute(tx.conn)?;
    Ok(())
}

/// Every try has failed since now.
pub fn start_failing(tx: &mut Tx, webhook: WebhookId) -> Result<()> {
    diesel::update(webhooks::table.find(webhook)).set(webhooks::failing_since.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

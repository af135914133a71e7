//! Webhooks and deliveries as people see them.
use super::{
    super::{
        model::{
            DeliveryId, DeliveryList, DeliveryRow, DeliveryStatus, HookKinds, Payload, PayloadData, Webhook,
            WebhookDelivery, WebhookId, WebhookList, WebhookRow, WebhookState, WholeWebhookDelivery,
        },
        rules, store,
    },
    ENTITY, reach,
};
use crate::{
    libraries,
    platform::{
        Error, Page, Result, Tx,
        actor::LibraryId,
        events::{self, Timeline},
    },
};

pub fn list(tx: &mut Tx, wanted: &WebhookList) -> Result<Page<Webhook>> {
    let own = reach(tx)?;
    let Page { items, next_cursor, total } = store::list(tx, wanted, own)?;
    Ok(Page { items: whole(tx, items)?, next_cursor, total })
}

pub fn get(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let own = reach(tx)?;
    let row = store::get(tx, id, own)?;
    one(tx, row)
}

/// Who did what to a webhook; that is told to our own people alone.
pub fn timeline(tx: &mut Tx, id: WebhookId) -> Result<Timeline> {
    if reach(tx)?.is_some() {
        return Err(Error::NotFound);
    }
    store::get(tx, id, None)?;
    events::timeline(tx, ENTITY, id.0)
}

/// What the caller's webhooks can be told.
pub fn kinds(tx: &mut Tx) -> Result<HookKinds> {
    let own = reach(tx)?;
    Ok(HookKinds { items: rules::kinds_for(tx.actor, own.is_some()) })
}

pub fn deliveries(tx: &mut Tx, id: WebhookId, wanted: &DeliveryList) -> Result<Page<WebhookDelivery>> {
    let own = reach(tx)?;
    store::get(tx, id, own)?;
    let Page { items, next_cursor, total } = store::list_deliveries(tx, id, wanted)?;
    Ok(Page { items: whole_deliveries(tx, items)?, next_cursor, total })
}

/// A delivery with its tries, and what it says.
pub fn delivery(tx: &mut Tx, id: DeliveryId) -> Result<WholeWebhookDelivery> {
    let own = reach(tx)?;
    let row = store::delivery(tx, id, own)?;
    let library = store::get(tx, row.webhook_id, own)?.library_id;
    let payload = payload(tx, &row, library)?;
    let attempts = store::attempts(tx, &[id])?.remove(&id).unwrap_or_default();
    Ok(WholeWebhookDelivery { delivery: one_delivery(tx, row)?, payload, attempts })
}

/// What a delivery says: the event as the feed gives it, and where its loan is read.
pub fn payload(tx: &mut Tx, row: &DeliveryRow, library: Option<LibraryId>) -> Result<String> {
    let event = match row.event_id {
        Some(id) => Some(store::events(tx, &[id])?.remove(&id).ok_or(Error::NotFound)?),
        None => None,
    };
    let timestamp = event.as_ref().map_or(row.created_at, |event| event.recorded_at);
    let data = match event {
        Some(event) => {
            let root = if library.is_some() { "/api/v1/partner/loans" } else { "/api/v1/loans" };
            let place = || format!("{}{root}/{}", tx.world.outside.public_url, event.entity_id);
            let url = (event.entity == "loan").then(place);
            PayloadData::Event { event, url }
        }
        None => PayloadData::Ping { webhook_id: row.webhook_id },
    };
    let payload = Payload { kind: row.kind.clone(), timestamp, data };
    serde_json::to_string(&payload).map_err(|err| Error::Internal(err.to_string()))
}

pub fn one(tx: &mut Tx, row: WebhookRow) -> Result<Webhook> {
    whole(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

fn whole(tx: &mut Tx, rows: Vec<WebhookRow>) -> Result<Vec<Webhook>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let places: Vec<_> = rows.iter().filter_map(|row| row.library_id).collect();
    let (mut kinds, standings, places) =
        (store::kinds(tx, &ids)?, store::standings(tx, &ids)?, libraries::refs(tx, &places)?);
    let webhook = |row: WebhookRow| {
        let standing = standings.get(&row.id).copied().unwrap_or_default();
        Webhook {
            library: row.library_id.and_then(|library| places.get(&library).cloned()),
            kinds: kinds.remove(&row.id).unwrap_or_default(),
            actions: rules::actions(row.state, standing.n_dead),
            id: row.id,
            name: row.name,
            url: row.url,
            state: row.state,
            disabled_because: row.disabled_because,
            failing_since: row.failing_since,
            n_pending: standing.n_pending,
            n_dead: standing.n_dead,
            last_delivered_at: standing.last_delivered_at,
            old_secret_until: standing.old_secret_until,
            created_at: row.created_at,
            version: row.version,
        }
    };
    Ok(rows.into_iter().map(webhook).collect())
}

pub fn one_delivery(tx: &mut Tx, row: DeliveryRow) -> Result<WebhookDelivery> {
    whole_deliveries(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

fn whole_deliveries(tx: &mut Tx, rows: Vec<DeliveryRow>) -> Result<Vec<WebhookDelivery>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let webhooks: Vec<_> = rows.iter().map(|row| row.webhook_id).collect();
    let told: Vec<_> = rows.iter().filter_map(|row| row.event_id).collect();
    let (mut attempts, states, events) =
        (store::attempts(tx, &ids)?, store::states(tx, &webhooks)?, store::events(tx, &told)?);
    let delivery = |row: DeliveryRow| {
        let attempts = attempts.remove(&row.id).unwrap_or_default();
        let event = row.event_id.and_then(|event| events.get(&event));
        let state = states.get(&row.webhook_id).copied().unwrap_or(WebhookState::Removed);
        WebhookDelivery {
            position: event.map(|event| event.position),
            entity: event.map(|event| event.entity.clone()),
            entity_id: event.map(|event| event.entity_id),
            n_attempts: attempts.len(),
            last_attempt: attempts.into_iter().last(),
            next_try_at: (row.status == DeliveryStatus::Pending).then_some(row.due_at),
            actions: rules::delivery_actions(state, row.status),
            id: row.id,
            webhook_id: row.webhook_id,
            message_id: row.token,
            kind: row.kind,
            status: row.status,
            delivered_at: row.delivered_at,
            created_at: row.created_at,
        }
    };
    Ok(rows.into_iter().map(delivery).collect())
}

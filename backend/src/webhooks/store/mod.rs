//! Webhooks in the database: the only SQL of this capability.
mod deliveries;
mod list;
mod secrets;
mod working;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    deliveries::{
        attempts, delivery, events, forget, list_deliveries, lock_delivery, ping, revive, revive_dead, states,
    },
    list::{list, standings},
    secrets::{add_secret, end_secrets, outdated_secrets, reseal, secrets, wipe_secrets},
    working::{
        add_attempt, add_delivery, advance, behind, extend, free, has_due, hold, lock_to_follow, news, next_due,
        note_success, release, save_delivery, start_failing,
    },
};
use super::model::{WebhookId, WebhookRow};
use crate::{
    platform::{Db, Result, Tx, actor::LibraryId, text},
    schema::{
        webhook_kinds,
        webhooks::{self, id},
    },
};

/// One webhook: a partner's own, or any.
pub fn get(tx: &mut Tx, webhook: WebhookId, of: Option<LibraryId>) -> Result<WebhookRow> {
    let mut found = webhooks::table.filter(id.eq(webhook)).select(WebhookRow::as_select()).into_boxed();
    if let Some(library) = of {
        found = found.filter(webhooks::library_id.eq(library));
    }
    Ok(found.first(tx.conn)?)
}

/// Reads a webhook that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, webhook: WebhookId, of: Option<LibraryId>) -> Result<WebhookRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        webhooks::table.find(webhook).select(id).for_update().first::<WebhookId>(conn)?;
    }
    get(tx, webhook, of)
}

/// Writes a new webhook down; `row.id` is still to be given.
pub fn insert(tx: &mut Tx, row: &WebhookRow, kinds: &[String]) -> Result<WebhookRow> {
    let made: WebhookId = diesel::insert_into(webhooks::table)
        .values((
            (webhooks::name.eq(&row.name), webhooks::url.eq(&row.url), webhooks::library_id.eq(row.library_id)),
            (webhooks::state.eq(row.state), webhooks::disabled_because.eq(row.disabled_because)),
            (webhooks::followed_to.eq(row.followed_to), webhooks::failing_since.eq(row.failing_since)),
            (webhooks::leased_until.eq(tx.now), webhooks::search_text.eq(found_by(row))),
            (webhooks::version.eq(row.version), webhooks::created_at.eq(tx.now), webhooks::updated_at.eq(tx.now)),
        ))
        .returning(id)
        .get_result(tx.conn)?;
    set_kinds(tx, made, kinds)?;
    get(tx, made, None)
}

/// Saves a webhook as its next version.
pub fn save(tx: &mut Tx, row: &mut WebhookRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set((&*row, webhooks::search_text.eq(found_by(row)))).execute(tx.conn)?;
    Ok(())
}

/// From now on it is told these kinds.
pub fn set_kinds(tx: &mut Tx, webhook: WebhookId, kinds: &[String]) -> Result<()> {
    diesel::delete(webhook_kinds::table.filter(webhook_kinds::webhook_id.eq(webhook))).execute(tx.conn)?;
    for kind in kinds {
        let row = (webhook_kinds::webhook_id.eq(webhook), webhook_kinds::kind.eq(kind));
        diesel::insert_into(webhook_kinds::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

/// What these webhooks are told, by the alphabet.
pub fn kinds(tx: &mut Tx, wanted: &[WebhookId]) -> Result<HashMap<WebhookId, Vec<String>>> {
    let rows: Vec<(WebhookId, String)> = webhook_kinds::table
        .filter(webhook_kinds::webhook_id.eq_any(wanted))
        .order(webhook_kinds::kind)
        .select((webhook_kinds::webhook_id, webhook_kinds::kind))
        .load(tx.conn)?;
    let mut kinds: HashMap<WebhookId, Vec<String>> = HashMap::new();
    for (webhook, kind) in rows {
        kinds.entry(webhook).or_default().push(kind);
    }
    Ok(kinds)
}

fn found_by(row: &WebhookRow) -> String {
    text::fold(&format!("{} {}", row.name, row.url))
}

//! The secrets of webhooks, sealed.
use chrono::Duration;
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, Utc},
    schema::webhook_secrets::{self, ends_at, id, webhook_id},
    webhooks::model::WebhookId,
};

/// The secrets that sign now, the newest first.
pub fn secrets(tx: &mut Tx, webhook: WebhookId) -> Result<Vec<String>> {
    let living = webhook_secrets::table
        .filter(webhook_id.eq(webhook).and(ends_at.is_null().or(ends_at.gt(tx.now).assume_not_null())));
    Ok(living.order(id.desc()).select(webhook_secrets::sealed).load(tx.conn)?)
}

/// From now on this one signs.
pub fn add_secret(tx: &mut Tx, webhook: WebhookId, sealed: &str) -> Result<()> {
    let row = (webhook_id.eq(webhook), webhook_secrets::sealed.eq(sealed), webhook_secrets::made_at.eq(tx.now));
    diesel::insert_into(webhook_secrets::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// Those of before sign for so long more, and none longer than it did already.
pub fn end_secrets(tx: &mut Tx, webhook: WebhookId, left: Duration) -> Result<()> {
    let until = Utc(tx.now.0 + left);
    let of = webhook_secrets::table.filter(webhook_id.eq(webhook));
    diesel::delete(of.filter(ends_at.le(tx.now))).execute(tx.conn)?;
    let longer = of.filter(ends_at.is_null().or(ends_at.gt(until).assume_not_null()));
    diesel::update(longer).set(ends_at.eq(until)).execute(tx.conn)?;
    Ok(())
}

/// A webhook that is no more has no secrets.
pub fn wipe_secrets(tx: &mut Tx, webhook: WebhookId) -> Result<()> {
    diesel::delete(webhook_secrets::table.filter(webhook_id.eq(webhook))).execute(tx.conn)?;
    Ok(())
}

/// The secrets that were sealed with another generation of the installation's secret than this.
pub fn outdated_secrets(tx: &mut Tx, generation: &str) -> Result<Vec<(i64, WebhookId, String)>> {
    let outdated = webhook_secrets::table.filter(webhook_secrets::sealed.not_like(format!("{generation}:%")));
    Ok(outdated.select((id, webhook_id, webhook_secrets::sealed)).load(tx.conn)?)
}

pub fn reseal(tx: &mut Tx, secret: i64, sealed: &str) -> Result<()> {
    diesel::update(webhook_secrets::table.find(secret)).set(webhook_secrets::sealed.eq(sealed)).execute(tx.conn)?;
    Ok(())
}

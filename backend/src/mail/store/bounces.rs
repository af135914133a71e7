//! Addresses that do not take mail.
use diesel::prelude::*;

use super::super::model::{Bounce, BounceId, BounceList, BounceSource, MessageId};
use crate::{
    on_db,
    platform::{Page, Result, Tx, page::Cursor},
    schema::mail_bounces::{self, address, id},
};

/// What is known against an address.
pub fn bounce_of(tx: &mut Tx, of: &str) -> Result<Option<Bounce>> {
    Ok(mail_bounces::table.filter(address.eq(of)).select(Bounce::as_select()).first(tx.conn).optional()?)
}

pub fn bounce(tx: &mut Tx, bounce: BounceId) -> Result<Bounce> {
    Ok(mail_bounces::table.find(bounce).select(Bounce::as_select()).first(tx.conn)?)
}

/// Notes that an address does not take mail; what was known of it before is replaced.
pub fn note_bounce(
    tx: &mut Tx,
    of: &str,
    source: BounceSource,
    reason: Option<&str>,
    message: Option<MessageId>,
) -> Result<BounceId> {
    let row = (
        address.eq(of),
        mail_bounces::source.eq(source),
        mail_bounces::reason.eq(reason),
        mail_bounces::message_id.eq(message),
        mail_bounces::noted_by.eq(tx.actor.account),
        mail_bounces::noted_at.eq(tx.now),
    );
    on_db!(&mut *tx.conn, |conn| diesel::insert_into(mail_bounces::table)
        .values(row)
        .on_conflict(address)
        .do_update()
        .set(row)
        .execute(conn))?;
    Ok(mail_bounces::table.filter(address.eq(of)).select(id).first(tx.conn)?)
}

/// Believes again that an address takes mail.
pub fn clear(tx: &mut Tx, bounce: BounceId) -> Result<()> {
    diesel::delete(mail_bounces::table.find(bounce)).execute(tx.conn)?;
    Ok(())
}

pub fn n_bouncing(tx: &mut Tx) -> Result<i64> {
    Ok(mail_bounces::table.count().get_result(tx.conn)?)
}

/// A page of them, the newest first.
pub fn bounces(tx: &mut Tx, wanted: &BounceList) -> Result<Page<Bounce>> {
    let mut query = mail_bounces::table.select(Bounce::as_select()).into_boxed();
    // What LIKE would read otherwise stands in no address that begins so.
    if let Some(q) = wanted.q.as_deref().map(|q| q.trim().to_lowercase().replace(['%', '_', '\\'], "")) {
        query = query.filter(address.like(format!("{q}%")));
    }
    if let Some(from) = &wanted.cursor {
        query = query.filter(id.lt(BounceId(from.id)));
    }
    let rows: Vec<Bounce> = query.order(id.desc()).limit(wanted.limit.and_one()).load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row| Cursor { key: None, id: row.id.0 }))
}

//! Links to confirm data by; of a secret only its digest is kept.
use diesel::prelude::*;

use super::super::model::SubscriberId;
use crate::{
    platform::{Result, Tx, Utc},
    schema::subscriber_links,
};

crate::id! {
    /// Identifies a link.
    LinkId
}

/// A link that is still open.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct OpenRow {
    pub id: LinkId,
    pub subscriber_id: SubscriberId,
    pub year: i32,
    pub expires_at: Utc,
}

/// Makes a link; the earlier ones of the subscriber that nobody has used are gone.
pub fn insert_link(tx: &mut Tx, id: SubscriberId, year: i32, token_hash: &str, expires_at: Utc) -> Result<()> {
    remove_links(tx, id)?;
    diesel::insert_into(subscriber_links::table)
        .values((
            subscriber_links::subscriber_id.eq(id),
            subscriber_links::year.eq(year),
            subscriber_links::token_hash.eq(token_hash),
            subscriber_links::expires_at.eq(expires_at),
            subscriber_links::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// The link of this secret, while it is open.
pub fn open_link(tx: &mut Tx, token_hash: &str) -> Result<Option<OpenRow>> {
    Ok(subscriber_links::table
        .filter(subscriber_links::token_hash.eq(token_hash).and(subscriber_links::used_at.is_null()))
        .filter(subscriber_links::expires_at.gt(tx.now))
        .select((
            subscriber_links::id,
            subscriber_links::subscriber_id,
            subscriber_links::year,
            subscriber_links::expires_at,
        ))
        .first(tx.conn)
        .optional()?)
}

/// The first time that it was looked at.
pub fn opened(tx: &mut Tx, link: LinkId) -> Result<()> {
    let unseen = subscriber_links::table.find(link).filter(subscriber_links::opened_at.is_null());
    diesel::update(unseen).set(subscriber_links::opened_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

pub fn used(tx: &mut Tx, link: LinkId) -> Result<()> {
    diesel::update(subscriber_links::table.find(link)).set(subscriber_links::used_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The unused links of a subscriber die.
pub fn remove_links(tx: &mut Tx, id: SubscriberId) -> Result<()> {
    let unused = subscriber_links::subscriber_id.eq(id).and(subscriber_links::used_at.is_null());
    diesel::delete(subscriber_links::table.filter(unused)).execute(tx.conn)?;
    Ok(())
}

//! What of the outbox can still be changed: a row that waits and is in nobody's hands.
use chrono::Duration;
use diesel::prelude::*;

use crate::{
    platform::{Db, Result, Tx, Utc},
    schema::outbox,
};

/// What is delivered is kept for two days, what died for a month: then the row goes, with what it says.
const DELIVERED_DAYS: i64 = 2;
const DEAD_DAYS: i64 = 30;

/// A row of the outbox, locked until this unit of work ends.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct Waiting {
    id: i64,
    pub due_at: Utc,
    pub n_tries: i64,
    leased_until: Option<Utc>,
    dead_at: Option<Utc>,
}

/// The undelivered row of an entity; none where it was delivered, cancelled or forgotten.
pub fn waiting(tx: &mut Tx, entity: &str, entity_id: i64) -> Result<Option<Waiting>> {
    let row = outbox::table
        .filter(outbox::entity.eq(entity).and(outbox::entity_id.eq(entity_id)))
        .filter(outbox::delivered_at.is_null())
        .select((outbox::id, outbox::due_at, outbox::n_tries, outbox::leased_until, outbox::dead_at));
    Ok(match &mut *tx.conn {
        Db::Pg(conn) => row.for_update().first(conn).optional()?,
        Db::Sqlite(conn) => row.first(conn).optional()?,
    })
}

impl Waiting {
    /// Whether a server is delivering it just now.
    pub fn is_under_way(&self, now: Utc) -> bool {
        self.leased_until.is_some_and(|until| until > now)
    }

    pub fn is_dead(&self) -> bool {
        self.dead_at.is_some()
    }
}

/// Says something else than was to be said.
pub fn rewrite(tx: &mut Tx, row: Waiting, body: &str) -> Result<()> {
    diesel::update(outbox::table.find(row.id)).set(outbox::body.eq(body)).execute(tx.conn)?;
    Ok(())
}

/// Takes a row back.
pub fn cancel(tx: &mut Tx, row: Waiting) -> Result<()> {
    diesel::delete(outbox::table.find(row.id)).execute(tx.conn)?;
    Ok(())
}

/// Tries again now, with all its tries before it.
pub fn retry(tx: &mut Tx, row: Waiting) -> Result<()> {
    diesel::update(outbox::table.find(row.id))
        .set((outbox::due_at.eq(tx.now), outbox::n_tries.eq(0_i64), outbox::dead_at.eq(None::<Utc>)))
        .execute(tx.conn)?;
    Ok(())
}

/// Deletes the rows whose time is over.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    let ago = |days| Utc(tx.now.0 - Duration::days(days));
    let old = outbox::delivered_at.lt(ago(DELIVERED_DAYS)).or(outbox::dead_at.lt(ago(DEAD_DAYS)));
    Ok(diesel::delete(outbox::table.filter(old)).execute(tx.conn)?)
}

//! "Tell the world later": rows written beside the change they tell of, delivered by a worker afterwards.
//!
//! Nothing goes outside inside a transaction. A row is leased, tried, and tried again with growing pauses for three
//! days; what still fails is a dead letter that somebody must look at. Any number of servers share the work.
use std::{pin::Pin, sync::Arc};

use chrono::Duration;
use diesel::prelude::*;

use super::{Actor, Db, Result, Store, Tx, Utc};
use crate::schema::outbox;

/// How many rows a server takes at a time, and for how long.
const PORTION: i64 = 20;
const LEASE_MINUTES: i64 = 5;
/// 1, 2, 4 … minutes, then every hour: about three days in all.
const LONGEST_PAUSE_MINUTES: i64 = 60;
const TRIES: i64 = 78;

/// A way out: mail, ISO 18626, webhooks.
pub trait Channel: Send + Sync {
    /// Its name in the outbox.
    fn name(&self) -> &'static str;

    /// Delivers one body; the text of an error is kept with the row and must hold no secret.
    fn deliver(&self, body: String) -> Pin<Box<dyn Future<Output = Result<(), String>>>>;
}

/// The ways out that a server has.
pub type Channels = Vec<Arc<dyn Channel>>;

/// Something to be told about an entity.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    pub channel: &'static str,
    pub entity: &'static str,
    pub entity_id: i64,
    pub body: &'a str,
}

/// Writes a message; it goes out once this unit of work is committed.
pub fn tell(tx: &mut Tx, message: &Message) -> Result<()> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::channel.eq(message.channel),
            outbox::entity.eq(message.entity),
            outbox::entity_id.eq(message.entity_id),
            outbox::body.eq(message.body),
            outbox::created_at.eq(tx.now),
            outbox::due_at.eq(tx.now),
            outbox::n_tries.eq(0_i64),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// A row that this server has leased.
#[derive(Clone, Debug, Queryable)]
struct Leased {
    id: i64,
    channel: String,
    body: String,
    n_tries: i64,
}

/// Delivers what is due; gives how many rows it tried.
pub async fn deliver(store: &Store, channels: &Channels) -> Result<usize> {
    let names: Vec<&'static str> = channels.iter().map(|channel| channel.name()).collect();
    if names.is_empty() {
        return Ok(0);
    }
    let system = Arc::new(Actor::system());
    let leased = store.write(system.clone(), move |tx| lease(tx, &names)).await?;
    let n = leased.len();
    for row in leased {
        let Some(channel) = channels.iter().find(|channel| channel.name() == row.channel) else { continue };
        let outcome = channel.deliver(row.body.clone()).await;
        store.write(system.clone(), move |tx| settle(tx, &row, &outcome)).await?;
    }
    Ok(n)
}

/// Takes what is due and in nobody's hands, the oldest first.
fn lease(tx: &mut Tx, channels: &[&'static str]) -> Result<Vec<Leased>> {
    let waiting = outbox::table
        .filter(outbox::delivered_at.is_null().and(outbox::dead_at.is_null()))
        .filter(outbox::due_at.le(tx.now).and(outbox::channel.eq_any(channels)))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(tx.now)))
        .order(outbox::id)
        .limit(PORTION)
        .select((outbox::id, outbox::channel, outbox::body, outbox::n_tries));
    let rows: Vec<Leased> = match &mut *tx.conn {
        Db::Pg(conn) => waiting.for_update().skip_locked().load(conn)?,
        Db::Sqlite(conn) => waiting.load(conn)?,
    };
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let until = Utc(tx.now.0 + Duration::minutes(LEASE_MINUTES));
    diesel::update(outbox::table.filter(outbox::id.eq_any(ids)))
        .set(outbox::leased_until.eq(until))
        .execute(tx.conn)?;
    Ok(rows)
}

fn settle(tx: &mut Tx, row: &Leased, outcome: &Result<(), String>) -> Result<()> {
    let tries = row.n_tries + 1;
    let (delivered_at, dead_at, error) = match outcome {
        Ok(()) => (Some(tx.now), None, None),
        Err(error) if tries >= TRIES => (None, Some(tx.now), Some(error)),
        Err(error) => (None, None, Some(error)),
    };
    diesel::update(outbox::table.find(row.id))
        .set((
            outbox::n_tries.eq(tries),
            outbox::leased_until.eq(None::<Utc>),
            outbox::due_at.eq(Utc(tx.now.0 + pause(tries))),
            outbox::delivered_at.eq(delivered_at),
            outbox::dead_at.eq(dead_at),
            outbox::last_error.eq(error),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// How long to wait after so many tries.
fn pause(tries: i64) -> Duration {
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(6);
    Duration::minutes(2_i64.pow(doublings).min(LONGEST_PAUSE_MINUTES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour_and_end_after_three_days() {
        assert_eq!([1, 2, 3, 7, 50].map(|tries| pause(tries).num_minutes()), [1, 2, 4, 60, 60]);
        let all: i64 = (1..TRIES).map(|tries| pause(tries).num_minutes()).sum();
        assert_eq!(all / 60, 72);
    }
}

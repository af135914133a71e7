//! The worker of one way out: it leases what is due, delivers several at once, settles each by itself.
use std::{sync::Arc, time::Duration as Time};

use actix_web::rt::time::sleep;
use chrono::Duration;
use diesel::prelude::*;
use futures_util::{
    future::{Either, select},
    stream::{FuturesUnordered, StreamExt},
};

use super::{Channel, Delivery, Outcome};
use crate::{
    platform::{Actor, Db, Result, Store, Tx, Utc},
    schema::outbox,
};

/// How often it looks for what is due.
const LOOK_EVERY: Time = Time::from_millis(250);
/// Longer than any delivery may take; a server that fell silent loses its rows to the others then.
const LEASE_MINUTES: i64 = 5;
/// 1, 2, 4 … minutes, then every hour: about three days in all.
const LONGEST_PAUSE_MINUTES: i64 = 60;
const TRIES: i64 = 78;

/// A row that this server has leased.
#[derive(Clone, Debug, Queryable)]
struct Leased {
    id: i64,
    entity_id: i64,
    body: String,
    n_tries: i64,
}

/// Delivers what is due, as long as it is polled.
pub async fn keep_delivering(store: Store, channel: Arc<dyn Channel>) {
    let mut under_way = FuturesUnordered::new();
    loop {
        let n_free = channel.at_once().saturating_sub(under_way.len());
        if n_free > 0 {
            match take(&store, &*channel, n_free).await {
                Ok((until, rows)) => {
                    under_way.extend(rows.into_iter().map(|row| one(&store, channel.clone(), row, until)));
                }
                Err(err) => log::warn!("the outbox waits: {err}"),
            }
        }
        if under_way.is_empty() {
            sleep(LOOK_EVERY).await;
        } else if let Either::Left((Some(Err(err)), _)) = select(under_way.next(), Box::pin(sleep(LOOK_EVERY))).await {
            // Its lease runs out, and it is delivered once more: at least once, never not at all.
            log::warn!("a delivery was not noted: {err}");
        }
    }
}

async fn take(store: &Store, channel: &dyn Channel, n: usize) -> Result<(Utc, Vec<Leased>)> {
    let name = channel.name();
    store.write(Arc::new(Actor::system()), move |tx| lease(tx, name, n)).await
}

async fn one(store: &Store, channel: Arc<dyn Channel>, row: Leased, until: Utc) -> Result<()> {
    let (way, entity_id) = (channel.clone(), row.entity_id);
    let attachments = store.read(Arc::new(Actor::system()), move |tx| way.attachments(tx, entity_id)).await?;
    let outcome = channel.deliver(row.body.clone(), attachments).await;
    store
        .write(Arc::new(Actor::system()), move |tx| match settle(tx, &row, until, &outcome)? {
            Some(delivery) => channel.settled(tx, &delivery),
            None => Ok(()),
        })
        .await
}

/// Takes what is due and in nobody's hands, the longest due first.
fn lease(tx: &mut Tx, channel: &'static str, n: usize) -> Result<(Utc, Vec<Leased>)> {
    let until = Utc(tx.now.0 + Duration::minutes(LEASE_MINUTES));
    let waiting = outbox::table
        .filter(outbox::delivered_at.is_null().and(outbox::dead_at.is_null()))
        .filter(outbox::due_at.le(tx.now).and(outbox::channel.eq(channel)))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(tx.now)))
        .order((outbox::due_at, outbox::id))
        .limit(i64::try_from(n).unwrap_or(1))
        .select((outbox::id, outbox::entity_id, outbox::body, outbox::n_tries));
    let rows: Vec<Leased> = match &mut *tx.conn {
        Db::Pg(conn) => waiting.for_update().skip_locked().load(conn)?,
        Db::Sqlite(conn) => waiting.load(conn)?,
    };
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    if !ids.is_empty() {
        let taken = outbox::table.filter(outbox::id.eq_any(ids));
        diesel::update(taken).set(outbox::leased_until.eq(until)).execute(tx.conn)?;
    }
    Ok((until, rows))
}

/// Writes down how a delivery ended; nothing where the lease was lost meanwhile and another server has the row.
fn settle(tx: &mut Tx, row: &Leased, until: Utc, outcome: &Outcome) -> Result<Option<Delivery>> {
    let n_tries = row.n_tries + 1;
    let goes_on = matches!(outcome, Outcome::Later(_)) && n_tries < TRIES;
    let next_try_at = goes_on.then(|| Utc(tx.now.0 + pause(n_tries)));
    let is_delivered = matches!(outcome, Outcome::Delivered(_));
    let ours = outbox::table.find(row.id).filter(outbox::leased_until.eq(until));
    let n = diesel::update(ours)
        .set((
            outbox::n_tries.eq(n_tries),
            outbox::leased_until.eq(None::<Utc>),
            outbox::due_at.eq(next_try_at.unwrap_or(tx.now)),
            outbox::delivered_at.eq(is_delivered.then_some(tx.now)),
            outbox::dead_at.eq((!is_delivered && !goes_on).then_some(tx.now)),
            outbox::last_error.eq((!is_delivered).then(|| outcome.says().to_owned())),
        ))
        .execute(tx.conn)?;
    if n == 0 {
        return Ok(None);
    }
    if is_delivered {
        diesel::update(outbox::table.find(row.id)).set(outbox::body.eq("")).execute(tx.conn)?;
    }
    Ok(Some(Delivery { entity_id: row.entity_id, outcome: outcome.clone(), n_tries, next_try_at }))
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

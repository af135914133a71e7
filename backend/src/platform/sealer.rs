//! Gives committed events and audit rows their place in the feed, chains the audit, folds the statistics (decision 8).
//!
//! Ids are taken before commit and would lose rows to a reader who remembers the last id seen; positions are given
//! after commit, in order, by one sealer at a time.
use diesel::{prelude::*, sql_query, sql_types::BigInt};

use super::{Db, Result, Tx, Utc, secrets};
use crate::schema::{audit, events, leases};

/// How many rows one small transaction seals.
const PORTION: i64 = 500;

/// Seals what waits, up to a portion; gives how many rows it sealed. Nothing where another sealer is at work.
pub fn seal(tx: &mut Tx) -> Result<usize> {
    if !is_our_turn(tx)? {
        return Ok(0);
    }
    Ok(seal_events(tx)? + seal_audit(tx)?)
}

/// On SQLite the one writer is the lease; on PostgreSQL the row is locked until this transaction ends.
fn is_our_turn(tx: &mut Tx) -> Result<bool> {
    let Db::Pg(conn) = &mut *tx.conn else { return Ok(true) };
    let held = leases::table.find("sealer").select(leases::name).for_update().skip_locked().first::<String>(conn);
    Ok(held.optional()?.is_some())
}

fn seal_events(tx: &mut Tx) -> Result<usize> {
    let waiting: Vec<i64> = events::table
        .filter(events::position.is_null())
        .order(events::id)
        .limit(PORTION)
        .select(events::id)
        .load(tx.conn)?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let last = position(tx)?;
    for (id, place) in waiting.iter().zip(last + 1..) {
        diesel::update(events::table.find(id)).set(events::position.eq(place)).execute(tx.conn)?;
    }
    fold(tx, last)?;
    Ok(waiting.len())
}

/// The position of the newest event of the feed.
pub fn position(tx: &mut Tx) -> Result<i64> {
    let last: Option<i64> = events::table.select(diesel::dsl::max(events::position)).first(tx.conn)?;
    Ok(last.unwrap_or(0))
}

/// Adds what the events after this position count for to the sums by day and to those by month.
fn fold(tx: &mut Tx, after: i64) -> Result<()> {
    let month = match &*tx.conn {
        Db::Sqlite(_) => "date(e.happened_on, 'start of month')",
        Db::Pg(_) => "CAST(date_trunc('month', e.happened_on) AS DATE)",
    };
    let common = "side, medium, kind, branch_id, is_abroad, reason, place";
    for (table, day, columns) in [
        ("statistics_days", "e.happened_on", format!("{common}, library_id")),
        ("statistics_months", month, common.to_owned()),
    ] {
        let of_delta = format!("d.{}", columns.replace(", ", ", d."));
        let text = format!(
            "INSERT INTO {table} (measure, day, {columns}, n) SELECT d.measure, {day}, {of_delta}, SUM(d.n) \
             FROM event_deltas d JOIN events e ON e.id = d.event_id WHERE e.position > $1 \
             GROUP BY d.measure, {day}, {of_delta} \
             ON CONFLICT (measure, day, {columns}) DO UPDATE SET n = {table}.n + excluded.n"
        );
        sql_query(text).bind::<BigInt, _>(after).execute(tx.conn)?;
    }
    Ok(())
}

/// What a link of the chain says: everything but the mac.
#[derive(Queryable, Selectable)]
#[diesel(table_name = audit)]
pub struct Link {
    pub id: i64,
    pub event_id: Option<i64>,
    pub operation: String,
    pub entity: String,
    pub entity_id: Option<i64>,
    pub account_id: Option<i64>,
    pub deputy_for_id: Option<i64>,
    pub fields: String,
    pub digest: Option<String>,
    pub recorded_at: Utc,
    pub key_id: Option<i64>,
    pub link_library_id: Option<i64>,
}

impl Link {
    /// The mac of this link at its place, upon the mac before it.
    pub fn mac(&self, key: &secrets::Key, position: i64, previous: &str) -> String {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let (event, entity, key_id) = (number(self.event_id), number(self.entity_id), number(self.key_id));
        let (account, deputy_for) = (number(self.account_id), number(self.deputy_for_id));
        let (position, instant) = (position.to_string(), self.recorded_at.0.timestamp_micros().to_string());
        let digest = self.digest.as_deref().unwrap_or_default();
        let mut parts = vec![previous, &position, &event, &self.operation, &self.entity, &entity];
        parts.extend([account.as_str(), &deputy_for, &self.fields, digest, &instant]);
        // Links from before there were keys keep the mac that they have.
        if self.key_id.is_some() {
            parts.push(&key_id);
        }
        // The same of links: the word tells a library from a key.
        let link_library = self.link_library_id.map(|id| format!("library {id}"));
        parts.extend(link_library.as_deref());
        secrets::mac(key, &parts)
    }
}

fn seal_audit(tx: &mut Tx) -> Result<usize> {
    let waiting: Vec<Link> = audit::table
        .filter(audit::position.is_null())
        .order(audit::id)
        .limit(PORTION)
        .select(Link::as_select())
        .load(tx.conn)?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let (last, mut mac) = head(tx)?;
    let key = tx.world.secrets.key("audit-chain");
    for (link, place) in waiting.iter().zip(last + 1..) {
        mac = link.mac(&key, place, &mac);
        diesel::update(audit::table.find(link.id))
            .set((audit::position.eq(place), audit::mac.eq(&mac)))
            .execute(tx.conn)?;
    }
    Ok(waiting.len())
}

/// The newest link of the chain: its position and its mac.
pub fn head(tx: &mut Tx) -> Result<(i64, String)> {
    let head: Option<(Option<i64>, Option<String>)> = audit::table
        .filter(audit::position.is_not_null())
        .order(audit::position.desc())
        .select((audit::position, audit::mac))
        .first(tx.conn)
        .optional()?;
    Ok(head.map_or((0, String::new()), |(place, mac)| (place.unwrap_or(0), mac.unwrap_or_default())))
}

/// Writes the newest link to the log, where who can edit the database cannot reach: against it a cut tail is seen.
pub fn witness(tx: &mut Tx) -> Result<()> {
    let (place, mac) = head(tx)?;
    log::info!(target: "abonementas::audit", "{place} links hold, the last is {mac}");
    Ok(())
}

/// Follows the chain from its beginning; gives the position of the first link that does not hold.
///
/// The macs of a changed secret are read with its earlier generation. A cut tail is seen against the head in the log.
pub fn first_broken_link(tx: &mut Tx) -> Result<Option<i64>> {
    let keys = tx.world.secrets.keys("audit-chain");
    let (mut previous, mut place) = (String::new(), 0);
    loop {
        let links: Vec<(Link, Option<i64>, Option<String>)> = audit::table
            .filter(audit::position.gt(place))
            .order(audit::position)
            .limit(1000)
            .select((Link::as_select(), audit::position, audit::mac))
            .load(tx.conn)?;
        if links.is_empty() {
            return Ok(None);
        }
        for (link, found, mac) in links {
            place += 1;
            let mac = mac.unwrap_or_default();
            let holds = keys.iter().any(|(_, key)| link.mac(key, place, &previous) == mac);
            if found != Some(place) || !holds {
                return Ok(Some(place));
            }
            previous = mac;
        }
    }
}

//! Taking an event back: the newest that still stands, what was before it, what it had added.
use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::Value;

use super::{Delta, EventId};
use crate::{
    platform::{Result, Tx, actor::AccountId},
    schema::{event_deltas, event_values, events},
};

/// An event that can be corrected: the last of its entity that is neither a correction nor corrected.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = events)]
pub struct Told {
    pub id: EventId,
    pub kind: String,
    pub from_status: Option<String>,
    pub to_status: Option<String>,
    pub happened_on: NaiveDate,
    pub account_id: Option<AccountId>,
}

/// The newest event of these kinds that still stands; corrections and what they corrected are passed over.
pub fn last_standing(tx: &mut Tx, entity: &'static str, entity_id: i64, kinds: &[String]) -> Result<Option<Told>> {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    Ok(events::table
        .filter(events::entity.eq(entity).and(events::entity_id.eq(entity_id)))
        .filter(events::kind.eq_any(kinds).and(events::corrects_id.is_null()))
        .filter(diesel::dsl::not(diesel::dsl::exists(corrected)))
        .order(events::id.desc())
        .select(Told::as_select())
        .first(tx.conn)
        .optional()?)
}

/// What happened to an entity right after an event: its kind, what was written beside it, and why.
#[derive(Debug, Queryable)]
pub struct Followed {
    pub id: EventId,
    pub kind: String,
    pub after_json: Option<String>,
    pub reason: Option<String>,
}

/// The event of an entity that follows an event of it.
pub fn following(tx: &mut Tx, entity: &'static str, entity_id: i64, event: EventId) -> Result<Option<Followed>> {
    Ok(events::table
        .left_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .filter(events::entity.eq(entity).and(events::entity_id.eq(entity_id)).and(events::id.gt(event)))
        .order(events::id)
        .select((events::id, events::kind, event_values::after_json.nullable(), event_values::reason.nullable()))
        .first(tx.conn)
        .optional()?)
}

/// Those of these entities that have an event of these kinds which still stands.
pub fn with_standing(tx: &mut Tx, entity: &'static str, ids: &[i64], kinds: &[String]) -> Result<HashSet<i64>> {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    let found: Vec<i64> = events::table
        .filter(events::entity.eq(entity).and(events::entity_id.eq_any(ids)))
        .filter(events::kind.eq_any(kinds).and(diesel::dsl::not(diesel::dsl::exists(corrected))))
        .select(events::entity_id)
        .distinct()
        .load(tx.conn)?;
    Ok(found.into_iter().collect())
}

/// The entity as it stood before an event and after it; nothing where that was erased.
pub fn values(tx: &mut Tx, event: EventId) -> Result<Option<(Value, Value)>> {
    let texts: Option<(Option<String>, Option<String>)> = event_values::table
        .find(event)
        .select((event_values::before_json, event_values::after_json))
        .first(tx.conn)
        .optional()?;
    let parse = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(texts.and_then(|(before, after)| Some((parse(before)?, parse(after)?))))
}

/// What an event added to the statistics, taken away again.
pub fn counter_deltas(tx: &mut Tx, event: EventId) -> Result<Vec<Delta>> {
    let added: Vec<Delta> =
        event_deltas::table.filter(event_deltas::event_id.eq(event)).select(Delta::as_select()).load(tx.conn)?;
    Ok(added.into_iter().map(|delta| Delta { n: -delta.n, ..delta }).collect())
}

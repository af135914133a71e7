//! What accounts and roles were at an instant, from the events that made them so.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{dsl::max, prelude::*};

use super::super::model::DeputyRow;
use crate::{
    platform::{Result, Tx, Utc, events::EventId},
    schema::{
        deputies::{self, ended_at, from_on, to_on},
        event_values, events,
    },
};

/// Each thing of a kind as its last event before this instant left it; what was gone by then is not there.
pub fn as_of(tx: &mut Tx, entity: &str, before: Utc) -> Result<HashMap<i64, String>> {
    let last: Vec<(i64, Option<EventId>)> = events::table
        .filter(events::entity.eq(entity).and(events::recorded_at.lt(before)))
        .group_by(events::entity_id)
        .select((events::entity_id, max(events::id)))
        .load(tx.conn)?;
    let ids: Vec<EventId> = last.iter().filter_map(|row| row.1).collect();
    let values: Vec<(EventId, Option<String>)> = event_values::table
        .filter(event_values::event_id.eq_any(ids))
        .select((event_values::event_id, event_values::after_json))
        .load(tx.conn)?;
    let mut values: HashMap<EventId, String> =
        values.into_iter().filter_map(|(id, after)| Some((id, after?))).collect();
    Ok(last.into_iter().filter_map(|(id, event)| Some((id, values.remove(&event?)?))).collect())
}

/// Who stood in for whom on a day, and had not ended it before this instant.
pub fn deputies_on(tx: &mut Tx, day: NaiveDate, until: Utc) -> Result<Vec<DeputyRow>> {
    Ok(deputies::table
        .filter(from_on.le(day).and(to_on.ge(day)).and(deputies::created_at.lt(until)))
        .filter(ended_at.is_null().or(ended_at.ge(until).assume_not_null()))
        .order(deputies::id)
        .select(DeputyRow::as_select())
        .load(tx.conn)?)
}

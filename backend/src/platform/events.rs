//! What happened, append-only, who did it, and what it adds to the statistics.
//!
//! Events and audit rows hold ids, field names and codes, never a person's data: values before and after stand in a
//! side table that erasure empties, and the audit row keeps a keyed digest of them (decision 10).
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{
    Result, Tx, Utc,
    actor::{AccountId, LibraryId},
    secrets,
};
use crate::schema::{accounts, audit, event_deltas, event_values, events};

crate::id! {
    /// Identifies an event.
    EventId
}

/// One thing that happened to one entity.
pub struct Event<'a> {
    /// `loans.ship`: the capability and the verb.
    kind: String,
    entity: &'static str,
    entity_id: i64,
    happened_on: NaiveDate,
    from: Option<&'static str>,
    to: Option<&'static str>,
    branch: Option<LibraryId>,
    owner: Option<AccountId>,
    before: Option<Value>,
    after: Option<Value>,
    reason: Option<&'a str>,
    corrects: Option<EventId>,
    deltas: Vec<Delta>,
}

/// What an event adds to one measure, with the dimensions by which it is later asked for.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = event_deltas)]
pub struct Delta {
    pub measure: String,
    pub side: String,
    pub medium: String,
    pub library_id: LibraryId,
    pub branch_id: LibraryId,
    pub is_abroad: bool,
    pub n: i64,
}

impl<'a> Event<'a> {
    /// `happened_on` is the library's day on which it happened; it may be entered later.
    pub fn new(kind: impl Into<String>, entity: &'static str, entity_id: i64, happened_on: NaiveDate) -> Event<'a> {
        Event {
            kind: kind.into(),
            entity,
            entity_id,
            happened_on,
            from: None,
            to: None,
            branch: None,
            owner: None,
            before: None,
            after: None,
            reason: None,
            corrects: None,
            deltas: Vec::new(),
        }
    }

    pub fn moved(mut self, from: Option<&'static str>, to: &'static str) -> Self {
        (self.from, self.to) = (from, Some(to));
        self
    }

    /// Whose it is: who may see this event in the feed.
    pub fn belongs(mut self, branch: LibraryId, owner: Option<AccountId>) -> Self {
        (self.branch, self.owner) = (Some(branch), owner);
        self
    }

    /// The entity before and after; nothing where it was made, or is gone.
    pub fn values(mut self, before: Option<Value>, after: Option<Value>) -> Self {
        (self.before, self.after) = (before, after);
        self
    }

    pub fn because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    pub fn correcting(mut self, event: EventId) -> Self {
        self.corrects = Some(event);
        self
    }

    pub fn counting(mut self, deltas: Vec<Delta>) -> Self {
        self.deltas = deltas;
        self
    }

    /// The names of the fields that differ.
    fn changed(&self) -> String {
        let empty = serde_json::Map::new();
        let fields = |value: &'_ Option<Value>| value.as_ref().and_then(Value::as_object).unwrap_or(&empty).clone();
        let (before, after) = (fields(&self.before), fields(&self.after));
        let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
        names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect::<Vec<_>>().join(",")
    }
}

/// Writes the event, its values, its parts of the statistics and its audit row beside the change they tell of.
pub fn tell(tx: &mut Tx, event: &Event) -> Result<EventId> {
    let id: EventId = diesel::insert_into(events::table)
        .values((
            events::kind.eq(&event.kind),
            events::entity.eq(event.entity),
            events::entity_id.eq(event.entity_id),
            events::from_status.eq(event.from),
            events::to_status.eq(event.to),
            events::happened_on.eq(event.happened_on),
            events::recorded_at.eq(tx.now),
            events::account_id.eq(tx.actor.account),
            events::branch_id.eq(event.branch),
            events::owner_id.eq(event.owner),
            events::corrects_id.eq(event.corrects),
        ))
        .returning(events::id)
        .get_result(tx.conn)?;
    let text = |value: &Option<Value>| value.as_ref().map(Value::to_string);
    let (before, after) = (text(&event.before), text(&event.after));
    if before.is_some() || after.is_some() || event.reason.is_some() {
        diesel::insert_into(event_values::table)
            .values((
                event_values::event_id.eq(id),
                event_values::before_json.eq(&before),
                event_values::after_json.eq(&after),
                event_values::reason.eq(event.reason),
            ))
            .execute(tx.conn)?;
    }
    for delta in &event.deltas {
        diesel::insert_into(event_deltas::table).values((event_deltas::event_id.eq(id), delta)).execute(tx.conn)?;
    }
    let parts = [before.as_deref(), after.as_deref(), event.reason].map(Option::unwrap_or_default);
    let digest = secrets::mac(&tx.world.secrets.key("audit-values"), &parts);
    diesel::insert_into(audit::table)
        .values((
            audit::event_id.eq(id),
            audit::operation.eq(&event.kind),
            audit::entity.eq(event.entity),
            audit::entity_id.eq(event.entity_id),
            audit::account_id.eq(tx.actor.account),
            audit::fields.eq(event.changed()),
            audit::digest.eq(digest),
            audit::recorded_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(id)
}

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

/// The entity as it stood before an event.
pub fn before(tx: &mut Tx, event: EventId) -> Result<Option<Value>> {
    let text: Option<Option<String>> =
        event_values::table.find(event).select(event_values::before_json).first(tx.conn).optional()?;
    Ok(text.flatten().and_then(|text| serde_json::from_str(&text).ok()))
}

/// What an event added to the statistics, taken away again.
pub fn counter_deltas(tx: &mut Tx, event: EventId) -> Result<Vec<Delta>> {
    let added: Vec<Delta> =
        event_deltas::table.filter(event_deltas::event_id.eq(event)).select(Delta::as_select()).load(tx.conn)?;
    Ok(added.into_iter().map(|delta| Delta { n: -delta.n, ..delta }).collect())
}

/// A line of the timeline of one entity.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TimelineEntry {
    pub id: EventId,
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// The library's day on which it happened.
    pub happened_on: NaiveDate,
    pub recorded_at: Utc,
    /// Absent when the system itself acted.
    pub account: Option<Person>,
    pub reason: Option<String>,
    /// The event that this one takes back.
    pub corrects_id: Option<EventId>,
    /// Whether a later event took this one back.
    pub is_corrected: bool,
}

/// A colleague, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
}

/// What happened to one entity, the oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Timeline {
    pub items: Vec<TimelineEntry>,
}

/// The timeline of one entity; that it is the actor's to see was decided before.
pub fn timeline(tx: &mut Tx, entity: &'static str, entity_id: i64) -> Result<Timeline> {
    type Happened = (EventId, String, Option<String>, Option<String>, NaiveDate, Utc, Option<EventId>);
    type Row = (Happened, Option<(AccountId, String)>, Option<String>);
    let rows: Vec<Row> = events::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(events::account_id)))
        .left_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .filter(events::entity.eq(entity).and(events::entity_id.eq(entity_id)))
        .order(events::id)
        .select((
            (
                events::id,
                events::kind,
                events::from_status,
                events::to_status,
                events::happened_on,
                events::recorded_at,
                events::corrects_id,
            ),
            (accounts::id, accounts::name).nullable(),
            event_values::reason.nullable(),
        ))
        .load(tx.conn)?;
    let corrected: Vec<EventId> = rows.iter().filter_map(|row| row.0.6).collect();
    let items = rows.into_iter().map(|((id, kind, from, to, happened_on, recorded_at, corrects_id), who, reason)| {
        let account = who.map(|(id, name)| Person { id, name });
        let is_corrected = corrected.contains(&id);
        TimelineEntry { id, kind, from, to, happened_on, recorded_at, account, reason, corrects_id, is_corrected }
    });
    Ok(Timeline { items: items.collect() })
}

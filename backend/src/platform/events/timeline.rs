//! What happened to one entity, as people read it.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::EventId;
use crate::{
    platform::{
        Result, Tx, Utc,
        actor::{AccountId, KeyId, LibraryId},
    },
    schema::{accounts, audit, event_values, events, keys, libraries},
};

/// A key by its name, where what was done with it is spoken of.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NamedKey {
    pub id: KeyId,
    pub name: String,
}

/// These keys by name.
pub fn named_keys(tx: &mut Tx, wanted: &[KeyId]) -> Result<Vec<NamedKey>> {
    let rows: Vec<(KeyId, String)> =
        keys::table.filter(keys::id.eq_any(wanted)).select((keys::id, keys::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| NamedKey { id, name }).collect())
}

/// A library by its name, where what it did by the link in a letter is spoken of.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NamedLibrary {
    pub id: LibraryId,
    pub name: String,
}

/// These libraries by name.
pub fn named_libraries(tx: &mut Tx, wanted: &[LibraryId]) -> Result<Vec<NamedLibrary>> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(LibraryId, String)> = libraries::table
        .filter(libraries::id.eq_any(wanted.iter().copied()))
        .select((libraries::id, libraries::name))
        .load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| NamedLibrary { id, name }).collect())
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
    /// Absent when the system itself acted, a key, or a library by a link.
    pub account: Option<Person>,
    /// The key with which a script or a partner library did it.
    pub key: Option<NamedKey>,
    /// The library that did it by the link in a letter.
    pub by_link: Option<NamedLibrary>,
    /// In whose name, where the account acted as a deputy.
    pub deputy_for: Option<Person>,
    pub reason: Option<String>,
    /// The names of the fields that changed.
    pub fields: Vec<String>,
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
    type Who = Option<(AccountId, String)>;
    type With = Option<(KeyId, String)>;
    type Row = (Happened, Who, Who, With, Option<LibraryId>, Option<String>, Option<String>);
    let absent = diesel::alias!(accounts as absent);
    let rows: Vec<Row> = events::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(events::account_id)))
        .left_join(keys::table.on(keys::id.nullable().eq(events::key_id)))
        .left_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .left_join(audit::table.on(audit::event_id.eq(events::id.nullable())))
        .left_join(absent.on(absent.field(accounts::id).nullable().eq(audit::deputy_for_id)))
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
            absent.fields((accounts::id, accounts::name)).nullable(),
            (keys::id, keys::name).nullable(),
            events::link_library_id,
            event_values::reason.nullable(),
            audit::fields.nullable(),
        ))
        .load(tx.conn)?;
    let corrected: Vec<EventId> = rows.iter().filter_map(|row| row.0.6).collect();
    let linked: Vec<LibraryId> = rows.iter().filter_map(|row| row.4).collect();
    let libraries = named_libraries(tx, &linked)?;
    let items = rows.into_iter().map(|(happened, who, absent, with, library, reason, fields)| {
        let (id, kind, from, to, happened_on, recorded_at, corrects_id) = happened;
        let person = |who: Who| who.map(|(id, name)| Person { id, name });
        let fields = fields.unwrap_or_default().split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let is_corrected = corrected.contains(&id);
        TimelineEntry {
            id,
            kind,
            from,
            to,
            happened_on,
            recorded_at,
            account: person(who),
            key: with.map(|(id, name)| NamedKey { id, name }),
            by_link: libraries.iter().find(|named| Some(named.id) == library).cloned(),
            deputy_for: person(absent),
            reason,
            fields,
            corrects_id,
            is_corrected,
        }
    });
    Ok(Timeline { items: items.collect() })
}

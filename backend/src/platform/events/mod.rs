//! What happened, append-only, who did it, and what it adds to the statistics.
//!
//! Events and audit rows hold ids, field names and codes, never a person's data: values before and after stand in a
//! side table that erasure empties, and the audit row keeps a keyed digest of them (decision 10).
mod correction;
mod delta;
mod follow;
mod heard;
mod locked;
mod mark;
mod timeline;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::Value;

use super::{
    Result, Tx,
    actor::{AccountId, LibraryId},
    secrets,
};
use crate::schema::{audit, event_deltas, event_values, events};

pub use correction::{Followed, Told, counter_deltas, following, last_standing, values, with_standing};
pub use delta::{Delta, Figure};
pub use follow::{Follower, Happened};
pub use heard::{Heard, heard};
pub use locked::{are_locked, hold_day, must_be_open};
pub use mark::mark;
pub use timeline::{NamedKey, NamedLibrary, Person, Timeline, TimelineEntry, named_keys, named_libraries, timeline};

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
    heard_by: Option<LibraryId>,
    before: Option<Value>,
    after: Option<Value>,
    reason: Option<&'a str>,
    corrects: Option<EventId>,
    deltas: Vec<Delta>,
    is_history: bool,
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
            heard_by: None,
            before: None,
            after: None,
            reason: None,
            corrects: None,
            deltas: Vec::new(),
            is_history: false,
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

    /// The other library that has to do with it, and hears of it where it is a partner.
    pub fn heard_by(mut self, library: Option<LibraryId>) -> Self {
        self.heard_by = library;
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

    /// It happened before this desk was kept here: it counts, and stands in the log, but nothing follows from it and
    /// nobody is told of it as news (decision 36).
    pub fn of_history(mut self) -> Self {
        self.is_history = true;
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
    if !event.deltas.is_empty() {
        locked::must_be_open(tx, event.happened_on)?;
    }
    let id: EventId = diesel::insert_into(events::table)
        .values((
            events::kind.eq(&event.kind),
            events::entity.eq(event.entity),
            events::entity_id.eq(event.entity_id),
            events::from_status.eq(event.from),
            events::to_status.eq(event.to),
            events::happened_on.eq(event.happened_on),
            events::recorded_at.eq(tx.now),
            (events::account_id.eq(tx.actor.person()), events::key_id.eq(tx.actor.key)),
            events::link_library_id.eq(tx.actor.link_library()),
            events::library_id.eq(event.heard_by),
            events::branch_id.eq(event.branch),
            events::owner_id.eq(event.owner),
            events::corrects_id.eq(event.corrects),
            events::is_history.eq(event.is_history),
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
            (audit::account_id.eq(tx.actor.person()), audit::key_id.eq(tx.actor.key)),
            audit::link_library_id.eq(tx.actor.link_library()),
            audit::deputy_for_id.eq(tx.deputy_for),
            audit::fields.eq(event.changed()),
            audit::digest.eq(digest),
            audit::recorded_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    if !event.is_history {
        follow::tell_on(tx, event, id)?;
    }
    Ok(id)
}

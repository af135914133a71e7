//! What follows from an event within its own transaction. A capability that lives on what another one does follows its
//! events, so that the other one need not know it; which do, the one who starts the server says (`api::FOLLOWERS`).
use chrono::NaiveDate;

use super::{Event, EventId};
use crate::platform::{Result, Tx, actor::LibraryId};

/// An event that was just told; what it tells of is saved already.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    pub id: EventId,
    pub kind: &'a str,
    pub entity: &'static str,
    pub entity_id: i64,
    pub happened_on: NaiveDate,
    /// The event that this one takes back.
    pub corrects: Option<EventId>,
    /// Why, in words or as a code.
    pub reason: Option<&'a str>,
    /// The other library that has to do with it.
    pub heard_by: Option<LibraryId>,
}

/// Does what follows from an event; where it fails, nothing of the unit of work is kept.
pub type Follower = fn(&mut Tx, Happened) -> Result<()>;

pub fn tell_on(tx: &mut Tx, event: &Event, id: EventId) -> Result<()> {
    let Event { kind, entity, entity_id, happened_on, corrects, reason, heard_by, .. } = event;
    let happened = Happened {
        id,
        kind,
        entity,
        entity_id: *entity_id,
        happened_on: *happened_on,
        corrects: *corrects,
        reason: *reason,
        heard_by: *heard_by,
    };
    tx.world.followers.iter().try_for_each(|follow| follow(tx, happened))
}

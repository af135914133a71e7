//! "Tell the world later": rows written beside the change they tell of, delivered by a worker afterwards.
//!
//! Nothing goes outside inside a transaction. A row is leased, tried, and tried again with growing pauses for three
//! days; what still fails is a dead letter that somebody must look at. Any number of servers share the work.
//! A body holds personal data: it is emptied as soon as it is delivered, and goes with its row when its time is over.
mod channel;
mod deliver;
mod waiting;

use diesel::prelude::*;

use super::{Result, Tx, Utc};
use crate::schema::outbox;

pub use channel::{Attachment, Channel, Channels, Delivery, Outcome, WayOut};
pub use deliver::keep_delivering;
pub use waiting::{Waiting, cancel, forget, retry, rewrite, waiting};

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
    let now = tx.now;
    tell_at(tx, message, now)
}

/// Writes a message that goes out no earlier than this.
pub fn tell_at(tx: &mut Tx, message: &Message, due_at: Utc) -> Result<()> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::channel.eq(message.channel),
            outbox::entity.eq(message.entity),
            outbox::entity_id.eq(message.entity_id),
            outbox::body.eq(message.body),
            outbox::created_at.eq(tx.now),
            outbox::due_at.eq(due_at),
            outbox::n_tries.eq(0_i64),
        ))
        .execute(tx.conn)?;
    Ok(())
}

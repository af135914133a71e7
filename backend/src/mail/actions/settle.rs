//! What became of a try, written into the log in the transaction that settles the row of the outbox.
use super::{
    super::{
        model::{BounceSource, MessageId, MessageStatus, Record},
        store,
    },
    happened,
};
use crate::platform::{
    Result, Tx,
    outbox::{Delivery, Outcome},
};

/// Notes one try.
pub fn settle(tx: &mut Tx, delivery: &Delivery) -> Result<()> {
    let id = MessageId(delivery.entity_id);
    let Some(before) = store::lock_for_settling(tx, id)? else { return Ok(()) };
    let status = match (&delivery.outcome, delivery.next_try_at) {
        (Outcome::Delivered(_), _) => MessageStatus::Sent,
        (Outcome::Refused(_) | Outcome::Gone(_), _) => MessageStatus::Bounced,
        (Outcome::Later(_), Some(_)) => MessageStatus::Failed,
        (Outcome::Later(_), None) => MessageStatus::Dead,
    };
    let after = Record {
        status,
        n_tries: delivery.n_tries,
        next_try_at: delivery.next_try_at,
        last_answer: Some(delivery.outcome.says().to_owned()),
        sent_at: (status == MessageStatus::Sent).then_some(tx.now),
        ..before.clone()
    };
    store::save(tx, &after)?;
    if let (Outcome::Gone(says), Some(address)) = (&delivery.outcome, &after.to_address) {
        store::note_bounce(tx, address, BounceSource::Smtp, Some(says), Some(id))?;
    }
    if status != MessageStatus::Failed {
        store::empty_values(tx, id)?;
    }
    match status {
        MessageStatus::Sent => happened(tx, "send", id, Some(&before), &after),
        MessageStatus::Bounced => happened(tx, "bounce", id, Some(&before), &after),
        MessageStatus::Dead => happened(tx, "die", id, Some(&before), &after),
        // Each try is in the log; only what changes for people is an event.
        _ if before.status != status => happened(tx, "fail", id, Some(&before), &after),
        _ => Ok(()),
    }
}

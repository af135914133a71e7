//! What is done with messages. Each public function is one unit of work: lock, decide, save, tell.
mod act;
mod bounce;
mod letterhead;
mod settle;
mod show;
mod tell;
mod withdraw;

pub use act::{cancel, dismiss, resend, retry, send_test};
pub use bounce::{clear, note, read_report};
pub use letterhead::{language_abroad, usual_language};
pub use settle::settle;
pub use show::{attachment, show, state, templates};
pub use tell::{link, outlook, preview, tell, tell_with};
pub use withdraw::withdraw;

use super::{
    model::{MessageId, Record},
    smtp, store,
};
use crate::{
    parameters::retention,
    platform::{
        Result, Tx,
        events::{self, Event},
    },
};

/// What the events of a message are about.
const ENTITY: &str = "mail_message";

/// Whether anything can be sent at all.
pub fn is_set_up(tx: &Tx) -> bool {
    tx.world.outside.way_out(smtp::CHANNEL).is_some()
}

/// Whether an address is known not to take mail.
pub fn is_bouncing(tx: &mut Tx, address: &str) -> Result<bool> {
    match smtp::address(address) {
        Some(address) => Ok(store::bounce_of(tx, &address)?.is_some()),
        None => Ok(false),
    }
}

/// Empties what is older than the parameter says; the timer does it every hour.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    let day = tx.today;
    let days = retention::LETTER_DAYS.on(tx, day)?;
    store::forget(tx, days)
}

/// Tells what happened to a message; never to whom, nor what it said.
fn happened(tx: &mut Tx, verb: &str, id: MessageId, before: Option<&Record>, after: &Record) -> Result<()> {
    let from = before.map(|before| before.status.as_str());
    let event = Event::new(format!("mail.{verb}"), ENTITY, id.0, tx.today).moved(from, after.status.as_str());
    let event = match after.branch_id {
        Some(branch) => event.belongs(branch, after.owner_id),
        None => event,
    };
    events::tell(tx, &event)?;
    Ok(())
}

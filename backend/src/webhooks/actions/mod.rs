//! What is done with webhooks. Each public function is one unit of work: lock, decide, save, tell.
mod act;
mod edit;
mod follow;
mod seal;
mod send;
mod show;

pub use act::{pause, ping, remove, resend, resend_dead, resume, rotate};
pub use edit::{create, update};
pub use follow::{behind, follow};
pub use seal::forget;
pub use send::{Taken, has_due, settle, take};
pub use show::{deliveries, delivery, get, kinds, list, timeline};

use super::{ManageWebhooks, model::WebhookRow};
use crate::platform::{
    Result, Right, Tx,
    actor::LibraryId,
    events::{self, Event},
};

/// What the events of a webhook are about.
const ENTITY: &str = "webhook";
/// The kind of a delivery that tells of nothing.
const PING: &str = "webhooks.ping";

/// Whose webhooks the actor deals with: a partner with its own, we with all.
fn reach(tx: &mut Tx) -> Result<Option<LibraryId>> {
    if tx.actor.partner.is_none() {
        tx.act_everywhere(ManageWebhooks::CODE)?;
    }
    Ok(tx.actor.partner)
}

/// What a receiver knows a message again by.
fn token(tx: &Tx) -> String {
    format!("msg_{}", tx.secret())
}

/// Tells that something was done to a webhook, where that is all there is to say.
fn happened(tx: &mut Tx, verb: &str, from: &WebhookRow, to: &WebhookRow) -> Result<()> {
    let event = Event::new(format!("webhooks.{verb}"), ENTITY, to.id.0, tx.today)
        .moved(Some(from.state.as_str()), to.state.as_str())
        .because(to.disabled_because.filter(|_| from.state != to.state).map(|because| because.as_str()));
    events::tell(tx, &event)?;
    Ok(())
}

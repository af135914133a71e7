//! What is done with partners' systems and messages. Each public function is one unit of work.
mod act;
mod automatic;
mod edit;
mod follow;
mod receive;
mod request;
mod requester;
mod seal;
mod send;
mod show;
mod supplier;
mod talk;

pub use act::{pause, read, resend, resend_dead, resume, skip};
pub use edit::{create, update};
pub use follow::follow;
pub use receive::{Came, receive};
pub use seal::seal_anew;
pub use send::{Taken, has_due, settle, take};
pub use show::{download, get, list, message, messages, timeline};

use super::model::PeerRow;
use crate::platform::{
    Result, Tx,
    events::{self, Event},
};

/// What the events of a partner's system are about.
const ENTITY: &str = "iso_peer";

/// Tells that something was done to a partner's system, where that is all there is to say.
fn happened(tx: &mut Tx, verb: &str, from: &PeerRow, to: &PeerRow) -> Result<()> {
    let event = Event::new(format!("iso18626.{verb}"), ENTITY, to.library_id.0, tx.today)
        .moved(Some(from.state.as_str()), to.state.as_str());
    events::tell(tx, &event)?;
    Ok(())
}

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

use super::{
    model::{MessageRow, PeerRow},
    store,
};
use crate::{
    loans::{self, model::LoanId},
    platform::{
        Result, Tx,
        events::{self, Event},
    },
};

/// What the events of a partner's system are about.
const ENTITY: &str = "iso_peer";

/// What the events of a message are about.
const MESSAGE: &str = "iso_message";

/// Tells that the way of a message has gone on, so that screens which show it follow.
fn went_on(tx: &mut Tx, verb: &str, row: &MessageRow) -> Result<()> {
    let event = Event::new(format!("iso18626.{verb}"), MESSAGE, row.id.0, tx.today).moved(None, row.state.as_str());
    events::tell(tx, &event)?;
    alert(tx, row.loan_id)
}

/// Notes at the loan what of its messages waits for a person.
fn alert(tx: &mut Tx, loan: Option<LoanId>) -> Result<()> {
    let Some(loan) = loan else { return Ok(()) };
    let alert = store::alert_of(tx, loan)?;
    loans::note_alert(tx, loan, alert)
}

/// Tells that something was done to a partner's system, where that is all there is to say.
fn happened(tx: &mut Tx, verb: &str, from: &PeerRow, to: &PeerRow) -> Result<()> {
    let event = Event::new(format!("iso18626.{verb}"), ENTITY, to.library_id.0, tx.today)
        .moved(Some(from.state.as_str()), to.state.as_str());
    events::tell(tx, &event)?;
    Ok(())
}

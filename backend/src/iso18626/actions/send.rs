//! A server takes a partner under a lease, and notes how each try to bring a message ended.
use std::time::Duration;

use quick_xml::escape::escape;

use super::{
    super::{
        message::Action,
        model::{
            IsoAttempt, IsoCredentials, MessageKind, MessageRow, MessageState, Outcome, PeerRow, PeerState, Settled,
        },
        rules, store,
    },
    seal::opened,
    went_on,
};
use crate::{
    loans::{
        self,
        model::{Happened, Pending},
    },
    platform::{
        Error, Result, Tx, Utc,
        actor::LibraryId,
        outgoing::{self, Answer},
    },
};

/// What is to be sent, and under which lease.
#[derive(Clone, Debug)]
pub struct Taken {
    pub library: LibraryId,
    pub until: Utc,
    pub url: String,
    pub credentials: IsoCredentials,
    pub xml: String,
    message: MessageRow,
}

pub fn has_due(tx: &mut Tx) -> Result<bool> {
    store::has_due(tx)
}

/// Takes up to so many partners that have something due, and of each what has been due longest.
pub fn take(tx: &mut Tx, n: usize) -> Result<Vec<Taken>> {
    let mut taken = Vec::new();
    for library in store::free(tx, n)? {
        let peer = store::get_peer(tx, library)?;
        taken.extend(take_next(tx, &peer)?);
    }
    Ok(taken)
}

fn take_next(tx: &mut Tx, peer: &PeerRow) -> Result<Option<Taken>> {
    let Some(message) = store::next_due(tx, peer.library_id)? else { return Ok(None) };
    let until = store::extend(tx, peer.library_id)?;
    let credentials = opened(tx, peer);
    let xml = with_code(&store::on_wire(tx, message.id)?, credentials.security_code.as_deref());
    Ok(Some(Taken { library: peer.library_id, until, url: peer.url.clone(), credentials, xml, message }))
}

/// The message with our security code in its place, which is not kept with it.
fn with_code(xml: &str, code: Option<&str>) -> String {
    let element = |text: &str| format!("<securityCode>{text}</securityCode>");
    xml.replacen(&element(rules::HIDDEN), &element(&escape(code.unwrap_or_default())), 1)
}

/// Notes how a try ended; where the partner answered, gives what is due next. Nothing is noted where the lease was
/// lost.
pub fn settle(tx: &mut Tx, taken: &Taken, answer: &Answer, took: Duration) -> Result<Option<Taken>> {
    let Some(peer) = store::hold(tx, taken.library, taken.until)? else { return Ok(None) };
    let (outcome, error) = rules::judge(answer);
    let said = answer.as_ref().ok();
    let is_answered = matches!(outcome, Outcome::Confirmed | Outcome::Refused);
    let attempt = IsoAttempt {
        tried_at: tx.now,
        n_milliseconds: i64::try_from(took.as_millis()).unwrap_or(i64::MAX),
        outcome,
        http_status: said.map(|said| said.status.into()),
        answer: said.filter(|_| !is_answered).and_then(|said| outgoing::shorten(&said.text)),
    };
    store::add_attempt(tx, taken.message.id, &attempt)?;
    if !is_answered {
        let asked = said.and_then(|said| outgoing::wait_asked(said, tx.now.0.fixed_offset()));
        fail(tx, &peer, &taken.message, asked)?;
        // Another partner may have its turn first.
        store::release(tx, peer.library_id)?;
        return Ok(None);
    }
    let message = &taken.message;
    let is_refused = outcome == Outcome::Refused;
    let settled = Settled {
        confirmation: said.map(|said| said.text.clone()),
        error: error.map(|error| (error.error_type.as_str().to_owned(), error.error_value.unwrap_or_default())),
    };
    let row = MessageRow {
        state: if is_refused { MessageState::Refused } else { MessageState::Delivered },
        n_tries: message.n_tries + 1,
        settled_at: Some(tx.now),
        is_to_read: is_refused,
        ..message.clone()
    };
    store::save_message(tx, &row, Some(&settled))?;
    went_on(tx, if is_refused { "refuse" } else { "deliver" }, &row)?;
    store::note_success(tx, peer.library_id)?;
    if is_refused {
        leave(tx, message)?;
    }
    let next = if peer.state == PeerState::Active { take_next(tx, &peer)? } else { None };
    if next.is_none() {
        store::release(tx, peer.library_id)?;
    }
    Ok(next)
}

/// It is tried again later, or is a dead letter, which is work for a person.
fn fail(tx: &mut Tx, peer: &PeerRow, message: &MessageRow, asked: Option<chrono::Duration>) -> Result<()> {
    let n_tries = message.n_tries + 1;
    let pause = outgoing::next_pause(n_tries, asked, tx.world.clock.random());
    let row = MessageRow {
        state: if pause.is_some() { MessageState::Waiting } else { MessageState::Dead },
        n_tries,
        due_at: pause.map_or(tx.now, |pause| Utc(tx.now.0 + pause)),
        settled_at: pause.is_none().then_some(tx.now),
        ..message.clone()
    };
    store::save_message(tx, &row, None)?;
    went_on(tx, if pause.is_some() { "fail" } else { "die" }, &row)?;
    if peer.failing_since.is_none() { store::start_failing(tx, peer.library_id) } else { Ok(()) }
}

/// A wish to cancel what has ended with them is refused; where it ended under a condition that we did not take, the
/// next library can be asked.
fn leave(tx: &mut Tx, message: &MessageRow) -> Result<()> {
    let is_cancel = message.kind == MessageKind::Requesting && message.code == Action::Cancel.as_str();
    let (Some(exchange), Some(loan)) = (message.exchange_id.filter(|_| is_cancel), message.loan_id) else {
        return Ok(());
    };
    let exchange = store::exchange_by_id(tx, exchange)?;
    let waits = match loans::hold_dealing(tx, message.library_id, loan) {
        Ok(dealing) => dealing.record.standing.pending == Some(Pending::Cancel),
        // We took our request back.
        Err(Error::NotFound) => false,
        Err(err) => return Err(err),
    };
    if !exchange.is_over || !exchange.is_by_retry || !waits {
        return Ok(());
    }
    match loans::ask_next(tx, loan, &Happened::default()) {
        Ok(_) | Err(Error::Refused { .. }) => Ok(()),
        Err(err) => Err(err),
    }
}

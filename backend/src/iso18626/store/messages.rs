//! Messages, one by one.
use diesel::prelude::*;

use super::texts::keep_text;
use crate::{
    iso18626::{
        codec::Dialect,
        model::{ExchangeId, IsoAttempt, IsoDirection, IsoMessageId, MessageKind, MessageRow, MessageState, Settled},
    },
    loans::model::LoanId,
    platform::{Db, Result, Tx, Utc, actor::LibraryId},
    schema::{
        iso_attempts,
        iso_messages::{
            self, code, confirmation, created_at, dialect, digest, direction, due_at, error_type, error_value,
            exchange_id, id, is_to_read, kind, library_id, loan_id, n_tries, settled_at, state,
        },
    },
};

/// A message that came.
#[derive(Clone, Debug)]
pub struct Incoming<'a> {
    pub library_id: LibraryId,
    pub kind: MessageKind,
    pub code: String,
    pub dialect: Dialect,
    pub xml: &'a str,
    pub json: Option<String>,
    pub digest: String,
}

/// A message that is to go.
#[derive(Clone, Debug)]
pub struct Queued {
    pub library_id: LibraryId,
    pub exchange: (ExchangeId, LoanId),
    pub kind: MessageKind,
    pub code: String,
    pub dialect: Dialect,
    pub xml: String,
    pub json: String,
}

/// What was confirmed to this very message when it came before; of two that come at once the second waits here.
pub fn confirmation_of(tx: &mut Tx, library: LibraryId, wanted: &str) -> Result<Option<String>> {
    let came = iso_messages::table
        .filter(library_id.eq(library))
        .filter(digest.is_not_null().and(digest.eq(wanted).assume_not_null()))
        .select(confirmation);
    Ok(came.first::<Option<String>>(tx.conn).optional()?.flatten())
}

/// Writes a message down that came; what it came to follows.
pub fn insert_incoming(tx: &mut Tx, came: &Incoming) -> Result<IsoMessageId> {
    let made = diesel::insert_into(iso_messages::table)
        .values((
            (library_id.eq(came.library_id), direction.eq(IsoDirection::In), kind.eq(came.kind), code.eq(&came.code)),
            (
                dialect.eq(came.dialect),
                digest.eq(&came.digest),
                state.eq(MessageState::Taken),
                is_to_read.eq(false),
                n_tries.eq(0_i64),
            ),
            (due_at.eq(tx.now), settled_at.eq(tx.now), created_at.eq(tx.now)),
        ))
        .returning(id)
        .get_result(tx.conn)?;
    keep_text(tx, made, came.xml, came.json.as_deref())?;
    Ok(made)
}

/// What a message that came has come to.
pub fn settle_incoming(
    tx: &mut Tx,
    wanted: IsoMessageId,
    of: Option<(ExchangeId, LoanId)>,
    needs_person: bool,
    settled: &Settled,
) -> Result<()> {
    let (of_exchange, of_loan) = of.unzip();
    let (error, value) = settled.error.clone().unzip();
    let stands = if settled.error.is_none() { MessageState::Taken } else { MessageState::Refused };
    let came_to = (
        (exchange_id.eq(of_exchange), loan_id.eq(of_loan), state.eq(stands), is_to_read.eq(needs_person)),
        (confirmation.eq(&settled.confirmation), error_type.eq(error), error_value.eq(value)),
    );
    diesel::update(iso_messages::table.find(wanted)).set(came_to).execute(tx.conn)?;
    Ok(())
}

pub fn insert_outgoing(tx: &mut Tx, queued: &Queued) -> Result<()> {
    let (of_exchange, of_loan) = queued.exchange;
    let made = diesel::insert_into(iso_messages::table)
        .values((
            (library_id.eq(queued.library_id), exchange_id.eq(of_exchange), loan_id.eq(of_loan)),
            (direction.eq(IsoDirection::Out), kind.eq(queued.kind), code.eq(&queued.code), dialect.eq(queued.dialect)),
            (state.eq(MessageState::Waiting), is_to_read.eq(false), n_tries.eq(0_i64)),
            (due_at.eq(tx.now), created_at.eq(tx.now)),
        ))
        .returning(id)
        .get_result(tx.conn)?;
    keep_text(tx, made, &queued.xml, Some(&queued.json))
}

pub fn get_message(tx: &mut Tx, wanted: IsoMessageId) -> Result<MessageRow> {
    Ok(iso_messages::table.find(wanted).select(MessageRow::as_select()).first(tx.conn)?)
}

/// A message that is about to change.
pub fn lock_message(tx: &mut Tx, wanted: IsoMessageId) -> Result<MessageRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        iso_messages::table.find(wanted).select(id).for_update().first::<IsoMessageId>(conn)?;
    }
    get_message(tx, wanted)
}

/// What was confirmed.
pub fn confirmed(tx: &mut Tx, wanted: IsoMessageId) -> Result<Option<String>> {
    Ok(iso_messages::table.find(wanted).select(confirmation).first(tx.conn)?)
}

/// The tries of a message, the oldest first.
pub fn attempts(tx: &mut Tx, of: IsoMessageId) -> Result<Vec<IsoAttempt>> {
    let of = iso_attempts::table.filter(iso_attempts::message_id.eq(of)).order(iso_attempts::id);
    Ok(of.select(IsoAttempt::as_select()).load(tx.conn)?)
}

/// Saves where a message stands; what was confirmed stays where this time nothing was.
pub fn save_message(tx: &mut Tx, row: &MessageRow, settled: Option<&Settled>) -> Result<()> {
    let stands = (
        (state.eq(row.state), n_tries.eq(row.n_tries), due_at.eq(row.due_at), settled_at.eq(row.settled_at)),
        is_to_read.eq(row.is_to_read),
    );
    diesel::update(row).set(stands).execute(tx.conn)?;
    if let Some(settled) = settled {
        let (error, value) = settled.error.clone().unzip();
        let said = (confirmation.eq(&settled.confirmation), error_type.eq(error), error_value.eq(value));
        diesel::update(row).set(said).execute(tx.conn)?;
    }
    Ok(())
}

/// A person has seen it.
pub fn note_read(tx: &mut Tx, wanted: IsoMessageId) -> Result<()> {
    diesel::update(iso_messages::table.find(wanted)).set(is_to_read.eq(false)).execute(tx.conn)?;
    Ok(())
}

/// Sends a message again from its first try on.
pub fn revive(tx: &mut Tx, wanted: IsoMessageId) -> Result<()> {
    diesel::update(iso_messages::table.find(wanted)).set(again(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The same with every message to a partner that was given up; gives how many.
pub fn revive_dead(tx: &mut Tx, library: LibraryId) -> Result<usize> {
    let dead = iso_messages::table.filter(library_id.eq(library).and(state.eq(MessageState::Dead)));
    Ok(diesel::update(dead).set(again(tx.now)).execute(tx.conn)?)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn again(now: Utc) -> _ {
    let waiting: MessageState = MessageState::Waiting;
    let never: Option<Utc> = None;
    (state.eq(waiting), n_tries.eq(0_i64), due_at.eq(now), settled_at.eq(never))
}

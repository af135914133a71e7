//! What the servers do between them: take a partner under a lease, note how a try ended.
use chrono::Duration;
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use crate::{
    iso18626::model::{IsoAttempt, IsoMessageId, MessageRow, MessageState, PeerRow, PeerState},
    platform::{Db, Result, Tx, Utc, actor::LibraryId},
    schema::{
        iso_attempts,
        iso_messages::{self, due_at},
        iso_peers::{self, leased_until, library_id},
    },
};

/// Longer than any try may take; a server that fell silent loses its partner to the others then.
const LEASE_SECONDS: i64 = 300;

/// Whether any partner that is free has something due.
pub fn has_due(tx: &mut Tx) -> Result<bool> {
    let first = free_with_due(tx.now).select(library_id).first::<LibraryId>(tx.conn);
    Ok(first.optional()?.is_some())
}

/// Partners that have something due and that no server works on, those first that waited longest.
pub fn free(tx: &mut Tx, n: usize) -> Result<Vec<LibraryId>> {
    let n = i64::try_from(n).unwrap_or(1);
    let free = free_with_due(tx.now).order((leased_until, library_id)).limit(n).select(library_id);
    Ok(match &mut *tx.conn {
        Db::Pg(conn) => free.for_update().skip_locked().load(conn)?,
        Db::Sqlite(conn) => free.load(conn)?,
    })
}

#[diesel::dsl::auto_type(no_type_alias)]
fn free_with_due(now: Utc) -> _ {
    let active: PeerState = PeerState::Active;
    let due = iso_messages::table
        .filter(iso_messages::library_id.eq(library_id).and(iso_messages::settled_at.is_null()).and(due_at.le(now)));
    iso_peers::table.filter(iso_peers::state.eq(active).and(leased_until.le(now)).and(exists(due)))
}

/// Works on a partner from now on, or goes on with it; gives until when.
pub fn extend(tx: &mut Tx, library: LibraryId) -> Result<Utc> {
    let until = Utc(tx.now.0 + Duration::seconds(LEASE_SECONDS));
    diesel::update(iso_peers::table.find(library)).set(leased_until.eq(until)).execute(tx.conn)?;
    Ok(until)
}

/// The partner, if this server still works on it.
pub fn hold(tx: &mut Tx, library: LibraryId, until: Utc) -> Result<Option<PeerRow>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        iso_peers::table.find(library).select(library_id).for_update().first::<LibraryId>(conn)?;
    }
    let held = iso_peers::table.find(library).filter(leased_until.eq(until));
    Ok(held.select(PeerRow::as_select()).first(tx.conn).optional()?)
}

/// Another may work on it.
pub fn release(tx: &mut Tx, library: LibraryId) -> Result<()> {
    diesel::update(iso_peers::table.find(library)).set(leased_until.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The message that has been due longest and before which nothing of the same exchange waits or was given up: what
/// was said first arrives first.
pub fn next_due(tx: &mut Tx, library: LibraryId) -> Result<Option<MessageRow>> {
    let earlier = diesel::alias!(iso_messages as earlier);
    let open = [MessageState::Waiting, MessageState::Dead];
    let before = earlier
        .filter(earlier.field(iso_messages::exchange_id).eq(iso_messages::exchange_id))
        .filter(earlier.field(iso_messages::id).lt(iso_messages::id))
        .filter(earlier.field(iso_messages::state).eq_any(open));
    let due = iso_messages::table
        .filter(iso_messages::library_id.eq(library).and(iso_messages::settled_at.is_null()))
        .filter(due_at.le(tx.now).and(not(exists(before))));
    Ok(due.order((due_at, iso_messages::id)).select(MessageRow::as_select()).first(tx.conn).optional()?)
}

pub fn add_attempt(tx: &mut Tx, message: IsoMessageId, attempt: &IsoAttempt) -> Result<()> {
    let row = (
        (iso_attempts::message_id.eq(message), iso_attempts::tried_at.eq(attempt.tried_at)),
        (iso_attempts::n_milliseconds.eq(attempt.n_milliseconds), iso_attempts::outcome.eq(attempt.outcome)),
        (iso_attempts::http_status.eq(attempt.http_status), iso_attempts::answer.eq(&attempt.answer)),
    );
    diesel::insert_into(iso_attempts::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// It answered: whatever failed before is over.
pub fn note_success(tx: &mut Tx, library: LibraryId) -> Result<()> {
    diesel::update(iso_peers::table.find(library)).set(iso_peers::failing_since.eq(None::<Utc>)).execute(tx.conn)?;
    Ok(())
}

/// Every try has failed since now.
pub fn start_failing(tx: &mut Tx, library: LibraryId) -> Result<()> {
    diesel::update(iso_peers::table.find(library)).set(iso_peers::failing_since.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

//! Sessions in the database; whether one lives is decided in `platform/actor.rs`, on each request.
use chrono::Duration;
use diesel::prelude::*;

use super::super::model::OpenSession;
use crate::{
    platform::{
        Result, Tx, Utc,
        actor::{AccountId, IDLE_MINUTES, SessionId},
    },
    schema::sessions,
};

pub fn open(tx: &mut Tx, account: AccountId, user_agent: Option<&str>, until: Utc) -> Result<SessionId> {
    let row = (
        (sessions::account_id.eq(account), sessions::user_agent.eq(user_agent)),
        (sessions::created_at.eq(tx.now), sessions::last_seen_at.eq(tx.now), sessions::expires_at.eq(until)),
    );
    Ok(diesel::insert_into(sessions::table).values(row).returning(sessions::id).get_result(tx.conn)?)
}

/// The living sessions of an account, the newest first.
pub fn living(tx: &mut Tx, account: AccountId) -> Result<Vec<OpenSession>> {
    let idle = Utc(tx.now.0 - Duration::minutes(IDLE_MINUTES));
    Ok(sessions::table
        .filter(sessions::account_id.eq(account).and(sessions::ended_at.is_null()))
        .filter(sessions::expires_at.gt(tx.now).and(sessions::last_seen_at.gt(idle)))
        .order(sessions::id.desc())
        .select(OpenSession::as_select())
        .load(tx.conn)?)
}

/// Ends a session; the next request with its token is refused.
pub fn end(tx: &mut Tx, session: SessionId) -> Result<()> {
    diesel::update(sessions::table.find(session)).set(sessions::ended_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// Ends the sessions of an account, but for the one that it works in.
pub fn end_others(tx: &mut Tx, account: AccountId, but: Option<SessionId>) -> Result<()> {
    let others = sessions::account_id.eq(account).and(sessions::id.ne(but.unwrap_or(SessionId(0))));
    diesel::update(sessions::table.filter(others).filter(sessions::ended_at.is_null()))
        .set(sessions::ended_at.eq(tx.now))
        .execute(tx.conn)?;
    Ok(())
}

/// Deletes what ended before this instant.
pub fn forget(tx: &mut Tx, before: Utc) -> Result<usize> {
    let old = sessions::expires_at.lt(before).or(sessions::ended_at.lt(before).assume_not_null());
    let old = old.or(sessions::last_seen_at.lt(before));
    Ok(diesel::delete(sessions::table.filter(old)).execute(tx.conn)?)
}

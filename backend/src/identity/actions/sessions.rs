//! Sessions begin, are looked at, and end.
use std::collections::BTreeMap;

use chrono::Duration;

use super::super::{
    model::{AccountRow, HeldRight, Session, SessionDeputy, SessionList, SessionRow, SessionUser},
    rules, store,
};
use crate::{
    libraries,
    platform::{
        Error, Result, Scope, Tx, Utc,
        actor::{self, AccountId, Deputising, SessionId},
        audit,
        caller::Opened,
    },
};

/// However busy, a session ends after a working day.
const SESSION_HOURS: i64 = 12;

/// Lets an account in, and notes it.
pub fn begin(tx: &mut Tx, row: &AccountRow, user_agent: Option<&str>) -> Result<(Opened, Session)> {
    let expires_at = Utc(tx.now.0 + Duration::hours(SESSION_HOURS));
    let session = store::sessions::open(tx, row.id, user_agent, expires_at)?;
    audit::note(tx, Some(row.id), "session.sign_in", "session", Some(session.0))?;
    Ok((Opened { account: row.id, session, expires_at }, view(tx, row, session, expires_at)?))
}

/// The session that this request came with.
pub fn current(tx: &mut Tx) -> Result<Session> {
    let (account, session) = own(tx)?;
    let row = store::accounts::get(tx, account)?;
    let living = store::sessions::living(tx, account)?.into_iter().find(|living| living.id == session);
    let expires_at = living.ok_or(Error::Unauthenticated)?.expires_at;
    view(tx, &row, session, expires_at)
}

/// One's own sessions.
pub fn list(tx: &mut Tx) -> Result<SessionList> {
    let (account, session) = own(tx)?;
    let living = store::sessions::living(tx, account)?;
    Ok(SessionList { items: living.into_iter().map(|living| living.seen_from(Some(session))).collect() })
}

/// Ends one of one's own sessions; another's does not exist.
pub fn end(tx: &mut Tx, session: SessionId) -> Result<SessionRow> {
    let (account, current) = own(tx)?;
    let living = store::sessions::living(tx, account)?.into_iter().find(|living| living.id == session);
    let living = living.ok_or(Error::NotFound)?;
    end_now(tx, session)?;
    Ok(living.seen_from(Some(current)))
}

/// Signs out.
pub fn sign_out(tx: &mut Tx) -> Result<()> {
    let (_, session) = own(tx)?;
    end_now(tx, session)
}

/// Ends a session, whoever's it is; its next request is refused.
pub fn end_now(tx: &mut Tx, session: SessionId) -> Result<()> {
    store::sessions::end(tx, session)?;
    audit::note(tx, tx.actor.account, "session.end", "session", Some(session.0))
}

fn own(tx: &Tx) -> Result<(AccountId, SessionId)> {
    tx.actor.account.zip(tx.actor.session).ok_or(Error::Unauthenticated)
}

fn view(tx: &mut Tx, row: &AccountRow, session: SessionId, expires_at: Utc) -> Result<Session> {
    let (own, away) = (actor::rights_of(tx, row.id)?, actor::deputising(tx, row.id)?);
    let library = libraries::refs(tx, &[row.library_id])?.remove(&row.library_id).ok_or(Error::NotFound)?;
    let user = SessionUser {
        id: row.id,
        name: row.name.clone(),
        email: row.email.clone(),
        position: row.position.clone(),
        initials: rules::people::initials(&row.name),
        library,
    };
    let deputises = deputies(tx, &away)?;
    Ok(Session { user, rights: held(own, &away), deputises, session_id: session, expires_at })
}

/// One's own rights, then those that one holds as a deputy only.
fn held(own: BTreeMap<String, Scope>, away: &[Deputising]) -> Vec<HeldRight> {
    let mut rights: Vec<HeldRight> =
        own.into_iter().map(|(code, scope)| HeldRight { code, scope, deputy_for_id: None }).collect();
    for (away, (code, &scope)) in away.iter().flat_map(|away| away.rights.iter().map(move |right| (away, right))) {
        if rights.iter().all(|right| right.code != *code) {
            rights.push(HeldRight { code: code.clone(), scope, deputy_for_id: Some(away.absent) });
        }
    }
    rights
}

fn deputies(tx: &mut Tx, away: &[Deputising]) -> Result<Vec<SessionDeputy>> {
    let absent: Vec<AccountId> = away.iter().map(|away| away.absent).collect();
    let names = store::accounts::names(tx, &absent)?;
    let deputy = |away: &Deputising| {
        let absent = names.iter().find(|person| person.id == away.absent).cloned().ok_or(Error::NotFound)?;
        let rights = away.rights.keys().cloned().collect();
        Ok(SessionDeputy { id: away.id, absent, to_on: away.to_on, rights })
    };
    away.iter().map(deputy).collect()
}

//! Signing in, in two units: before the password is checked, and after.
use super::{
    super::{
        model::{Candidate, Knock, Session},
        problems, store,
    },
    sessions, throttle,
};
use crate::platform::{Result, Tx, actor::AccountId, audit, caller::Opened};

/// Counts the try, and finds whom it is about. An account that may not sign in has nothing to check against.
pub fn knock(tx: &mut Tx, knock: &Knock) -> Result<Candidate> {
    throttle::count(tx, knock)?;
    let Some(email) = &knock.email else { return Ok(Candidate::default()) };
    let found = store::accounts::by_email(tx, email)?;
    Ok(found.map_or_else(Candidate::default, |row| Candidate {
        account: Some(row.id),
        password_hash: row.password_hash.filter(|_| row.is_enabled),
    }))
}

/// The password was right: lets in, unless the account has changed since.
pub fn enter(
    tx: &mut Tx,
    knock: &Knock,
    candidate: &Candidate,
    rehashed: Option<&str>,
    user_agent: Option<&str>,
) -> Result<(Opened, Session)> {
    let account = candidate.account.ok_or(&problems::WRONG_CREDENTIALS)?;
    let row = store::accounts::lock_any(tx, account)?;
    if !row.is_enabled || row.password_hash != candidate.password_hash {
        return Err((&problems::WRONG_CREDENTIALS).into());
    }
    throttle::forgive(tx, knock)?;
    store::accounts::signed_in(tx, account, tx.now, rehashed)?;
    sessions::begin(tx, &row, user_agent)
}

/// Notes a try that failed; what was typed is not kept, for it may be a password in the wrong field.
pub fn note_failure(tx: &mut Tx, account: Option<AccountId>) -> Result<()> {
    audit::note(tx, None, "session.refuse", "account", account.map(|account| account.0))
}

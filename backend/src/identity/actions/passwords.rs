//! One's own password, changed in two units: before the old one is checked, and after.
use super::{
    super::{
        model::{Candidate, Knock},
        store,
    },
    throttle, view,
};
use crate::platform::{Error, Result, Tx};

/// What is known of the account before its present password is checked.
pub struct Known {
    pub knock: Knock,
    pub candidate: Candidate,
    /// What the new password must not be like.
    pub about: Vec<String>,
}

/// Counts the try, and finds what to check the present password against.
pub fn knock(tx: &mut Tx) -> Result<Known> {
    let row = store::accounts::get(tx, tx.actor.account.ok_or(Error::Unauthenticated)?)?;
    let knock = Knock { email: Some(row.email.clone()), address: None };
    throttle::count(tx, &knock)?;
    let candidate = Candidate { account: Some(row.id), password_hash: row.password_hash.clone() };
    let about = view::about(tx, &row)?;
    Ok(Known { knock, candidate, about })
}

/// The present password was right.
pub fn forgive(tx: &mut Tx, knock: &Knock) -> Result<()> {
    throttle::forgive(tx, knock)
}

/// Sets the new password; the other sessions end, for one of them may be why it is changed.
pub fn change(tx: &mut Tx, candidate: &Candidate, hash: &str) -> Result<()> {
    let account = tx.actor.account.ok_or(Error::Unauthenticated)?;
    let mut row = store::accounts::lock_any(tx, account)?;
    if row.password_hash != candidate.password_hash {
        return Err(Error::invalid("/current_password", "password.wrong"));
    }
    let before = view::values(tx, &row)?;
    (row.password_hash, row.password_set_at) = (Some(hash.into()), Some(tx.now));
    store::accounts::save(tx, &mut row)?;
    store::sessions::end_others(tx, account, tx.actor.session)?;
    view::tell(tx, "change_password", &row, Some(before))
}

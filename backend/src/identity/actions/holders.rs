//! Who holds a right today, in their own name or as a deputy: for whoever is to be told something.
use super::super::store;
use crate::platform::{
    Actor, Result, Tx,
    actor::{self, AccountId, LibraryId},
};

/// Somebody who holds a right.
pub struct Holder {
    pub account: AccountId,
    pub name: String,
    pub email: String,
    /// Where they work.
    pub branch: LibraryId,
    actor: Actor,
}

impl Holder {
    /// Whether their right reaches what is of this branch and was taken in by this colleague.
    pub fn covers(&self, right: &str, branch: LibraryId, owner: AccountId) -> bool {
        self.actor.covers(right, branch, Some(owner))
    }
}

/// Everybody who can sign in and holds a right today.
pub fn holders(tx: &mut Tx, right: &'static str) -> Result<Vec<Holder>> {
    let mut holders = Vec::new();
    for (account, name, email, branch) in store::accounts::enabled(tx)? {
        let rights = actor::rights_of(tx, account)?;
        let deputises = actor::deputising(tx, account)?;
        let actor = Actor { account: Some(account), branch: Some(branch), rights, deputises, ..Actor::default() };
        if actor.may(right) {
            holders.push(Holder { account, name, email, branch, actor });
        }
    }
    Ok(holders)
}

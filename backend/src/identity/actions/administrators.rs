//! Somebody must always be able to let in the others.
use super::super::{ManageRoles, problems, store};
use crate::platform::{Result, Right, Tx, actor::AccountId};

/// What was so before a change that may take an administrator away.
pub struct Before {
    had_one: bool,
}

/// Holds every administrator, and the account that is about to change, so that two cannot remove each other at once.
pub fn hold(tx: &mut Tx, target: Option<AccountId>) -> Result<Before> {
    let mut rows = store::assignments::holders(tx, ManageRoles::CODE)?;
    rows.extend(target);
    store::accounts::lock_all(tx, &rows)?;
    // Those who had waited for the rows see here what became of them.
    let had_one = !store::assignments::holders(tx, ManageRoles::CODE)?.is_empty();
    Ok(Before { had_one })
}

/// Refuses the change that took the last one away.
pub fn must_remain(tx: &mut Tx, before: &Before) -> Result<()> {
    if before.had_one && store::assignments::holders(tx, ManageRoles::CODE)?.is_empty() {
        return Err((&problems::LAST_ADMINISTRATOR).into());
    }
    Ok(())
}

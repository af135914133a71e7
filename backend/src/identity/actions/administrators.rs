//! Somebody must always be able to let in the others.
use super::super::{ManageRoles, problems, store};
use crate::platform::{Result, Right, Tx, actor::AccountId};

/// What was so before a change that may take an administrator away, or make one.
pub struct Before {
    n: usize,
}

impl Before {
    /// Whether nobody but one administrator could agree to anything.
    pub fn is_there_no_second(&self) -> bool {
        self.n < 2
    }
}

/// Holds every administrator, and the account that is about to change, so that two cannot remove each other at once.
pub fn hold(tx: &mut Tx, target: Option<AccountId>) -> Result<Before> {
    hold_with(tx, target.as_slice())
}

/// The same, with several accounts that are about to change.
pub fn hold_with(tx: &mut Tx, targets: &[AccountId]) -> Result<Before> {
    let mut rows = store::assignments::holders(tx, ManageRoles::CODE)?;
    rows.extend(targets);
    store::accounts::lock_all(tx, &rows)?;
    // Those who had waited for the rows see here what became of them.
    Ok(Before { n: store::assignments::holders(tx, ManageRoles::CODE)?.len() })
}

/// Refuses the change that took the last one away.
pub fn must_remain(tx: &mut Tx, before: &Before) -> Result<()> {
    if before.n > 0 && store::assignments::holders(tx, ManageRoles::CODE)?.is_empty() {
        return Err((&problems::LAST_ADMINISTRATOR).into());
    }
    Ok(())
}

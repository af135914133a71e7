//! Postage in the database: the only SQL of this capability. What is not the actor's does not exist.
mod funded;
mod lines;
mod vouchers;

use crate::platform::{Result, Scope, Tx};

pub use funded::funded;
pub use lines::{Line, line, lines, sums};
pub use vouchers::*;

/// What a right of the actor reaches of the loans `l`, as a condition; the numbers are ours.
fn within(tx: &Tx, right: &'static str) -> Result<String> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| match (reach.scope, reach.branch, reach.account) {
        (Scope::All, ..) => "1 = 1".to_owned(),
        (Scope::Branch, Some(branch), _) => format!("l.branch_id = {}", branch.0),
        (Scope::Own, _, Some(account)) => format!("l.owner_id = {}", account.0),
        _ => "1 = 0".to_owned(),
    });
    Ok(format!("({})", reached.collect::<Vec<_>>().join(" OR ")))
}

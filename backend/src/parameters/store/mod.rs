//! Decisions about parameters in the database: the only SQL of this capability.
mod decisions;

use diesel::prelude::*;

pub use self::decisions::{find, history, insert, list, lock, people, save, versions, waiting};
use super::model::{Decision, DecisionStatus, LibraryId};
use crate::{
    platform::{Result, Tx},
    schema::parameter_decisions::{self, branch_id, from_on, id, key, status},
};

/// The decisions about these parameters that count, for the library and for one branch, in the order they were made.
///
/// Read at almost every request, by statements that stay prepared: a list of keys would be prepared anew each time.
pub fn decided(tx: &mut Tx, keys: &[&str], branch: Option<LibraryId>) -> Result<Vec<Decision>> {
    let counting = parameter_decisions::table.filter(status.eq(DecisionStatus::Decided));
    let of_branch = branch_id.assume_not_null().eq(branch.unwrap_or(LibraryId(0)));
    let reaching =
        counting.filter(branch_id.is_null().or(of_branch)).order((from_on, id)).select(Decision::as_select());
    if let [one] = keys {
        return Ok(reaching.filter(key.eq(one)).load(tx.conn)?);
    }
    let all: Vec<Decision> = reaching.load(tx.conn)?;
    Ok(all.into_iter().filter(|decision| keys.contains(&decision.key.as_str())).collect())
}

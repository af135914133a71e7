//! Decisions about parameters in the database: the only SQL of this capability.
mod decisions;

use std::rc::Rc;

use diesel::prelude::*;

pub use self::decisions::{find, history, insert, list, lock, people, save, versions, waiting};
use super::model::{Decision, DecisionStatus, LibraryId};
use crate::{
    on_db,
    platform::{Result, Tx},
    schema::parameter_decisions::{self, branch_id, from_on, id, status},
};

/// The decisions that count, for the library and for one branch, in the order in which they were made. Nearly every
/// unit of work asks for one or the other, so all are read at once, and once.
pub fn in_force(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Rc<Vec<Decision>>> {
    let branch = branch.unwrap_or(LibraryId(0));
    tx.once(branch.0, |tx| {
        let counting = parameter_decisions::table.filter(status.eq(DecisionStatus::Decided));
        let reaching = counting.filter(branch_id.is_null().or(branch_id.assume_not_null().eq(branch)));
        let reaching = reaching.order((from_on, id));
        Ok(on_db!(tx.conn, |conn| reaching.select(Decision::as_select()).load(conn))?)
    })
}

/// Those of them that are about these parameters.
pub fn decided(tx: &mut Tx, keys: &[&str], branch: Option<LibraryId>) -> Result<Vec<Decision>> {
    let in_force = in_force(tx, branch)?;
    Ok(in_force.iter().filter(|decision| keys.contains(&decision.key.as_str())).cloned().collect())
}

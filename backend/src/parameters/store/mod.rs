//! Decisions about parameters in the database: the only SQL of this capability.
use diesel::prelude::*;

use super::model::{Decision, DecisionStatus, LibraryId};
use crate::{
    platform::{Result, Tx},
    schema::parameter_decisions::{self as decisions, branch_id, from_on, id, key, status},
};

/// The decisions about these parameters that count, for the library and for one branch, in the order they were made.
pub fn decided(tx: &mut Tx, keys: &[&str], branch: Option<LibraryId>) -> Result<Vec<Decision>> {
    let counting = decisions::table.filter(key.eq_any(keys)).filter(status.eq(DecisionStatus::Decided));
    let reaching = counting.filter(branch_id.is_null().or(branch_id.assume_not_null().eq_any(branch)));
    Ok(reaching.order((from_on, id)).select(Decision::as_select()).load(tx.conn)?)
}

//! How far the data reach.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, sealer},
    schema::events,
};

/// How far the data reach: the last position, and what is committed and not sealed yet. Two equal marks are the same
/// data; ids are taken before commit, so the newest event alone would not tell.
pub fn mark(tx: &mut Tx) -> Result<String> {
    let waiting: Vec<i64> =
        events::table.filter(events::position.is_null()).order(events::id).select(events::id).load(tx.conn)?;
    Ok(format!("{} {waiting:?}", sealer::position(tx)?))
}

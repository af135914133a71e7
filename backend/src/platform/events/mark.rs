//! How far the data reach.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, sealer},
    schema::events,
};

/// How far the data reach: how many events are committed. Events are never removed and positions have no gaps, so the
/// last position and the number of those not sealed yet tell it, before they are sealed and after; ids are taken before
/// commit, so the newest event alone would not.
pub fn mark(tx: &mut Tx) -> Result<i64> {
    let waiting: i64 = events::table.filter(events::position.is_null()).count().get_result(tx.conn)?;
    Ok(sealer::position(tx)? + waiting)
}

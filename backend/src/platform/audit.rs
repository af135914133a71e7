//! What is worth keeping though nothing of the library's work changed: sign-ins, exports, a look at a reader.
use diesel::prelude::*;

use super::{Result, Tx, actor::AccountId};
use crate::schema::audit;

/// Notes that `account` did `operation`; changes are noted by `events::tell`.
pub fn note(
    tx: &mut Tx,
    account: Option<AccountId>,
    operation: &str,
    entity: &str,
    entity_id: Option<i64>,
) -> Result<()> {
    diesel::insert_into(audit::table)
        .values((
            audit::operation.eq(operation),
            audit::entity.eq(entity),
            audit::entity_id.eq(entity_id),
            audit::account_id.eq(account),
            audit::key_id.eq(tx.actor.key),
            audit::link_library_id.eq(tx.actor.link_library()),
            audit::deputy_for_id.eq(tx.deputy_for),
            audit::fields.eq(""),
            audit::recorded_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

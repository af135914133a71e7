//! Who did what last to loans: what could be taken back, and by whom.
use std::collections::HashMap;

use diesel::{
    dsl::{exists, max, not},
    prelude::*,
};

use crate::{
    loans::model::LoanId,
    platform::{Result, Tx, actor::AccountId},
    schema::events,
};

/// The last step that stands, and whoever took it.
#[derive(Clone, Debug)]
pub struct LastStep {
    pub kind: String,
    pub account: Option<AccountId>,
}

/// The last step of each of these loans that stands and could be taken back.
pub fn last_steps(tx: &mut Tx, ids: &[LoanId], kinds: &[String]) -> Result<HashMap<LoanId, LastStep>> {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    let newest: Vec<Option<i64>> = events::table
        .filter(events::entity.eq("loan").and(events::entity_id.eq_any(ids.iter().map(|id| id.0))))
        .filter(events::kind.eq_any(kinds).and(not(exists(corrected))))
        .group_by(events::entity_id)
        .select(max(events::id))
        .load(tx.conn)?;
    let rows: Vec<(LoanId, String, Option<AccountId>)> = events::table
        .filter(events::id.eq_any(newest.into_iter().flatten()))
        .select((events::entity_id, events::kind, events::account_id))
        .load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, kind, account)| (id, LastStep { kind, account })).collect())
}

/// Whoever touched each of these loans last, in whatever way.
pub fn last_actors(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, AccountId>> {
    let newest: Vec<Option<i64>> = events::table
        .filter(events::entity.eq("loan").and(events::entity_id.eq_any(ids.iter().map(|id| id.0))))
        .group_by(events::entity_id)
        .select(max(events::id))
        .load(tx.conn)?;
    let rows: Vec<(LoanId, Option<AccountId>)> = events::table
        .filter(events::id.eq_any(newest.into_iter().flatten()))
        .select((events::entity_id, events::account_id))
        .load(tx.conn)?;
    Ok(rows.into_iter().filter_map(|(id, account)| Some((id, account?))).collect())
}

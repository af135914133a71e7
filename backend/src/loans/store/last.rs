//! Who did what last to loans: what could be taken back, and by whom.
use std::collections::HashMap;

use diesel::{
    dsl::{exists, max, not},
    prelude::*,
};

use crate::{
    loans::model::LoanId,
    on_db,
    platform::{Result, Tx, actor::AccountId, among::Among},
    schema::events,
};

/// What was done to a loan, and by whom.
#[derive(Clone, Debug)]
pub struct Last {
    pub kind: String,
    pub account: Option<AccountId>,
}

/// What was done last to each of these loans, in whatever way.
pub fn newest(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, Last>> {
    let all = diesel::alias!(events as all);
    let of_loans = all.field(events::entity).eq("loan");
    let newest = all
        .filter(of_loans.and(all.field(events::entity_id).among(ids.iter().copied())))
        .group_by(all.field(events::entity_id))
        .select(max(all.field(events::id)));
    let newest = events::table.filter(events::id.nullable().eq_any(newest)).select((
        events::entity_id,
        events::kind,
        events::account_id,
    ));
    let rows: Vec<(LoanId, String, Option<AccountId>)> = on_db!(tx.conn, |conn| newest.load(conn))?;
    Ok(rows.into_iter().map(|(id, kind, account)| (id, Last { kind, account })).collect())
}

/// The last step of each of these loans that stands and could be taken back.
pub fn last_steps(tx: &mut Tx, ids: &[LoanId], kinds: &[String]) -> Result<HashMap<LoanId, Last>> {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    let newest: Vec<Option<i64>> = events::table
        .filter(events::entity.eq("loan").and(events::entity_id.among(ids.iter().copied())))
        .filter(events::kind.eq_any(kinds).and(not(exists(corrected))))
        .group_by(events::entity_id)
        .select(max(events::id))
        .load(tx.conn)?;
    let rows: Vec<(LoanId, String, Option<AccountId>)> = events::table
        .filter(events::id.among(newest.into_iter().flatten()))
        .select((events::entity_id, events::kind, events::account_id))
        .load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, kind, account)| (id, Last { kind, account })).collect())
}

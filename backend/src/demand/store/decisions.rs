//! What the acquisitions department decided on the rows of lists.
use diesel::prelude::*;

use super::super::model::{Decision, DecisionRecord, DemandId, DemandProposed, ProposalId, ProposalRef};
use crate::{
    platform::{Result, Tx},
    schema::{proposal_decisions as decided, proposal_rows as rows, proposals as lists},
};

pub fn insert_decision(tx: &mut Tx, decision: &DecisionRecord) -> Result<()> {
    diesel::insert_into(decided::table).values(decision).execute(tx.conn)?;
    Ok(())
}

/// The decision by which an entry stands where it does on a list.
pub fn last_decision(tx: &mut Tx, list: ProposalId, entry: DemandId) -> Result<Option<DecisionRecord>> {
    let of = decided::table.filter(decided::proposal_id.eq(list).and(decided::entry_id.eq(entry)));
    Ok(of.order(decided::event_id.desc()).select(DecisionRecord::as_select()).first(tx.conn).optional()?)
}

/// A decision that is taken back; the history keeps both.
pub fn forget_decision(tx: &mut Tx, decision: &DecisionRecord) -> Result<()> {
    diesel::delete(decided::table.filter(decided::event_id.eq(decision.event_id))).execute(tx.conn)?;
    Ok(())
}

/// Everything that was decided on a list.
pub fn decisions_of(tx: &mut Tx, list: ProposalId) -> Result<Vec<DecisionRecord>> {
    let of = decided::table.filter(decided::proposal_id.eq(list));
    Ok(of.select(DecisionRecord::as_select()).load(tx.conn)?)
}

/// How an entry fared on each of its lists, the last first.
pub fn rounds(tx: &mut Tx, entry: DemandId) -> Result<Vec<DemandProposed>> {
    let listed: Vec<(ProposalId, String, chrono::NaiveDate, Option<chrono::NaiveDate>)> = rows::table
        .inner_join(lists::table.on(lists::id.eq(rows::proposal_id)))
        .filter(rows::entry_id.eq(entry))
        .order(lists::id.desc())
        .select((lists::id, lists::number, lists::listed_on, lists::withdrawn_on))
        .load(tx.conn)?;
    let of = decided::table.filter(decided::entry_id.eq(entry));
    let decisions: Vec<DecisionRecord> = of.select(DecisionRecord::as_select()).load(tx.conn)?;
    let round = |(id, number, listed_on, withdrawn_on)| {
        let day = |wanted: Decision| {
            let found = decisions.iter().find(|one| one.proposal_id == id && one.decision == wanted);
            found.map(|one| one.decided_on)
        };
        let because = decisions.iter().filter(|one| one.proposal_id == id).find_map(|one| one.reason.clone());
        DemandProposed {
            proposal: ProposalRef { id, number },
            listed_on,
            withdrawn_on,
            accepted_on: day(Decision::Accepted),
            rejected_on: day(Decision::Rejected),
            reason: because,
            acquired_on: day(Decision::Acquired),
        }
    };
    Ok(listed.into_iter().map(round).collect())
}

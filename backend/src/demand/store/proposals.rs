//! Lists of proposals and their frozen rows.
use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};

use super::super::model::{Decision, ProposalCounts, ProposalId, ProposalRecord, ProposalRowRecord, ProposalsAsked};
use crate::{
    platform::{Db, Page, Result, Tx, actor::AccountId, events::Person, page::Cursor},
    schema::{accounts, proposal_decisions as decided, proposal_rows as rows, proposals as lists},
};

/// A list and who sent it.
pub type Sent = (ProposalRecord, Option<Person>);

pub fn insert_proposal(tx: &mut Tx, number: &str, note: Option<&str>) -> Result<ProposalId> {
    let row = (
        (lists::number.eq(number), lists::listed_on.eq(tx.today), lists::note.eq(note)),
        (lists::account_id.eq(tx.actor.account), lists::version.eq(1_i64)),
        (lists::created_at.eq(tx.now), lists::updated_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(lists::table).values(row).returning(lists::id).get_result(tx.conn)?)
}

pub fn insert_row(tx: &mut Tx, row: &ProposalRowRecord) -> Result<()> {
    diesel::insert_into(rows::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// A list that is about to change; others wait until this unit ends.
pub fn lock_proposal(tx: &mut Tx, id: ProposalId) -> Result<ProposalRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        lists::table.find(id).select(lists::id).for_update().first::<ProposalId>(conn)?;
    }
    Ok(lists::table.find(id).select(ProposalRecord::as_select()).first(tx.conn)?)
}

/// Says of a locked list that it was withdrawn today.
pub fn withdraw(tx: &mut Tx, list: &ProposalRecord) -> Result<()> {
    let changed = (lists::withdrawn_on.eq(tx.today), lists::version.eq(list.version + 1), lists::updated_at.eq(tx.now));
    diesel::update(lists::table.find(list.id)).set(changed).execute(tx.conn)?;
    Ok(())
}

pub fn find_proposal(tx: &mut Tx, id: ProposalId) -> Result<Sent> {
    type Who = Option<(AccountId, String)>;
    let (record, who): (ProposalRecord, Who) = lists::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(lists::account_id)))
        .filter(lists::id.eq(id))
        .select((ProposalRecord::as_select(), (accounts::id, accounts::name).nullable()))
        .first(tx.conn)?;
    Ok((record, who.map(|(id, name)| Person { id, name })))
}

/// A page of lists, the last first.
pub fn list_proposals(tx: &mut Tx, wanted: &ProposalsAsked) -> Result<Page<Sent>> {
    type Who = Option<(AccountId, String)>;
    let last = wanted.cursor.as_ref().map_or(i64::MAX, |cursor| cursor.id);
    let found: Vec<(ProposalRecord, Who)> = lists::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(lists::account_id)))
        .filter(lists::id.lt(ProposalId(last)))
        .order(lists::id.desc())
        .limit(wanted.limit.and_one())
        .select((ProposalRecord::as_select(), (accounts::id, accounts::name).nullable()))
        .load(tx.conn)?;
    let page = Page::new(found, wanted.limit, |(record, _)| Cursor { key: None, id: record.id.0 });
    Ok(page.map(|(record, who)| (record, who.map(|(id, name)| Person { id, name }))))
}

/// The rows of a list, in its order.
pub fn rows_of(tx: &mut Tx, id: ProposalId) -> Result<Vec<ProposalRowRecord>> {
    let of = rows::table.filter(rows::proposal_id.eq(id)).order(rows::n);
    Ok(of.select(ProposalRowRecord::as_select()).load(tx.conn)?)
}

/// How many rows these lists have, and what was decided on them.
pub fn counts_of(tx: &mut Tx, ids: &[ProposalId]) -> Result<HashMap<ProposalId, ProposalCounts>> {
    let of = rows::table.filter(rows::proposal_id.eq_any(ids)).group_by(rows::proposal_id);
    let all: Vec<(ProposalId, i64)> = of.select((rows::proposal_id, count_star())).load(tx.conn)?;
    let of = decided::table.filter(decided::proposal_id.eq_any(ids));
    let grouped = of.group_by((decided::proposal_id, decided::decision));
    let decisions: Vec<(ProposalId, Decision, i64)> =
        grouped.select((decided::proposal_id, decided::decision, count_star())).load(tx.conn)?;
    let begin = |(id, n_rows)| (id, ProposalCounts { n_rows, ..ProposalCounts::default() });
    let mut counts: HashMap<ProposalId, ProposalCounts> = all.into_iter().map(begin).collect();
    for (id, decision, n) in decisions {
        let counts = counts.entry(id).or_default();
        match decision {
            Decision::Accepted => counts.n_accepted = n,
            Decision::Rejected => counts.n_rejected = n,
            Decision::Acquired => counts.n_acquired = n,
        }
    }
    Ok(counts)
}

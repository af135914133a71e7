//! Demand in the database: the only SQL of this capability.
mod alike;
mod decisions;
mod filter;
mod list;
mod proposals;
mod recount;
mod requests;
mod save;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    alike::{alike, apart, keep_apart},
    decisions::{decisions_of, forget_decision, insert_decision, last_decision, rounds},
    list::list,
    proposals::{
        Sent, counts_of, find_proposal, insert_proposal, insert_row, list_proposals, lock_proposal, rows_of, withdraw,
    },
    recount::recount,
    requests::{asked_by, askers, counted, insert_request, loans_of, requests, take_request},
    save::{insert, save, save_counts, settle},
};
use super::model::{DemandId, DemandRef, DemandStatus, Described, ProposalId, ProposalRef, Record};
use crate::{
    catalogue::model::DescriptionId,
    platform::{Db, Result, Tx},
    schema::{demand_entries as entries, proposals as lists},
};

pub fn find(tx: &mut Tx, id: DemandId) -> Result<Record> {
    Ok(entries::table.find(id).select(Record::as_select()).first(tx.conn)?)
}

/// An entry that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, id: DemandId) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        entries::table.find(id).select(entries::id).for_update().first::<DemandId>(conn)?;
    }
    find(tx, id)
}

/// The entry of this ISBN, this ISSN or this title of the catalogue that still counts.
pub fn same(tx: &mut Tx, described: &Described, title: Option<DescriptionId>) -> Result<Option<Record>> {
    let open = || entries::table.filter(entries::is_over.eq(false)).select(Record::as_select());
    if let Some(isbn) = &described.isbn
        && let Some(found) = open().filter(entries::isbn.eq(isbn)).first(tx.conn).optional()?
    {
        return Ok(Some(found));
    }
    if let Some(issn) = &described.issn
        && let Some(found) = open().filter(entries::issn.eq(issn)).first(tx.conn).optional()?
    {
        return Ok(Some(found));
    }
    let Some(title) = title else { return Ok(None) };
    Ok(open().filter(entries::description_id.eq(title)).first(tx.conn).optional()?)
}

/// The entries merged into this one.
pub fn merged(tx: &mut Tx, root: DemandId) -> Result<Vec<DemandRef>> {
    let of = entries::table.filter(entries::merged_into_id.eq(root)).order(entries::id);
    let rows: Vec<(DemandId, String)> = of.select((entries::id, entries::title)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, title)| DemandRef { id, title }).collect())
}

/// How these entries stand, and on which list.
pub fn standing(tx: &mut Tx, ids: &[DemandId]) -> Result<HashMap<DemandId, (DemandStatus, Option<ProposalId>)>> {
    let of = entries::table.filter(entries::id.eq_any(ids));
    let rows: Vec<(DemandId, DemandStatus, Option<ProposalId>)> =
        of.select((entries::id, entries::status, entries::proposal_id)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, status, list)| (id, (status, list))).collect())
}

/// Lists of proposals by their numbers.
pub fn proposal_refs(tx: &mut Tx, ids: &[ProposalId]) -> Result<HashMap<ProposalId, ProposalRef>> {
    let of = lists::table.filter(lists::id.eq_any(ids)).select((lists::id, lists::number));
    let rows: Vec<(ProposalId, String)> = of.load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| (id, ProposalRef { id, number })).collect())
}

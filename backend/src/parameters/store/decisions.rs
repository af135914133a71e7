//! Decisions, listed and written.
use std::collections::HashMap;

use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::{
    model::{Decision, DecisionId, DecisionList, DecisionStatus},
    problems,
};
use crate::{
    platform::{Db, Error, Page, Result, Tx, actor::AccountId, page::Cursor, problem},
    schema::{
        accounts,
        parameter_decisions::{self as decisions, id, key, n, status, version},
    },
};

/// Every decision about a parameter, the newest first.
pub fn history(tx: &mut Tx, of: &str) -> Result<Vec<Decision>> {
    let of_key = decisions::table.filter(key.eq(of));
    Ok(of_key.order(n.desc()).select(Decision::as_select()).load(tx.conn)?)
}

/// The version of each parameter that was ever decided: every decision and every step of one raises it.
pub fn versions(tx: &mut Tx) -> Result<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = decisions::table.select((key, version)).load(tx.conn)?;
    let mut versions = HashMap::new();
    for (of, steps) in rows {
        *versions.entry(of).or_insert(0) += steps;
    }
    Ok(versions)
}

/// How many changes of each parameter wait for approval: the keys, as often as one waits.
pub fn waiting(tx: &mut Tx) -> Result<Vec<String>> {
    let proposed = decisions::table.filter(status.eq(DecisionStatus::Proposed));
    Ok(proposed.select(key).load(tx.conn)?)
}

/// Decisions, the newest first.
pub fn list(tx: &mut Tx, wanted: &DecisionList) -> Result<Page<Decision>> {
    let mut query = decisions::table.select(Decision::as_select()).into_boxed();
    if let Some(wanted) = wanted.status {
        query = query.filter(status.eq(wanted));
    }
    if let Some(wanted) = wanted.key.clone() {
        query = query.filter(key.eq(wanted));
    }
    if let Some(from) = &wanted.cursor {
        query = query.filter(id.lt(from.id));
    }
    let rows = query.order(id.desc()).limit(wanted.limit.and_one()).load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &Decision| Cursor { key: None, id: row.id.0 }))
}

pub fn find(tx: &mut Tx, decision: DecisionId) -> Result<Decision> {
    Ok(decisions::table.find(decision).select(Decision::as_select()).first(tx.conn)?)
}

/// A decision that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, decision: DecisionId) -> Result<Decision> {
    if let Db::Pg(conn) = &mut *tx.conn {
        decisions::table.find(decision).select(id).for_update().first::<DecisionId>(conn)?;
    }
    find(tx, decision)
}

/// The names of accounts.
pub fn people(tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, String>> {
    let named = accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name));
    Ok(named.load(tx.conn)?.into_iter().collect())
}

pub fn insert(tx: &mut Tx, decision: &Decision) -> Result<Decision> {
    tx.forget::<Vec<Decision>>();
    let made: DecisionId =
        diesel::insert_into(decisions::table).values(decision).returning(id).get_result(tx.conn).map_err(named)?;
    find(tx, made)
}

/// Writes what has become of a locked decision, as its next version; what it says never changes.
pub fn save(tx: &mut Tx, decision: &Decision) -> Result<Decision> {
    tx.forget::<Vec<Decision>>();
    let row = Decision { version: decision.version + 1, ..decision.clone() };
    diesel::update(decisions::table.find(row.id))
        .set((
            status.eq(row.status),
            (decisions::approved_by.eq(row.approved_by), decisions::approved_at.eq(row.approved_at)),
            (decisions::ended_by.eq(row.ended_by), decisions::ended_at.eq(row.ended_at)),
            decisions::ended_reason.eq(&row.ended_reason),
            version.eq(row.version),
        ))
        .execute(tx.conn)
        .map_err(named)?;
    Ok(row)
}

/// The database has the last word where two decide at the same moment.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    if told.contains("parameter_decisions_waiting") {
        (&problems::PROPOSAL_WAITS).into()
    } else if ["parameter_decisions.key", "parameter_decisions_key_n_key", "parameter_decisions_from"]
        .iter()
        .any(|constraint| told.contains(constraint))
    {
        (&problem::PRECONDITION_FAILED).into()
    } else {
        err.into()
    }
}

//! Entries that may be one title, and those of which a person said that they are not.
use std::collections::HashSet;

use diesel::{dsl::count_star, prelude::*};

use super::super::model::{DemandId, DemandStatus, Record};
use crate::{
    on_db,
    platform::{Result, Tx},
    schema::{demand_apart as kept, demand_entries as entries},
};

/// How many entries are compared at a time.
const AT_MOST: i64 = 500;

/// The entries that share their main title with another one and still count, those asked for most first.
pub fn alike(tx: &mut Tx) -> Result<Vec<Record>> {
    let open = [DemandStatus::New, DemandStatus::Considered, DemandStatus::Accepted, DemandStatus::Rejected];
    let other = diesel::alias!(entries as other);
    let shared = other
        .filter(other.field(entries::status).eq_any(open))
        .group_by(other.field(entries::title_match))
        .having(count_star().gt(1))
        .select(other.field(entries::title_match));
    Ok(entries::table
        .filter(entries::status.eq_any(open).and(entries::title_match.eq_any(shared)))
        .filter(entries::n_requests.gt(0).or(entries::account_id.is_not_null()))
        .order((entries::weight.desc(), entries::id))
        .limit(AT_MOST)
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// The pairs of these entries that are kept apart, the smaller id first.
pub fn apart(tx: &mut Tx, ids: &[DemandId]) -> Result<HashSet<(DemandId, DemandId)>> {
    let of = kept::table.filter(kept::one_id.eq_any(ids));
    let rows: Vec<(DemandId, DemandId)> = of.select((kept::one_id, kept::other_id)).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// Two entries are two titles. Saying it again changes nothing; gives whether it was new.
pub fn keep_apart(tx: &mut Tx, one: DemandId, other: DemandId) -> Result<bool> {
    let row = (
        kept::one_id.eq(one.min(other)),
        kept::other_id.eq(one.max(other)),
        kept::account_id.eq(tx.actor.account),
        kept::created_at.eq(tx.now),
    );
    let n = on_db!(tx.conn, |conn| diesel::insert_into(kept::table).values(row).on_conflict_do_nothing().execute(conn));
    Ok(n? > 0)
}

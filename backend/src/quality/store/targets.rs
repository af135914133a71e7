//! Targets, and what the database itself refuses of them.
use diesel::{BoxableExpression, IntoSql, prelude::*, result::Error::DatabaseError, sql_types::Bool};

use crate::{
    platform::{
        Db, Error, Page, Result, Tx,
        db::MultiBackend,
        page::{Cursor, Limit},
    },
    quality::{
        model::{TargetId, TargetList, TargetRow, TargetState},
        problems,
    },
    schema::service_targets::{self as targets, from_on, id, is_withdrawn, to_on},
};

type Condition = Box<dyn BoxableExpression<targets::table, MultiBackend, SqlType = Bool>>;

/// Every target that was set and not withdrawn, whenever it counts.
pub fn all(tx: &mut Tx) -> Result<Vec<TargetRow>> {
    let standing = targets::table.filter(is_withdrawn.eq(false)).order(id);
    Ok(standing.select(TargetRow::as_select()).load(tx.conn)?)
}

pub fn find(tx: &mut Tx, target: TargetId) -> Result<TargetRow> {
    Ok(targets::table.find(target).select(TargetRow::as_select()).first(tx.conn)?)
}

/// Reads a target that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, target: TargetId) -> Result<TargetRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        targets::table.find(target).select(id).for_update().first::<TargetId>(conn)?;
    }
    find(tx, target)
}

/// A page of the targets, those set last first.
pub fn list(tx: &mut Tx, wanted: &TargetList, limit: Limit, from: Option<&Cursor>) -> Result<Page<TargetRow>> {
    let total = match wanted.count {
        Some(_) => Some(targets::table.filter(condition(tx, wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let mut condition = condition(tx, wanted);
    if let Some(from) = from {
        condition = Box::new(condition.and(id.lt(TargetId(from.id))));
    }
    let rows = targets::table.filter(condition).order(id.desc()).limit(limit.and_one());
    let rows = rows.select(TargetRow::as_select()).load(tx.conn)?;
    Ok(Page::new(rows, limit, |row: &TargetRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

fn condition(tx: &Tx, wanted: &TargetList) -> Condition {
    let stands = is_withdrawn.eq(false);
    let is_over = to_on.is_not_null().and(to_on.lt(tx.today).assume_not_null());
    let mut all: Condition = match wanted.state {
        Some(TargetState::InForce) => {
            let goes_on = to_on.is_null().or(to_on.ge(tx.today).assume_not_null());
            Box::new(stands.and(from_on.le(tx.today)).and(goes_on))
        }
        Some(TargetState::Future) => Box::new(stands.and(from_on.gt(tx.today))),
        Some(TargetState::Past) => Box::new(stands.and(is_over)),
        Some(TargetState::Withdrawn) => Box::new(is_withdrawn.eq(true)),
        None => Box::new(true.into_sql::<Bool>()),
    };
    if let Some(side) = wanted.side {
        all = Box::new(all.and(targets::side.eq(side)));
    }
    all
}

/// Writes a new target; its id is given by the database.
pub fn insert(tx: &mut Tx, row: &TargetRow) -> Result<TargetId> {
    let values = (
        (targets::measure.eq(row.measure), targets::step.eq(row.step), targets::side.eq(row.side)),
        (targets::value.eq(row.value), from_on.eq(row.from_on), to_on.eq(row.to_on), targets::source.eq(&row.source)),
        (is_withdrawn.eq(false), targets::version.eq(row.version)),
        (targets::created_at.eq(row.created_at), targets::updated_at.eq(row.updated_at)),
    );
    diesel::insert_into(targets::table).values(values).returning(id).get_result(tx.conn).map_err(named)
}

/// Saves a locked target as its next version.
pub fn save(tx: &mut Tx, row: &mut TargetRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set(&*row).execute(tx.conn).map_err(named)?;
    Ok(())
}

/// The database has the last word: two that came at the same moment meet here.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    if told.contains("service_targets_overlap") { (&problems::OVERLAPS).into() } else { err.into() }
}

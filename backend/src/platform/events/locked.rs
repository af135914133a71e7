//! Days whose figures change no more: what would count for one is refused, whatever it is.
use chrono::{Datelike, NaiveDate};
use diesel::{dsl::exists, prelude::*, sql_query, sql_types::Integer};

use crate::{
    platform::{Db, Error, Result, Tx, problem},
    schema::locked_days,
};

/// The space of PostgreSQL's advisory locks in which a lock is a day.
const DAYS: i32 = 1;

/// Keeps a day from being counted for until this unit ends; waits for those who count for it now. What this unit found
/// open before, it may now lock.
pub fn hold_day(tx: &mut Tx, day: NaiveDate) -> Result<()> {
    tx.forget::<Open>();
    hold(tx, day, "SELECT pg_advisory_xact_lock($1, $2)")
}

/// Refuses what would count for a locked day; keeps an open one from being locked until this unit ends.
pub fn must_be_open(tx: &mut Tx, day: NaiveDate) -> Result<()> {
    tx.once(day.num_days_from_ce().into(), |tx| {
        hold(tx, day, "SELECT pg_advisory_xact_lock_shared($1, $2)")?;
        let locked = locked_days::table.filter(locked_days::day.eq(day));
        if diesel::select(exists(locked)).get_result(tx.conn)? {
            return Err(Error::Refused { refusal: &problem::DAY_LOCKED, params: vec![("day", day.to_string())] });
        }
        Ok(Open)
    })?;
    Ok(())
}

/// What is remembered of a day that this unit found open, and that others cannot lock until it ends.
struct Open;

/// Whether every day from one to another is locked.
pub fn are_locked(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<bool> {
    let locked: i64 = locked_days::table.filter(locked_days::day.between(from, to)).count().get_result(tx.conn)?;
    Ok(locked == (to - from).num_days() + 1)
}

/// On SQLite the one writer is the lock.
fn hold(tx: &mut Tx, day: NaiveDate, sql: &str) -> Result<()> {
    if let Db::Pg(conn) = &mut *tx.conn {
        let query = sql_query(sql).bind::<Integer, _>(DAYS).bind::<Integer, _>(day.num_days_from_ce());
        query.execute(conn)?;
    }
    Ok(())
}

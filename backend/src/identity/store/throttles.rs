//! Failures to sign in, under keys that name nobody.
use diesel::prelude::*;

use super::super::model::Failures;
use crate::{
    on_db,
    platform::{Db, Result, Tx, Utc},
    schema::throttles::{self, key},
};

/// The failures under a key; they are held until this unit ends, so that tries side by side are counted one by one.
pub fn lock(tx: &mut Tx, wanted: &str) -> Result<Failures> {
    let none = Failures { key: wanted.into(), n_failures: 0, blocked_until: tx.now, last_failed_at: tx.now };
    let row = (
        (key.eq(&none.key), throttles::n_failures.eq(none.n_failures)),
        (throttles::blocked_until.eq(none.blocked_until), throttles::last_failed_at.eq(none.last_failed_at)),
    );
    on_db!(&mut *tx.conn, |conn| diesel::insert_into(throttles::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if let Db::Pg(conn) = &mut *tx.conn {
        throttles::table.find(wanted).select(key).for_update().first::<String>(conn)?;
    }
    Ok(throttles::table.find(wanted).select(Failures::as_select()).first(tx.conn)?)
}

pub fn save(tx: &mut Tx, failures: &Failures) -> Result<()> {
    diesel::update(throttles::table.find(&failures.key)).set(failures).execute(tx.conn)?;
    Ok(())
}

pub fn clear(tx: &mut Tx, wanted: &str) -> Result<()> {
    diesel::delete(throttles::table.find(wanted)).execute(tx.conn)?;
    Ok(())
}

/// Deletes what failed last before this instant.
pub fn forget(tx: &mut Tx, before: Utc) -> Result<usize> {
    Ok(diesel::delete(throttles::table.filter(throttles::last_failed_at.lt(before))).execute(tx.conn)?)
}

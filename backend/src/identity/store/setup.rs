//! The one-time code of the first set-up; only a keyed digest of it is kept.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx},
    schema::setup_codes::{self, code_hash},
};

/// Keeps a code in the place of the one before.
pub fn replace(tx: &mut Tx, hash: &str) -> Result<()> {
    diesel::delete(setup_codes::table).execute(tx.conn)?;
    let row = (code_hash.eq(hash), setup_codes::created_at.eq(tx.now));
    diesel::insert_into(setup_codes::table).values(row).execute(tx.conn)?;
    Ok(())
}

pub fn is(tx: &mut Tx, hash: &str) -> Result<bool> {
    let found = setup_codes::table.filter(code_hash.eq(hash));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(tx.conn)?)
}

/// Uses a code up; of two who have it, one.
pub fn take(tx: &mut Tx, hash: &str) -> Result<bool> {
    Ok(diesel::delete(setup_codes::table.filter(code_hash.eq(hash))).execute(tx.conn)? == 1)
}

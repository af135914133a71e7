//! Colleagues who answer inquiries.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, actor::AccountId, events::Person},
    schema::accounts,
};

/// These colleagues, by name.
pub fn people(tx: &mut Tx, wanted: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let of = accounts::table.filter(accounts::id.eq_any(wanted));
    let rows: Vec<(AccountId, String)> = of.select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id, Person { id, name })).collect())
}

/// Everybody who can sign in, by name.
pub fn everybody(tx: &mut Tx) -> Result<Vec<Person>> {
    let enabled = accounts::table.filter(accounts::is_enabled.eq(true)).order((accounts::name, accounts::id));
    let rows: Vec<(AccountId, String)> = enabled.select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| Person { id, name }).collect())
}

/// Whether a colleague can sign in.
pub fn is_enabled(tx: &mut Tx, account: AccountId) -> Result<bool> {
    let enabled = accounts::table.find(account).filter(accounts::is_enabled.eq(true));
    Ok(diesel::select(diesel::dsl::exists(enabled)).get_result(tx.conn)?)
}

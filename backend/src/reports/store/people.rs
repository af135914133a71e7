//! Colleagues who answer for reports.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::{
    platform::{
        Result, Tx,
        actor::{AccountId, LibraryId},
        events::Person,
    },
    schema::accounts,
};

/// These colleagues, by their ids.
pub fn people(tx: &mut Tx, wanted: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let of = accounts::table.filter(accounts::id.eq_any(wanted));
    let rows: Vec<(AccountId, String)> = of.select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id, Person { id, name })).collect())
}

/// Where a colleague works who can sign in; nothing where there is none.
pub fn place_of(tx: &mut Tx, account: AccountId) -> Result<Option<LibraryId>> {
    let found = accounts::table.find(account).filter(accounts::is_enabled.eq(true));
    Ok(found.select(accounts::library_id).first(tx.conn).optional()?)
}

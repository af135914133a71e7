//! Roles that wait for the word of a second administrator.
use diesel::prelude::*;

use super::super::model::{NewAssignment, RequestId, RequestRow, RoleId};
use crate::{
    platform::{Db, Error, Result, Tx, actor::AccountId},
    schema::role_requests::{self, account_id, decided_at, decided_by, id, is_granted, role_id},
};

/// Those that wait, of these accounts, or all; the oldest first.
pub fn waiting(tx: &mut Tx, accounts: Option<&[AccountId]>) -> Result<Vec<RequestRow>> {
    let rows: Vec<RequestRow> =
        role_requests::table.filter(decided_at.is_null()).order(id).select(RequestRow::as_select()).load(tx.conn)?;
    let is_wanted = |row: &RequestRow| accounts.is_none_or(|accounts| accounts.contains(&row.account_id));
    Ok(rows.into_iter().filter(is_wanted).collect())
}

/// One of an account that waits; others wait until this unit ends.
pub fn lock(tx: &mut Tx, account: AccountId, request: RequestId) -> Result<RequestRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        role_requests::table.find(request).select(id).for_update().first::<RequestId>(conn)?;
    }
    Ok(role_requests::table
        .find(request)
        .filter(account_id.eq(account).and(decided_at.is_null()))
        .select(RequestRow::as_select())
        .first(tx.conn)?)
}

pub fn insert(tx: &mut Tx, account: AccountId, new: &NewAssignment, by: AccountId) -> Result<()> {
    let row = (
        (account_id.eq(account), role_id.eq(new.role_id), role_requests::scope.eq(new.scope)),
        (role_requests::from_on.eq(new.from_on.unwrap_or(tx.today)), role_requests::to_on.eq(new.to_on)),
        (role_requests::asked_by.eq(by), role_requests::asked_at.eq(tx.now)),
    );
    diesel::insert_into(role_requests::table).values(row).execute(tx.conn).map_err(|err| {
        super::taken(err, "role_requests.account_id", "role_requests_once", "/role_id", "people.role_waits")
    })?;
    Ok(())
}

pub fn decide(tx: &mut Tx, request: RequestId, granted: bool) -> Result<()> {
    let by = tx.actor.account.ok_or(Error::Unauthenticated)?;
    diesel::update(role_requests::table.find(request))
        .set((decided_by.eq(by), decided_at.eq(tx.now), is_granted.eq(granted)))
        .execute(tx.conn)?;
    Ok(())
}

/// Forgets who asked for a role that goes; that they asked stands in the events.
pub fn remove_all(tx: &mut Tx, role: RoleId) -> Result<()> {
    diesel::delete(role_requests::table.filter(role_id.eq(role))).execute(tx.conn)?;
    Ok(())
}

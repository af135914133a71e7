//! Which account has which role, how far and when.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{AssignmentId, NewAssignment, RoleId};
use crate::{
    platform::{Result, Scope, Tx, actor::AccountId},
    schema::{accounts, assignments, role_rights, roles},
};

/// An assignment with the name of its role.
pub struct Given {
    pub id: AssignmentId,
    pub account: AccountId,
    pub role: (RoleId, String, Option<String>),
    pub scope: Scope,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
}

type Row = ((AssignmentId, AccountId), (RoleId, String, Option<String>), (Scope, NaiveDate, Option<NaiveDate>));

/// Every assignment of these accounts, those that are over too, the oldest first.
pub fn of(tx: &mut Tx, wanted: &[AccountId]) -> Result<Vec<Given>> {
    let rows: Vec<Row> = assignments::table
        .inner_join(roles::table.on(roles::id.eq(assignments::role_id)))
        .filter(assignments::account_id.eq_any(wanted))
        .order(assignments::id)
        .select((
            (assignments::id, assignments::account_id),
            (roles::id, roles::name, roles::key),
            (assignments::scope, assignments::from_on, assignments::to_on),
        ))
        .load(tx.conn)?;
    let given = |((id, account), role, (scope, from_on, to_on))| Given { id, account, role, scope, from_on, to_on };
    Ok(rows.into_iter().map(given).collect())
}

/// What these accounts may do today or will be allowed to do later.
pub fn rights_of(tx: &mut Tx, wanted: &[AccountId]) -> Result<Vec<(AccountId, String, Scope)>> {
    Ok(assignments::table
        .inner_join(role_rights::table.on(role_rights::role_id.eq(assignments::role_id)))
        .filter(assignments::account_id.eq_any(wanted))
        .filter(assignments::to_on.is_null().or(assignments::to_on.ge(tx.today)))
        .select((assignments::account_id, role_rights::code, assignments::scope))
        .load(tx.conn)?)
}

/// Who can let in all the others: able to sign in, with this right everywhere, today and without an end.
pub fn holders(tx: &mut Tx, right: &str) -> Result<Vec<AccountId>> {
    Ok(assignments::table
        .inner_join(role_rights::table.on(role_rights::role_id.eq(assignments::role_id)))
        .inner_join(accounts::table.on(accounts::id.eq(assignments::account_id)))
        .filter(role_rights::code.eq(right).and(assignments::scope.eq(Scope::All)))
        .filter(assignments::from_on.le(tx.today).and(assignments::to_on.is_null()))
        .filter(accounts::is_enabled.eq(true).and(accounts::password_hash.is_not_null()))
        .select(assignments::account_id)
        .distinct()
        .load(tx.conn)?)
}

pub fn insert(tx: &mut Tx, account: AccountId, new: &NewAssignment) -> Result<()> {
    diesel::insert_into(assignments::table)
        .values((
            assignments::account_id.eq(account),
            assignments::role_id.eq(new.role_id),
            assignments::scope.eq(new.scope),
            assignments::from_on.eq(new.from_on.unwrap_or(tx.today)),
            assignments::to_on.eq(new.to_on),
            assignments::granted_by.eq(tx.actor.account),
            assignments::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Gives an assignment its last day.
pub fn end(tx: &mut Tx, assignment: AssignmentId, last: NaiveDate) -> Result<()> {
    diesel::update(assignments::table.find(assignment)).set(assignments::to_on.eq(last)).execute(tx.conn)?;
    Ok(())
}

pub fn remove(tx: &mut Tx, assignment: AssignmentId) -> Result<()> {
    diesel::delete(assignments::table.find(assignment)).execute(tx.conn)?;
    Ok(())
}

/// How widely a role is given, today or later.
pub fn widest(tx: &mut Tx, role: RoleId) -> Result<Option<Scope>> {
    let ahead = assignments::to_on.is_null().or(assignments::to_on.ge(tx.today));
    let scopes: Vec<Scope> = assignments::table
        .filter(assignments::role_id.eq(role).and(ahead.assume_not_null()))
        .select(assignments::scope)
        .distinct()
        .load(tx.conn)?;
    Ok(scopes.into_iter().max())
}

/// Forgets who had a role; that they had it stands in the events.
pub fn remove_all(tx: &mut Tx, role: RoleId) -> Result<()> {
    diesel::delete(assignments::table.filter(assignments::role_id.eq(role))).execute(tx.conn)?;
    Ok(())
}

//! Roles with an administrator's rights wait for the word of a second administrator.
use super::{
    super::{
        ManageRoles, ReadPeople,
        model::{Account, AccountRow, NewAssignment, RequestId, RequestRow, RoleRef, RoleRequest, RoleRequestList},
        problems, rules, store,
    },
    accounts,
    administrators::Before,
    assignments::{self, Roles},
    view,
};
use crate::platform::{Error, Result, Right, Scope, Tx, actor::AccountId};

/// Whether a role waits: it holds an administrator's rights, and there is a second administrator who could agree.
pub fn must_wait(new: &NewAssignment, roles: &Roles, administrators: &Before) -> bool {
    let rights = roles.get(&new.role_id).map_or(&[][..], Vec::as_slice);
    !administrators.is_there_no_second() && rules::deputies::holds_powers(rights.iter().map(String::as_str))
}

/// Asks for a role.
pub fn ask(tx: &mut Tx, row: &mut AccountRow, new: &NewAssignment) -> Result<()> {
    let by = tx.actor.account.ok_or(Error::Unauthenticated)?;
    store::requests::insert(tx, row.id, new, by)?;
    store::accounts::save(tx, row)?;
    view::tell(tx, "ask_role", row, None)
}

/// Every request that waits.
pub fn list(tx: &mut Tx) -> Result<RoleRequestList> {
    let rows = store::requests::waiting(tx, None)?;
    let within = store::accounts::within(tx, ReadPeople::CODE)?;
    let rows = rows.into_iter().filter(|row| within.contains(&row.account_id)).collect();
    Ok(RoleRequestList { items: shown(tx, rows)? })
}

/// Gives what was asked for: the word of a second administrator, who holds all of it.
pub fn approve(tx: &mut Tx, account: AccountId, id: RequestId) -> Result<Account> {
    let (mut row, request) = decided(tx, account, id)?;
    if !rules::people::may_agree(&request, tx.actor.account) {
        return Err((&problems::OWN_APPROVAL).into());
    }
    if request.to_on.is_some_and(|to_on| to_on < tx.today) {
        return Err((&problems::REQUEST_OVER).into());
    }
    let RequestRow { role_id, scope, from_on, to_on, .. } = request;
    let new = NewAssignment { role_id, scope, from_on: Some(from_on.max(tx.today)), to_on };
    let roles = store::roles::lock_rights(tx, &[role_id])?;
    assignments::must_be_grantable(tx, &roles, std::slice::from_ref(&new))?;
    let before = view::values(tx, &row)?;
    store::requests::decide(tx, id, true)?;
    store::assignments::insert(tx, account, &new)?;
    store::accounts::save(tx, &mut row)?;
    view::tell(tx, "assign", &row, Some(before))?;
    view::account(tx, row)
}

/// Turns it down, or takes back what one has asked for.
pub fn decline(tx: &mut Tx, account: AccountId, id: RequestId) -> Result<Account> {
    let (mut row, _) = decided(tx, account, id)?;
    store::requests::decide(tx, id, false)?;
    store::accounts::save(tx, &mut row)?;
    view::tell(tx, "decline_role", &row, None)?;
    view::account(tx, row)
}

fn decided(tx: &mut Tx, account: AccountId, id: RequestId) -> Result<(AccountRow, RequestRow)> {
    if tx.actor.own_scope(ManageRoles::CODE) != Some(Scope::All) {
        return Err(Error::Forbidden { right: ManageRoles::CODE });
    }
    let row = accounts::lock(tx, account)?;
    Ok((row, store::requests::lock(tx, account, id)?))
}

/// Requests as the actor sees them, with what they can do now.
pub fn shown(tx: &mut Tx, rows: Vec<RequestRow>) -> Result<Vec<RoleRequest>> {
    let people: Vec<AccountId> = rows.iter().flat_map(|row| [row.account_id, row.asked_by]).collect();
    let (names, roles) = (store::accounts::names(tx, &people)?, store::roles::list(tx)?);
    let is_administrator = tx.actor.own_scope(ManageRoles::CODE) == Some(Scope::All);
    let name = |account: AccountId| names.iter().find(|person| person.id == account).cloned().ok_or(Error::NotFound);
    let request = |row: RequestRow| {
        let role = roles.iter().find(|role| role.id == row.role_id).ok_or(Error::NotFound)?;
        Ok(RoleRequest {
            id: row.id,
            account: name(row.account_id)?,
            role: RoleRef { id: role.id, name: role.name.clone(), key: role.key.clone() },
            scope: row.scope,
            from_on: row.from_on,
            to_on: row.to_on,
            asked_by: name(row.asked_by)?,
            asked_at: row.asked_at,
            actions: rules::people::request_actions(&row, tx.actor.account.filter(|_| is_administrator)),
        })
    };
    rows.into_iter().map(request).collect()
}

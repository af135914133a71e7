//! Accounts as their reader sees them, and how their changes are told.
mod deputies;

use serde_json::{Value, json};

pub use deputies::{deputies, deputy};

use super::super::{
    model::{Account, AccountRow, Assignment, RoleRef},
    rules, store,
};
use super::requests;
use crate::{
    libraries,
    platform::{
        Error, Result, Tx,
        actor::LibraryId,
        events::{self, Event},
    },
};

/// One account, with what the actor can do to it now.
pub fn account(tx: &mut Tx, row: AccountRow) -> Result<Account> {
    accounts(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

/// The same for a page of accounts.
pub fn accounts(tx: &mut Tx, rows: Vec<AccountRow>) -> Result<Vec<Account>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let places: Vec<LibraryId> = rows.iter().map(|row| row.library_id).collect();
    let (given, rights) = (store::assignments::of(tx, &ids)?, store::assignments::rights_of(tx, &ids)?);
    let places = libraries::refs(tx, &places)?;
    let waiting = store::requests::waiting(tx, Some(&ids))?;
    let waiting = requests::shown(tx, waiting)?;
    let view = |row: AccountRow| {
        let state = rules::people::state(row.is_enabled, row.password_hash.is_some());
        let theirs = rights.iter().filter(|right| right.0 == row.id).map(|(_, code, scope)| (code.as_str(), *scope));
        let actions = rules::people::actions(tx.actor, state, rules::people::may_grant(tx.actor, theirs));
        let assignments = given.iter().filter(|given| given.account == row.id).map(|given| Assignment {
            id: given.id,
            role: RoleRef { id: given.role.0, name: given.role.1.clone(), key: given.role.2.clone() },
            scope: given.scope,
            from_on: given.from_on,
            to_on: given.to_on,
            is_current: rules::people::is_current(given.from_on, given.to_on, tx.today),
        });
        Ok(Account {
            id: row.id,
            email: row.email,
            name: row.name,
            position: row.position,
            library: places.get(&row.library_id).cloned().ok_or(Error::NotFound)?,
            is_enabled: row.is_enabled,
            state,
            last_signed_in_at: row.last_signed_in_at,
            assignments: assignments.collect(),
            requests: waiting.iter().filter(|request| request.account.id == row.id).cloned().collect(),
            version: row.version,
            created_at: row.created_at,
            actions,
        })
    };
    rows.into_iter().map(view).collect()
}

/// What a password of this account must not be like: its name, its e-mail, its library.
pub fn about(tx: &mut Tx, row: &AccountRow) -> Result<Vec<String>> {
    let library = libraries::refs(tx, &[row.library_id])?.remove(&row.library_id);
    let library = library.map(|library| library.name);
    Ok([row.name.clone(), row.email.clone()].into_iter().chain(library).collect())
}

/// What an account is, for the event that changes it. No hash, no token.
pub fn values(tx: &mut Tx, row: &AccountRow) -> Result<Value> {
    let given = store::assignments::of(tx, &[row.id])?;
    let assignments = given.iter().map(|given| {
        json!({ "role_id": given.role.0, "scope": given.scope, "from_on": given.from_on, "to_on": given.to_on })
    });
    Ok(json!({
        "email": row.email,
        "name": row.name,
        "position": row.position,
        "library_id": row.library_id,
        "is_enabled": row.is_enabled,
        "password_set_at": row.password_set_at,
        "assignments": assignments.collect::<Vec<_>>(),
    }))
}

/// Tells what has become of an account.
pub fn tell(tx: &mut Tx, verb: &str, row: &AccountRow, before: Option<Value>) -> Result<()> {
    let after = values(tx, row)?;
    let event = Event::new(format!("people.{verb}"), "account", row.id.0, tx.today)
        .belongs(row.library_id, Some(row.id))
        .values(before, Some(after));
    events::tell(tx, &event)?;
    Ok(())
}

//! The way back in for the one who runs the machine.
use super::{blank, email, name};
use crate::{
    identity::{
        actions::{invitations, view},
        model::{Invitation, NewAssignment},
        store,
    },
    libraries,
    platform::{Error, Result, Scope, Tx, actor::AccountId},
};

/// Makes an account of our library, with this role everywhere where one is named, and its link.
pub fn invite_from_command_line(
    tx: &mut Tx,
    new_email: &str,
    new_name: &str,
    role: Option<&str>,
) -> Result<Invitation> {
    let library = libraries::ours(tx)?;
    let role = match role {
        None => None,
        Some(key) => {
            let found = store::roles::by_key(tx, key)?;
            Some(found.ok_or_else(|| Error::invalid("/role", "people.role_unknown"))?)
        }
    };
    let row = blank(tx, email(new_email)?, name(new_name)?, library);
    let row = store::accounts::insert(tx, &row)?;
    if let Some(role_id) = role {
        let everywhere = NewAssignment { role_id, scope: Scope::All, from_on: None, to_on: None };
        store::assignments::insert(tx, row.id, &everywhere)?;
    }
    view::tell(tx, "create", &row, None)?;
    invitations::make(tx, &row)
}

/// Whose e-mail this is.
pub fn account_of(tx: &mut Tx, email: &str) -> Result<AccountId> {
    store::accounts::by_email(tx, email)?.map(|row| row.id).ok_or(Error::NotFound)
}

//! Roles are given and taken away.
use std::collections::HashMap;

use super::{
    super::{
        model::{Account, AssignmentId, NewAssignment, RoleId},
        problems,
        rules::people::{self, Ending},
        store,
    },
    accounts, administrators, requests, view,
};
use crate::platform::{Error, Result, Tx, actor::AccountId, problem::Fault};

/// The rights of the roles that are to be given.
pub type Roles = HashMap<RoleId, Vec<String>>;

/// Gives a role to an account; one with an administrator's rights waits for a second administrator, if there is one.
pub fn assign(tx: &mut Tx, id: AccountId, new: &NewAssignment) -> Result<Account> {
    let administrators = administrators::hold(tx, Some(id))?;
    let mut row = accounts::lock(tx, id)?;
    let (wanted, mut faults) = (std::slice::from_ref(new), Vec::new());
    let roles = check(tx, "", wanted, &mut faults)?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    must_be_grantable(tx, &roles, wanted)?;
    if requests::must_wait(new, &roles, &administrators) {
        requests::ask(tx, &mut row, new)?;
        return view::account(tx, row);
    }
    let before = view::values(tx, &row)?;
    store::assignments::insert(tx, id, new)?;
    store::accounts::save(tx, &mut row)?;
    view::tell(tx, "assign", &row, Some(before))?;
    view::account(tx, row)
}

/// Takes a role away, from the next request on. Doing it again changes nothing.
pub fn end(tx: &mut Tx, id: AccountId, assignment: AssignmentId) -> Result<Account> {
    let administrators = administrators::hold(tx, Some(id))?;
    let mut row = accounts::lock(tx, id)?;
    let given = store::assignments::of(tx, &[id])?.into_iter().find(|given| given.id == assignment);
    let given = given.ok_or(Error::NotFound)?;
    let before = view::values(tx, &row)?;
    match people::ending(given.from_on, given.to_on, tx.today) {
        Ending::Over => return view::account(tx, row),
        Ending::Remove => store::assignments::remove(tx, assignment)?,
        Ending::On(last) => store::assignments::end(tx, assignment, last)?,
    }
    store::accounts::save(tx, &mut row)?;
    administrators::must_remain(tx, &administrators)?;
    view::tell(tx, "end_assignment", &row, Some(before))?;
    view::account(tx, row)
}

/// The faults of assignments, and the rights of their roles. `pointer` is where the list stands in the body.
pub fn check(tx: &mut Tx, pointer: &str, wanted: &[NewAssignment], faults: &mut Vec<Fault>) -> Result<Roles> {
    let ids: Vec<RoleId> = wanted.iter().map(|new| new.role_id).collect();
    let roles = store::roles::lock_rights(tx, &ids)?;
    for (n, new) in wanted.iter().enumerate() {
        let at = |field: &str| if pointer.is_empty() { format!("/{field}") } else { format!("{pointer}/{n}/{field}") };
        if !roles.contains_key(&new.role_id) {
            faults.push(Fault::new(at("role_id"), "people.role_unknown"));
        }
        match new.to_on {
            Some(to_on) if to_on < new.from_on.unwrap_or(tx.today) => {
                faults.push(Fault::new(at("to_on"), "date.ends_before_it_begins"));
            }
            Some(to_on) if to_on < tx.today => faults.push(Fault::new(at("to_on"), "date.in_past")),
            _ => {}
        }
    }
    Ok(roles)
}

/// Refuses roles that hold more than the actor holds.
pub fn must_be_grantable(tx: &Tx, roles: &Roles, wanted: &[NewAssignment]) -> Result<()> {
    let of = |new: &NewAssignment| {
        let (rights, scope) = (roles.get(&new.role_id).map_or(&[][..], Vec::as_slice), new.scope);
        people::may_grant(tx.actor, rights.iter().map(|code| (code.as_str(), scope)))
    };
    if wanted.iter().all(of) { Ok(()) } else { Err((&problems::NOT_YOURS_TO_GRANT).into()) }
}

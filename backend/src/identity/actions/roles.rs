//! Roles are made, changed and deleted.
use serde_json::{Value, json};

use super::{
    super::{
        ManageRoles,
        model::{NewRole, Right, RightList, Rights, Role, RoleId, RolePatch},
        problems,
        rules::{self, people, templates},
        store,
    },
    administrators,
};
use crate::platform::{
    Error, Result, Right as _, Scope, Tx, Version,
    events::{self, Event},
    i18n::Language,
    problem::Fault,
    text,
};

/// Makes one of the roles that an installation begins with.
pub fn found(tx: &mut Tx, key: &str, name: &str) -> Result<()> {
    let rights: Vec<String> = templates::rights(key).into_iter().map(str::to_owned).collect();
    let role = store::roles::insert(tx, Some(key), name, &rights)?;
    tell(tx, "create", role.id, None, Some(values(&role)))
}

pub fn create(tx: &mut Tx, new: &NewRole, all: Rights) -> Result<Role> {
    must_reach_everywhere(tx)?;
    let rights = sorted(&new.rights);
    let name = checked(&new.name, &rights, &new.rights, all)?;
    must_be_held(tx, &rights, Scope::Own)?;
    let role = store::roles::insert(tx, None, &name, &rights)?;
    tell(tx, "create", role.id, None, Some(values(&role)))?;
    Ok(role)
}

/// Edits a role in the version that was seen; those who have it may more, or less, from their next request on.
pub fn update(tx: &mut Tx, id: RoleId, version: Version, patch: &RolePatch, all: Rights) -> Result<Role> {
    must_reach_everywhere(tx)?;
    let administrators = administrators::hold(tx, None)?;
    let mut role = store::roles::lock(tx, id)?;
    version.must_be(role.version)?;
    let before = role.clone();
    let asked = patch.rights.as_ref().unwrap_or(&before.rights);
    role.rights = sorted(asked);
    let added: Vec<String> = role.rights.iter().filter(|code| !before.rights.contains(code)).cloned().collect();
    role.name = checked(patch.name.as_ref().unwrap_or(&before.name), &added, asked, all)?;
    if !administrators.is_there_no_second()
        && role.n_accounts > 0
        && rules::deputies::holds_powers(added.iter().map(String::as_str))
    {
        return Err((&problems::POWERS_WAIT).into());
    }
    // Whoever has the role gets what is added, as far as they have it.
    let widest = store::assignments::widest(tx, id)?.unwrap_or(Scope::Own);
    must_be_held(tx, &added, widest)?;
    let role = store::roles::save(tx, &role)?;
    administrators::must_remain(tx, &administrators)?;
    tell(tx, "update", id, Some(values(&before)), Some(values(&role)))?;
    Ok(role)
}

/// Deletes a role that nobody has.
pub fn delete(tx: &mut Tx, id: RoleId) -> Result<()> {
    must_reach_everywhere(tx)?;
    let role = store::roles::lock(tx, id)?;
    if role.n_accounts > 0 {
        return Err((&problems::ROLE_IN_USE).into());
    }
    store::assignments::remove_all(tx, id)?;
    store::requests::remove_all(tx, id)?;
    store::roles::remove(tx, id)?;
    tell(tx, "delete", id, Some(values(&role)), None)
}

/// Every right by name, with the roles that it comes with.
pub fn rights(all: Rights, language: Language) -> RightList {
    let right = |(code, lt, en): &(&'static str, &'static str, &'static str)| {
        let held = templates::TEMPLATES.iter().find(|row| row.0 == *code).map_or([false; 7], |row| row.1);
        let roles = templates::ROLES.iter().zip(held).filter(|(_, held)| *held);
        let names: Vec<_> = roles.map(|((_, lt, en), _)| language.pick(lt, en)).collect();
        let capability = code.split(':').next().unwrap_or_default();
        Right { code, capability, name: language.pick(lt, en), description: names.join(", ") }
    };
    RightList { items: all.all().map(right).collect() }
}

/// A role is the same for the whole library, so a narrow right to manage roles manages none.
fn must_reach_everywhere(tx: &Tx) -> Result<()> {
    match tx.scope(ManageRoles::CODE)? {
        Scope::All => Ok(()),
        _ => Err(Error::Forbidden { right: ManageRoles::CODE }),
    }
}

fn sorted(rights: &[String]) -> Vec<String> {
    let mut rights = rights.to_vec();
    rights.sort();
    rights.dedup();
    rights
}

/// The name as it is kept, if it is one, and if each of the `new` rights is one; `asked` is the list of the body.
fn checked(name: &str, new: &[String], asked: &[String], all: Rights) -> Result<String> {
    let name = text::clean(name);
    let is_unknown = |code: &String| new.contains(code) && !all.all().any(|right| right.0 == code);
    let unknown = asked.iter().enumerate().filter(|(_, code)| is_unknown(code));
    let mut faults: Vec<_> = unknown.map(|(n, _)| Fault::new(format!("/rights/{n}"), "roles.right_unknown")).collect();
    if name.is_none() {
        faults.push(Fault::new("/name", "field.required"));
    }
    name.filter(|_| faults.is_empty()).ok_or(Error::Invalid(faults))
}

fn must_be_held(tx: &Tx, rights: &[String], scope: Scope) -> Result<()> {
    let all = rights.iter().map(|code| (code.as_str(), scope));
    if people::may_grant(tx.actor, all) { Ok(()) } else { Err((&problems::NOT_YOURS_TO_GRANT).into()) }
}

fn values(role: &Role) -> Value {
    json!({ "name": role.name, "rights": role.rights })
}

fn tell(tx: &mut Tx, verb: &str, id: RoleId, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = Event::new(format!("roles.{verb}"), "role", id.0, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

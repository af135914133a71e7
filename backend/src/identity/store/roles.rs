//! Roles and their rights in the database.
use std::collections::HashMap;

use diesel::{dsl::count, prelude::*};

use super::{
    super::model::{Role, RoleId, RoleRow},
    taken,
};
use crate::{
    platform::{Db, Error, Result, Tx},
    schema::{assignments, role_rights, roles},
};

/// Every role, those that came with the installation first.
pub fn list(tx: &mut Tx) -> Result<Vec<Role>> {
    let rows: Vec<RoleRow> = roles::table.order(roles::id).select(RoleRow::as_select()).load(tx.conn)?;
    whole(tx, rows)
}

pub fn find(tx: &mut Tx, role: RoleId) -> Result<Role> {
    let row = roles::table.find(role).select(RoleRow::as_select()).first(tx.conn)?;
    whole(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

/// Reads a role that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, role: RoleId) -> Result<Role> {
    if let Db::Pg(conn) = &mut *tx.conn {
        roles::table.find(role).select(roles::id).for_update().first::<RoleId>(conn)?;
    }
    find(tx, role)
}

/// The rights of those of these roles that there are, as they stay until this unit ends.
pub fn lock_rights(tx: &mut Tx, wanted: &[RoleId]) -> Result<HashMap<RoleId, Vec<String>>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        let rows = roles::table.filter(roles::id.eq_any(wanted)).order(roles::id).select(roles::id);
        rows.for_update().load::<RoleId>(conn)?;
    }
    rights_of(tx, wanted)
}

fn rights_of(tx: &mut Tx, wanted: &[RoleId]) -> Result<HashMap<RoleId, Vec<String>>> {
    let known: Vec<RoleId> = roles::table.filter(roles::id.eq_any(wanted)).select(roles::id).load(tx.conn)?;
    let mut rights: HashMap<RoleId, Vec<String>> = known.into_iter().map(|role| (role, Vec::new())).collect();
    let rows: Vec<(RoleId, String)> = role_rights::table
        .filter(role_rights::role_id.eq_any(wanted))
        .order(role_rights::code)
        .select((role_rights::role_id, role_rights::code))
        .load(tx.conn)?;
    for (role, code) in rows {
        rights.entry(role).or_default().push(code);
    }
    Ok(rights)
}

/// The role that came with the installation under this key.
pub fn by_key(tx: &mut Tx, key: &str) -> Result<Option<RoleId>> {
    Ok(roles::table.filter(roles::key.eq(key)).select(roles::id).first(tx.conn).optional()?)
}

pub fn insert(tx: &mut Tx, key: Option<&str>, name: &str, rights: &[String]) -> Result<Role> {
    let row = (
        (roles::key.eq(key), roles::name.eq(name), roles::version.eq(1_i64)),
        (roles::created_at.eq(tx.now), roles::updated_at.eq(tx.now)),
    );
    let made: RoleId =
        diesel::insert_into(roles::table).values(row).returning(roles::id).get_result(tx.conn).map_err(name_taken)?;
    set_rights(tx, made, rights)?;
    find(tx, made)
}

/// Keeps a role in its next version.
pub fn save(tx: &mut Tx, role: &Role) -> Result<Role> {
    diesel::update(roles::table.find(role.id))
        .set((roles::name.eq(&role.name), roles::version.eq(role.version + 1), roles::updated_at.eq(tx.now)))
        .execute(tx.conn)
        .map_err(name_taken)?;
    set_rights(tx, role.id, &role.rights)?;
    find(tx, role.id)
}

pub fn remove(tx: &mut Tx, role: RoleId) -> Result<()> {
    set_rights(tx, role, &[])?;
    diesel::delete(roles::table.find(role)).execute(tx.conn)?;
    Ok(())
}

fn set_rights(tx: &mut Tx, role: RoleId, rights: &[String]) -> Result<()> {
    diesel::delete(role_rights::table.filter(role_rights::role_id.eq(role))).execute(tx.conn)?;
    for code in rights {
        let row = (role_rights::role_id.eq(role), role_rights::code.eq(code));
        diesel::insert_into(role_rights::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

/// Rows with their rights, and with the number of people who have them today or later.
fn whole(tx: &mut Tx, rows: Vec<RoleRow>) -> Result<Vec<Role>> {
    let ids: Vec<RoleId> = rows.iter().map(|row| row.id).collect();
    let mut rights = rights_of(tx, &ids)?;
    let counts: Vec<(RoleId, i64)> = assignments::table
        .filter(assignments::to_on.is_null().or(assignments::to_on.ge(tx.today)))
        .group_by(assignments::role_id)
        .select((assignments::role_id, count(assignments::account_id).aggregate_distinct()))
        .load(tx.conn)?;
    let counts: HashMap<RoleId, i64> = counts.into_iter().collect();
    let role = |row: RoleRow| {
        let (rights, n_accounts) = (rights.remove(&row.id).unwrap_or_default(), counts.get(&row.id).copied());
        let RoleRow { id, key, name, version, .. } = row;
        Role { id, key, name, rights, n_accounts: n_accounts.unwrap_or(0), version }
    };
    Ok(rows.into_iter().map(role).collect())
}

fn name_taken(err: diesel::result::Error) -> Error {
    taken(err, "roles.name", "roles_name_key", "/name", "roles.name_taken")
}

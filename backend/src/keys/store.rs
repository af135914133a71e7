//! Keys in the database: the only SQL of this capability.
use std::collections::HashMap;

use chrono::Duration;
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool, upsert::excluded};

use super::model::{KeyId, KeyList, KeyRight, KeyRow, KeyScope, KeyState};
use crate::{
    on_db,
    platform::{
        Db, Page, Result, Tx, Utc,
        actor::{AccountId, LibraryId},
        db::MultiBackend,
        events::Person,
        page::Cursor,
        text,
    },
    schema::{
        accounts, key_rights, key_uses,
        keys::{self, created_at, expires_on, id, revoked_at},
        libraries,
    },
};

/// A server that was silent for so long shares a key no more.
const SHARING_MINUTES: i64 = 3;

type Condition = Box<dyn BoxableExpression<keys::table, MultiBackend, SqlType = Bool>>;

pub fn get(tx: &mut Tx, key: KeyId) -> Result<KeyRow> {
    Ok(keys::table.find(key).select(KeyRow::as_select()).first(tx.conn)?)
}

/// Reads a key that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, key: KeyId) -> Result<KeyRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        keys::table.find(key).select(id).for_update().first::<KeyId>(conn)?;
    }
    get(tx, key)
}

/// The key of this digest.
pub fn by_digest(tx: &mut Tx, digest: &str) -> Result<Option<KeyRow>> {
    let found = keys::table.filter(keys::digest.eq(digest)).select(KeyRow::as_select());
    Ok(found.first(tx.conn).optional()?)
}

/// Whether a partner has a key that is neither revoked nor over.
pub fn has_living(tx: &mut Tx, library: LibraryId) -> Result<bool> {
    let living = keys::table.filter(revoked_at.is_null().and(expires_on.ge(tx.today)));
    let its = living.filter(keys::library_id.eq(library)).select(id);
    Ok(its.first::<KeyId>(tx.conn).optional()?.is_some())
}

pub fn list(tx: &mut Tx, wanted: &KeyList) -> Result<Page<KeyRow>> {
    let total = match wanted.count {
        Some(_) => Some(keys::table.filter(condition(tx, wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let mut condition = condition(tx, wanted);
    if let Some(cursor) = &wanted.cursor {
        condition = Box::new(condition.and(id.lt(KeyId(cursor.id))));
    }
    let rows = keys::table
        .filter(condition)
        .order(id.desc())
        .limit(wanted.limit.and_one())
        .select(KeyRow::as_select())
        .load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &KeyRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

fn condition(tx: &Tx, wanted: &KeyList) -> Condition {
    let mut all: Condition = Box::new(true.into_sql::<Bool>());
    match wanted.state {
        Some(KeyState::Active) => all = Box::new(revoked_at.is_null().and(expires_on.ge(tx.today))),
        Some(KeyState::Expired) => all = Box::new(revoked_at.is_null().and(expires_on.lt(tx.today))),
        Some(KeyState::Revoked) => all = Box::new(revoked_at.is_not_null()),
        None => {}
    }
    if let Some(holder) = wanted.holder {
        all = Box::new(all.and(keys::holder.eq(holder)));
    }
    if let Some(library) = wanted.library_id {
        all = Box::new(all.and(keys::library_id.eq(library).assume_not_null()));
    }
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let of_library = libraries::table.filter(libraries::search_text.like(format!("%{word}%")));
        let named = keys::search_text.like(format!("%{word}%"));
        let speaks_for = keys::library_id.eq_any(of_library.select(libraries::id.nullable())).assume_not_null();
        all = Box::new(all.and(named.or(speaks_for)));
    }
    all
}

/// Writes a new key down; `row.id` is still to be given.
pub fn insert(tx: &mut Tx, row: &KeyRow, digest: &str, rights: &[KeyRight]) -> Result<KeyRow> {
    let made: KeyId = diesel::insert_into(keys::table)
        .values((
            (keys::name.eq(&row.name), keys::holder.eq(row.holder), keys::library_id.eq(row.library_id)),
            (keys::branch_id.eq(row.branch_id), keys::digest.eq(digest), keys::ending.eq(&row.ending)),
            (keys::n_per_minute.eq(row.n_per_minute), expires_on.eq(row.expires_on), keys::made_by.eq(row.made_by)),
            (keys::successor_of_id.eq(row.successor_of_id), keys::version.eq(row.version)),
            (keys::search_text.eq(found_by(row)), created_at.eq(tx.now), keys::updated_at.eq(tx.now)),
        ))
        .returning(id)
        .get_result(tx.conn)?;
    for right in rights {
        let held = (key_rights::key_id.eq(made), key_rights::code.eq(&right.code), key_rights::scope.eq(right.scope));
        diesel::insert_into(key_rights::table).values(held).execute(tx.conn)?;
    }
    get(tx, made)
}

/// Saves a key as its next version.
pub fn save(tx: &mut Tx, row: &mut KeyRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set((&*row, keys::search_text.eq(found_by(row)))).execute(tx.conn)?;
    Ok(())
}

fn found_by(row: &KeyRow) -> String {
    format!("{} {}", text::fold(&row.name), row.ending)
}

/// The rights of these keys, in order.
pub fn rights(tx: &mut Tx, wanted: &[KeyId]) -> Result<HashMap<KeyId, Vec<KeyRight>>> {
    let rows: Vec<(KeyId, String, KeyScope)> = key_rights::table
        .filter(key_rights::key_id.eq_any(wanted))
        .order(key_rights::code)
        .select((key_rights::key_id, key_rights::code, key_rights::scope))
        .load(tx.conn)?;
    let mut rights: HashMap<KeyId, Vec<KeyRight>> = HashMap::new();
    for (key, code, scope) in rows {
        rights.entry(key).or_default().push(KeyRight { code, scope });
    }
    Ok(rights)
}

/// The colleagues who answer for keys, by name.
pub fn people(tx: &mut Tx, wanted: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let of = accounts::table.filter(accounts::id.eq_any(wanted));
    let rows: Vec<(AccountId, String)> = of.select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(account, name)| (account, Person { id: account, name })).collect())
}

/// Notes that a server has taken a key; gives how many servers took it lately.
pub fn note_use(tx: &mut Tx, key: KeyId, server: &str) -> Result<u32> {
    diesel::update(keys::table.find(key)).set(keys::last_used_at.eq(tx.now)).execute(tx.conn)?;
    let silent = Utc(tx.now.0 - Duration::minutes(SHARING_MINUTES));
    let of_key = key_uses::table.filter(key_uses::key_id.eq(key));
    diesel::delete(of_key.filter(key_uses::used_at.lt(silent))).execute(tx.conn)?;
    let use_ = (key_uses::key_id.eq(key), key_uses::server.eq(server), key_uses::used_at.eq(tx.now));
    on_db!(&mut *tx.conn, |conn| diesel::insert_into(key_uses::table)
        .values(use_)
        .on_conflict((key_uses::key_id, key_uses::server))
        .do_update()
        .set(key_uses::used_at.eq(excluded(key_uses::used_at)))
        .execute(conn))?;
    let n: i64 = key_uses::table.filter(key_uses::key_id.eq(key)).count().get_result(tx.conn)?;
    Ok(u32::try_from(n).unwrap_or(1))
}

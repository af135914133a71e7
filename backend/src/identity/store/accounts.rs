//! Accounts in the database. What is not in the actor's reach does not exist.
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

use super::{
    super::model::{AccountList, AccountRow},
    taken,
};
use crate::{
    platform::{
        Actor, Db, Page, Result, Scope, Tx, Utc,
        actor::{AccountId, LibraryId},
        db::MultiBackend,
        page::Cursor,
        text,
    },
    schema::accounts::{self, email, id, is_enabled, library_id, name_key, password_hash, search_text},
};

type Condition = Box<dyn BoxableExpression<accounts::table, MultiBackend, SqlType = Bool>>;

/// Oneself, those of one's branch, or all.
fn reach(actor: &Actor, scope: Scope) -> Condition {
    match scope {
        Scope::All => Box::new(true.into_sql::<Bool>()),
        Scope::Branch => Box::new(library_id.eq(actor.branch.unwrap_or(LibraryId(0)))),
        Scope::Own => Box::new(id.eq(actor.account.unwrap_or(AccountId(0)))),
    }
}

pub fn find(tx: &mut Tx, account: AccountId, scope: Scope) -> Result<AccountRow> {
    let within = reach(tx.actor, scope);
    Ok(accounts::table.find(account).filter(within).select(AccountRow::as_select()).first(tx.conn)?)
}

/// Reads an account that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, account: AccountId, scope: Scope) -> Result<AccountRow> {
    lock_all(tx, &[account])?;
    find(tx, account, scope)
}

/// Holds these accounts, the lowest id first. On SQLite the one writer is the lock.
pub fn lock_all(tx: &mut Tx, wanted: &[AccountId]) -> Result<()> {
    if let Db::Pg(conn) = &mut *tx.conn {
        accounts::table.filter(id.eq_any(wanted)).order(id).select(id).for_update().load::<AccountId>(conn)?;
    }
    Ok(())
}

pub fn by_email(tx: &mut Tx, wanted: &str) -> Result<Option<AccountRow>> {
    Ok(accounts::table.filter(email.eq(wanted)).select(AccountRow::as_select()).first(tx.conn).optional()?)
}

/// Whether there is any account at all.
pub fn exist(tx: &mut Tx) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(accounts::table.select(id))).get_result(tx.conn)?)
}

pub fn list(tx: &mut Tx, wanted: &AccountList, scope: Scope) -> Result<Page<AccountRow>> {
    let matches = |actor: &Actor| {
        let mut query = accounts::table.filter(reach(actor, scope)).into_boxed();
        if let Some(wanted) = wanted.is_enabled {
            query = query.filter(is_enabled.eq(wanted));
        }
        if let Some(wanted) = wanted.library_id {
            query = query.filter(library_id.eq(LibraryId(wanted)));
        }
        // Folded text holds letters and digits only, so nothing in it is a sign of LIKE.
        for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
            query = query.filter(search_text.like(format!("% {word}%")));
        }
        query
    };
    let total = match wanted.count {
        Some(_) => Some(matches(tx.actor).count().get_result(tx.conn)?),
        None => None,
    };
    let mut query = matches(tx.actor).select(AccountRow::as_select());
    if let Some(cursor) = &wanted.cursor {
        // The cursor holds no name: it travels in an address.
        let last: Option<String> =
            accounts::table.find(AccountId(cursor.id)).select(name_key).first(tx.conn).optional()?;
        let last = last.unwrap_or_default();
        query = query.filter(name_key.gt(last.clone()).or(name_key.eq(last).and(id.gt(AccountId(cursor.id)))));
    }
    let rows = query.order((name_key, id)).limit(wanted.limit.and_one()).load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &AccountRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

/// Makes an account that has no password yet.
pub fn insert(tx: &mut Tx, row: &AccountRow) -> Result<AccountRow> {
    let values = (
        (email.eq(&row.email), accounts::name.eq(&row.name), accounts::position.eq(&row.position)),
        (library_id.eq(row.library_id), is_enabled.eq(true)),
        (password_hash.eq(&row.password_hash), accounts::password_set_at.eq(row.password_set_at)),
        (name_key.eq(key_of(row)), search_text.eq(search_text_of(row))),
        (accounts::version.eq(1_i64), accounts::created_at.eq(tx.now), accounts::updated_at.eq(tx.now)),
    );
    let made = diesel::insert_into(accounts::table).values(values).returning(accounts::all_columns);
    made.get_result(tx.conn).map_err(email_taken)
}

/// Keeps an account in its next version.
pub fn save(tx: &mut Tx, row: &mut AccountRow) -> Result<()> {
    row.version += 1;
    row.updated_at = tx.now;
    (row.name_key, row.search_text) = (key_of(row), search_text_of(row));
    diesel::update(&*row).set(&*row).execute(tx.conn).map_err(email_taken)?;
    Ok(())
}

/// Notes a sign-in, and the password hashed anew where its cost had changed.
pub fn signed_in(tx: &mut Tx, account: AccountId, at: Utc, rehashed: Option<&str>) -> Result<()> {
    diesel::update(accounts::table.find(account)).set(accounts::last_signed_in_at.eq(at)).execute(tx.conn)?;
    if let Some(hash) = rehashed {
        diesel::update(accounts::table.find(account)).set(password_hash.eq(hash)).execute(tx.conn)?;
    }
    Ok(())
}

fn key_of(row: &AccountRow) -> String {
    text::order_key(&row.name)
}

/// Each word follows a space, so that its beginning can be found.
fn search_text_of(row: &AccountRow) -> String {
    let all = [Some(row.name.as_str()), Some(row.email.as_str()), row.position.as_deref()];
    format!(" {}", text::fold(&all.into_iter().flatten().collect::<Vec<_>>().join(" ")))
}

fn email_taken(err: diesel::result::Error) -> crate::platform::Error {
    taken(err, "accounts.email", "accounts_email_key", "/email", "people.email_taken")
}

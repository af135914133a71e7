//! Accounts in the database. What is not in the actor's reach does not exist.
use chrono::Duration;
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

use super::{
    super::model::{AccountList, AccountRef, AccountRow},
    taken,
};
use crate::{
    platform::{
        Db, Page, Result, Scope, Tx, Utc,
        actor::{AccountId, LibraryId},
        db::MultiBackend,
        page::Cursor,
        text,
    },
    schema::accounts::{
        self, email, id, is_enabled, last_signed_in_at, library_id, name_key, password_hash, search_text,
    },
};

type Condition = Box<dyn BoxableExpression<accounts::table, MultiBackend, SqlType = Bool>>;

/// Oneself, those of one's branch, or all; and the same of those for whom one stands in.
fn reach(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        match reach.scope {
            Scope::All => Box::new(true.into_sql::<Bool>()),
            Scope::Branch => Box::new(library_id.eq(reach.branch.unwrap_or(LibraryId(0)))),
            Scope::Own => Box::new(id.eq(reach.account.unwrap_or(AccountId(0)))),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// Any account, whoever asks: one's own, or one that was found before.
pub fn get(tx: &mut Tx, account: AccountId) -> Result<AccountRow> {
    Ok(accounts::table.find(account).select(AccountRow::as_select()).first(tx.conn)?)
}

/// One account, if this right reaches it.
pub fn find(tx: &mut Tx, account: AccountId, right: &'static str) -> Result<AccountRow> {
    let within = reach(tx, right)?;
    Ok(accounts::table.find(account).filter(within).select(AccountRow::as_select()).first(tx.conn)?)
}

/// Reads an account that is about to change, and decides in whose name; others wait until this unit ends.
pub fn lock(tx: &mut Tx, account: AccountId, right: &'static str) -> Result<AccountRow> {
    lock_all(tx, &[account])?;
    let row = find(tx, account, right)?;
    tx.act_on(right, row.library_id, Some(row.id))?;
    Ok(row)
}

/// The same of one's own account, or of the one who signs in: no right is asked for.
pub fn lock_any(tx: &mut Tx, account: AccountId) -> Result<AccountRow> {
    lock_all(tx, &[account])?;
    get(tx, account)
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

pub fn list(tx: &mut Tx, wanted: &AccountList, right: &'static str) -> Result<Page<AccountRow>> {
    let matches = |tx: &Tx| -> Result<_> {
        let mut query = accounts::table.filter(reach(tx, right)?).into_boxed();
        if let Some(wanted) = wanted.is_enabled {
            query = query.filter(is_enabled.eq(wanted));
        }
        if let Some(wanted) = wanted.library_id {
            query = query.filter(library_id.eq(LibraryId(wanted)));
        }
        if let Some(days) = wanted.unused_days {
            let long_ago = Utc(tx.now.0 - Duration::days(days.into()));
            let unused = last_signed_in_at.is_null().or(last_signed_in_at.lt(long_ago).assume_not_null());
            query = query.filter(is_enabled.eq(true).and(accounts::created_at.lt(long_ago)).and(unused));
        }
        // Folded text holds letters and digits only, so nothing in it is a sign of LIKE.
        for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
            query = query.filter(search_text.like(format!("% {word}%")));
        }
        Ok(query)
    };
    let total = match wanted.count {
        Some(_) => Some(matches(tx)?.count().get_result(tx.conn)?),
        None => None,
    };
    let mut query = matches(tx)?.select(AccountRow::as_select());
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

/// The accounts that this right reaches.
pub fn within(tx: &mut Tx, right: &'static str) -> Result<Vec<AccountId>> {
    let within = reach(tx, right)?;
    Ok(accounts::table.filter(within).select(id).load(tx.conn)?)
}

/// The names of these accounts.
pub fn names(tx: &mut Tx, wanted: &[AccountId]) -> Result<Vec<AccountRef>> {
    let people: Vec<(AccountId, String)> =
        accounts::table.filter(id.eq_any(wanted)).select((id, accounts::name)).load(tx.conn)?;
    Ok(people.into_iter().map(|(account, name)| AccountRef { id: account, name }).collect())
}

/// Where these accounts belong.
pub fn places(tx: &mut Tx, wanted: &[AccountId]) -> Result<Vec<(AccountId, LibraryId)>> {
    Ok(accounts::table.filter(id.eq_any(wanted)).select((id, library_id)).load(tx.conn)?)
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
    diesel::update(accounts::table.find(account)).set(last_signed_in_at.eq(at)).execute(tx.conn)?;
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

/// Everybody who can sign in: name, address and where they work.
pub fn enabled(tx: &mut Tx) -> Result<Vec<(AccountId, String, String, LibraryId)>> {
    let enabled = accounts::table.filter(is_enabled.eq(true)).order(id);
    Ok(enabled.select((id, accounts::name, email, library_id)).load(tx.conn)?)
}

//! Rows that a test starts from, put where the operations would put them.
use std::sync::atomic::{AtomicUsize, Ordering};

use abonementas::{
    platform::{Result, Scope, Tx, Utc, actor::LibraryId, caller::Opened, text},
    schema::{accounts, assignments, libraries, role_rights, roles, sessions},
};
use diesel::prelude::*;

/// Numbers names that must differ.
fn next() -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

pub fn library(tx: &mut Tx, name: &str, kind: &str, is_ours: bool, parent: Option<LibraryId>) -> Result<LibraryId> {
    let of = parent.map(|parent| parent.0.to_string()).unwrap_or_default();
    let row = (
        (
            libraries::parent_id.eq(parent),
            libraries::kind.eq(kind),
            libraries::name.eq(name),
            libraries::is_ours.eq(is_ours),
            libraries::country.eq(if kind == "foreign" { "LV" } else { "LT" }),
            libraries::reached_by.eq("email"),
        ),
        (
            libraries::is_active.eq(true),
            libraries::match_key.eq(format!("{of}|{}|{}", text::fold(name), next())),
            libraries::name_key.eq(text::order_key(name)),
            libraries::municipality_key.eq("~"),
            libraries::search_text.eq(text::fold(name)),
            libraries::version.eq(1_i64),
            libraries::created_at.eq(tx.now),
            libraries::updated_at.eq(tx.now),
        ),
    );
    Ok(diesel::insert_into(libraries::table).values(row).returning(libraries::id).get_result(tx.conn)?)
}

pub fn account(tx: &mut Tx, branch: LibraryId, scope: Scope, rights: &[&str]) -> Result<Opened> {
    let n = next();
    let account = diesel::insert_into(accounts::table)
        .values((
            accounts::email.eq(format!("{n}@example.org")),
            accounts::name.eq(format!("Bibliotekininkė {n}")),
            accounts::library_id.eq(branch),
            accounts::is_enabled.eq(true),
            accounts::version.eq(1_i64),
            accounts::created_at.eq(tx.now),
            accounts::updated_at.eq(tx.now),
        ))
        .returning(accounts::id)
        .get_result(tx.conn)?;
    let role: i64 = diesel::insert_into(roles::table)
        .values((
            roles::name.eq(format!("Rolė {n}")),
            roles::version.eq(1_i64),
            roles::created_at.eq(tx.now),
            roles::updated_at.eq(tx.now),
        ))
        .returning(roles::id)
        .get_result(tx.conn)?;
    for right in rights {
        let row = (role_rights::role_id.eq(role), role_rights::code.eq(right));
        diesel::insert_into(role_rights::table).values(row).execute(tx.conn)?;
    }
    diesel::insert_into(assignments::table)
        .values((
            assignments::account_id.eq(account),
            assignments::role_id.eq(role),
            assignments::scope.eq(scope),
            assignments::from_on.eq(chrono::NaiveDate::default()),
            assignments::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    let expires_at = Utc(tx.now.0 + chrono::Duration::days(400));
    let session = diesel::insert_into(sessions::table)
        .values((
            sessions::account_id.eq(account),
            sessions::created_at.eq(tx.now),
            sessions::last_seen_at.eq(tx.now),
            sessions::expires_at.eq(expires_at),
        ))
        .returning(sessions::id)
        .get_result(tx.conn)?;
    Ok(Opened { account, session, expires_at })
}

//! The log of actions, read.
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

use super::super::model::{AuditEntry, AuditList, DeputyRow};
use crate::{
    platform::{
        Page, Result, Scope, Tx, Utc,
        actor::{AccountId, KeyId, LibraryId},
        clock,
        db::MultiBackend,
        events,
        page::Cursor,
    },
    schema::{
        accounts,
        audit::{self, account_id, deputy_for_id, entity, entity_id, id, key_id, link_library_id, recorded_at},
    },
};

type Condition = Box<dyn BoxableExpression<audit::table, MultiBackend, SqlType = Bool>>;
type Line = (i64, Option<i64>, String, String, Option<i64>, String, Utc);
type With = (Option<KeyId>, Option<LibraryId>);
type Row = (Line, Option<AccountId>, Option<AccountId>, With);

/// What one did oneself, what those of one's branch did, or everything; and the same of those for whom one stands in.
fn reach(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        let of_branch = accounts::library_id.eq(reach.branch.unwrap_or(LibraryId(0)));
        let colleagues = accounts::table.filter(of_branch).select(accounts::id.nullable());
        match reach.scope {
            Scope::All => Box::new(true.into_sql::<Bool>()),
            Scope::Branch => Box::new(account_id.eq_any(colleagues).assume_not_null()),
            Scope::Own => Box::new(account_id.eq(reach.account.unwrap_or(AccountId(0))).assume_not_null()),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// The lines that this right reaches.
pub fn list(tx: &mut Tx, wanted: &AuditList, right: &'static str) -> Result<Page<AuditEntry>> {
    page(tx, wanted, |tx| reach(tx, right))
}

/// What a deputy did in the name of the one who was away, while it lasted.
pub fn acts(tx: &mut Tx, deputy: &DeputyRow, wanted: &AuditList) -> Result<Page<AuditEntry>> {
    let DeputyRow { absent_id, deputy_id, from_on, to_on, ended_at, .. } = *deputy;
    let over = to_on.succ_opt().map_or(tx.now, clock::day_begins);
    let until = ended_at.map_or(over, |ended_at| ended_at.min(over));
    page(tx, wanted, |_| {
        let theirs = account_id.eq(deputy_id).and(deputy_for_id.eq(absent_id)).assume_not_null();
        Ok(Box::new(theirs.and(recorded_at.ge(clock::day_begins(from_on))).and(recorded_at.le(until))))
    })
}

/// A page of what was wanted, of the lines within this condition.
fn page(tx: &mut Tx, wanted: &AuditList, within: impl Fn(&Tx) -> Result<Condition>) -> Result<Page<AuditEntry>> {
    let matches = |tx: &Tx| -> Result<_> {
        let mut query = audit::table.filter(within(tx)?).into_boxed();
        if let Some(wanted) = wanted.account_id {
            query = query.filter(account_id.eq(AccountId(wanted)));
        }
        if let Some(wanted) = wanted.key_id {
            query = query.filter(key_id.eq(KeyId(wanted)));
        }
        if let Some(wanted) = wanted.deputy_for_id {
            query = query.filter(deputy_for_id.eq(AccountId(wanted)));
        }
        if let Some(wanted) = wanted.entity.clone() {
            query = query.filter(entity.eq(wanted));
        }
        if let Some(wanted) = wanted.entity_id {
            query = query.filter(entity_id.eq(wanted));
        }
        if let Some(from) = wanted.from {
            query = query.filter(recorded_at.ge(clock::day_begins(from)));
        }
        if let Some(next) = wanted.to.and_then(|to| to.succ_opt()) {
            query = query.filter(recorded_at.lt(clock::day_begins(next)));
        }
        Ok(query)
    };
    let total = match wanted.count {
        Some(_) => Some(matches(tx)?.count().get_result(tx.conn)?),
        None => None,
    };
    let columns = (id, audit::position, audit::operation, entity, entity_id, audit::fields, recorded_at);
    let mut query = matches(tx)?.select((columns, account_id, deputy_for_id, (key_id, link_library_id)));
    if let Some(cursor) = &wanted.cursor {
        query = query.filter(id.lt(cursor.id));
    }
    let rows: Vec<Row> = query.order(id.desc()).limit(wanted.limit.and_one()).load(tx.conn)?;
    let named: Vec<AccountId> = rows.iter().flat_map(|row| [row.1, row.2]).flatten().collect();
    let people = super::accounts::names(tx, &named)?;
    let person = |who: Option<AccountId>| people.iter().find(|person| Some(person.id) == who).cloned();
    let with: Vec<KeyId> = rows.iter().filter_map(|row| row.3.0).collect();
    let keys = events::named_keys(tx, &with)?;
    let key = |with: Option<KeyId>| keys.iter().find(|key| Some(key.id) == with).cloned();
    let linked: Vec<LibraryId> = rows.iter().filter_map(|row| row.3.1).collect();
    let libraries = events::named_libraries(tx, &linked)?;
    let library = |by: Option<LibraryId>| libraries.iter().find(|library| Some(library.id) == by).cloned();
    let entry = |(line, who, absent, with): Row| AuditEntry {
        id: line.0,
        position: line.1,
        operation: line.2,
        entity: line.3,
        entity_id: line.4,
        number: None,
        account: person(who),
        key: key(with.0),
        by_link: library(with.1),
        deputy_for: person(absent),
        fields: line.5.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        recorded_at: line.6,
    };
    let page = Page::new(rows, wanted.limit, |row: &Row| Cursor { key: None, id: row.0.0 });
    Ok(page.map(entry).counted(total))
}

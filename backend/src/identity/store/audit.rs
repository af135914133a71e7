//! The log of actions, read.
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

use super::super::model::{AccountRef, AuditEntry, AuditList};
use crate::{
    platform::{
        Actor, Page, Result, Scope, Tx, Utc,
        actor::{AccountId, LibraryId},
        clock,
        db::MultiBackend,
        page::Cursor,
    },
    schema::{
        accounts,
        audit::{self, account_id, entity, entity_id, id, recorded_at},
    },
};

type Condition = Box<dyn BoxableExpression<audit::table, MultiBackend, SqlType = Bool>>;
type Row = ((i64, Option<i64>, String, String, Option<i64>, String, Utc), Option<AccountId>);

/// What one did oneself, what those of one's branch did, or everything.
fn reach(actor: &Actor, scope: Scope) -> Condition {
    let own = actor.account.unwrap_or(AccountId(0));
    let colleagues = accounts::table
        .filter(accounts::library_id.eq(actor.branch.unwrap_or(LibraryId(0))))
        .select(accounts::id.nullable());
    match scope {
        Scope::All => Box::new(true.into_sql::<Bool>()),
        Scope::Branch => Box::new(account_id.eq_any(colleagues).assume_not_null()),
        Scope::Own => Box::new(account_id.eq(own).assume_not_null()),
    }
}

pub fn list(tx: &mut Tx, wanted: &AuditList, scope: Scope) -> Result<Page<AuditEntry>> {
    let matches = |actor: &Actor| {
        let mut query = audit::table.filter(reach(actor, scope)).into_boxed();
        if let Some(wanted) = wanted.account_id {
            query = query.filter(account_id.eq(AccountId(wanted)));
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
        query
    };
    let total = match wanted.count {
        Some(_) => Some(matches(tx.actor).count().get_result(tx.conn)?),
        None => None,
    };
    let columns = (id, audit::position, audit::operation, entity, entity_id, audit::fields, recorded_at);
    let mut query = matches(tx.actor).select((columns, account_id));
    if let Some(cursor) = &wanted.cursor {
        query = query.filter(id.lt(cursor.id));
    }
    let rows: Vec<Row> = query.order(id.desc()).limit(wanted.limit.and_one()).load(tx.conn)?;
    let people = names(tx, &rows)?;
    let entry = |(line, who): Row| AuditEntry {
        id: line.0,
        position: line.1,
        operation: line.2,
        entity: line.3,
        entity_id: line.4,
        account: people.iter().find(|person| Some(person.id) == who).cloned(),
        fields: line.5.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        recorded_at: line.6,
    };
    let page = Page::new(rows, wanted.limit, |row: &Row| Cursor { key: None, id: row.0.0 });
    Ok(page.map(entry).counted(total))
}

fn names(tx: &mut Tx, rows: &[Row]) -> Result<Vec<AccountRef>> {
    let ids: Vec<AccountId> = rows.iter().filter_map(|row| row.1).collect();
    let people: Vec<(AccountId, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(people.into_iter().map(|(account, name)| AccountRef { id: account, name }).collect())
}

//! Who stands in for whom, in the database. What is not in the actor's reach does not exist.
use chrono::NaiveDate;
use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

use super::super::model::{DeputyList, DeputyRow, DeputyState, NewDeputy};
use crate::{
    platform::{
        Db, Page, Result, Scope, Tx, Utc,
        actor::{AccountId, DeputyId, LibraryId},
        db::MultiBackend,
        page::Cursor,
        text,
    },
    schema::{
        accounts,
        deputies::{self, absent_id, deputy_id, ended_at, from_on, id, to_on},
        deputy_rights,
    },
};

type Condition = Box<dyn BoxableExpression<deputies::table, MultiBackend, SqlType = Bool>>;

/// What concerns oneself, those of one's branch, or all; on either side of it.
fn reach(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        let of_branch = accounts::library_id.eq(reach.branch.unwrap_or(LibraryId(0)));
        let colleagues = accounts::table.filter(of_branch).select(accounts::id);
        let own = reach.account.unwrap_or(AccountId(0));
        match reach.scope {
            Scope::All => Box::new(true.into_sql::<Bool>()),
            Scope::Branch => Box::new(absent_id.eq_any(colleagues).or(deputy_id.eq_any(colleagues))),
            Scope::Own => Box::new(absent_id.eq(own).or(deputy_id.eq(own))),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// One of those that this right reaches.
pub fn find(tx: &mut Tx, deputy: DeputyId, right: &'static str) -> Result<DeputyRow> {
    let within = reach(tx, right)?;
    Ok(deputies::table.find(deputy).filter(within).select(DeputyRow::as_select()).first(tx.conn)?)
}

/// Reads one that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, deputy: DeputyId) -> Result<DeputyRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        deputies::table.find(deputy).select(id).for_update().first::<DeputyId>(conn)?;
    }
    Ok(deputies::table.find(deputy).select(DeputyRow::as_select()).first(tx.conn)?)
}

pub fn list(tx: &mut Tx, wanted: &DeputyList, right: &'static str) -> Result<Page<DeputyRow>> {
    let total = match wanted.count {
        Some(_) => {
            let condition = condition(tx, wanted, right)?;
            Some(deputies::table.filter(condition).count().get_result(tx.conn)?)
        }
        None => None,
    };
    let mut condition = condition(tx, wanted, right)?;
    if let Some(cursor) = &wanted.cursor {
        let last: Option<NaiveDate> =
            deputies::table.find(DeputyId(cursor.id)).select(from_on).first(tx.conn).optional()?;
        let last = last.unwrap_or_default();
        let after = from_on.lt(last).or(from_on.eq(last).and(id.lt(DeputyId(cursor.id))));
        condition = Box::new(condition.and(after));
    }
    let rows = deputies::table
        .filter(condition)
        .order((from_on.desc(), id.desc()))
        .limit(wanted.limit.and_one())
        .select(DeputyRow::as_select())
        .load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &DeputyRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

fn condition(tx: &mut Tx, wanted: &DeputyList, right: &'static str) -> Result<Condition> {
    let mut all = reach(tx, right)?;
    if let Some(account) = wanted.account_id {
        all = Box::new(all.and(absent_id.eq(account).or(deputy_id.eq(account))));
    }
    if let Some(state) = wanted.state {
        all = Box::new(all.and(in_state(state, tx.today)));
    }
    for word in text::fold(wanted.q.as_deref().unwrap_or_default()).split(' ').filter(|word| !word.is_empty()) {
        let named = || accounts::table.filter(accounts::search_text.like(format!("% {word}%"))).select(accounts::id);
        let by_order = deputies::order_number.like(format!("%{word}%"));
        all = Box::new(all.and(absent_id.eq_any(named()).or(deputy_id.eq_any(named())).or(by_order)));
    }
    Ok(all)
}

fn in_state(state: DeputyState, today: NaiveDate) -> Condition {
    match state {
        DeputyState::Ended => Box::new(ended_at.is_not_null()),
        DeputyState::Upcoming => Box::new(ended_at.is_null().and(from_on.gt(today))),
        DeputyState::Over => Box::new(ended_at.is_null().and(to_on.lt(today))),
        DeputyState::Current => Box::new(ended_at.is_null().and(from_on.le(today)).and(to_on.ge(today))),
    }
}

/// Who stands in for whom on some of these days: absent and deputy.
pub fn overlapping(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<Vec<(AccountId, AccountId)>> {
    Ok(deputies::table
        .filter(ended_at.is_null().and(from_on.le(to)).and(to_on.ge(from)))
        .select((absent_id, deputy_id))
        .load(tx.conn)?)
}

pub fn insert(tx: &mut Tx, new: &NewDeputy, made_by: AccountId, powers_at: Option<Utc>) -> Result<DeputyRow> {
    let row: DeputyRow = diesel::insert_into(deputies::table)
        .values((
            (absent_id.eq(new.absent_id), deputy_id.eq(new.deputy_id), from_on.eq(new.from_on), to_on.eq(new.to_on)),
            (deputies::order_number.eq(new.order_number.trim()), deputies::order_on.eq(new.order_on)),
            (deputies::has_all_rights.eq(new.rights.is_none()), deputies::powers_at.eq(powers_at)),
            (deputies::made_by.eq(made_by), deputies::created_at.eq(tx.now)),
        ))
        .returning(deputies::all_columns)
        .get_result(tx.conn)?;
    for code in new.rights.iter().flatten() {
        let listed = (deputy_rights::deputy_id.eq(row.id), deputy_rights::code.eq(code));
        diesel::insert_into(deputy_rights::table).values(listed).execute(tx.conn)?;
    }
    Ok(row)
}

pub fn save(tx: &mut Tx, row: &DeputyRow) -> Result<()> {
    diesel::update(row).set(row).execute(tx.conn)?;
    Ok(())
}

/// The listed rights of these, in order.
pub fn rights(tx: &mut Tx, wanted: &[DeputyId]) -> Result<Vec<(DeputyId, String)>> {
    Ok(deputy_rights::table
        .filter(deputy_rights::deputy_id.eq_any(wanted))
        .order(deputy_rights::code)
        .select((deputy_rights::deputy_id, deputy_rights::code))
        .load(tx.conn)?)
}

/// Those that are not over, on either side of which this account stands.
pub fn alive_of(tx: &mut Tx, account: AccountId) -> Result<Vec<DeputyRow>> {
    Ok(deputies::table
        .filter(absent_id.eq(account).or(deputy_id.eq(account)))
        .filter(ended_at.is_null().and(to_on.ge(tx.today)))
        .order(id)
        .select(DeputyRow::as_select())
        .load(tx.conn)?)
}

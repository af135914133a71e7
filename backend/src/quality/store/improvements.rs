//! Improvements in the database.
use chrono::NaiveDate;
use diesel::{BoxableExpression, IntoSql, dsl::not, prelude::*, sql_types::Bool};

use crate::{
    platform::{
        Db, Error, Page, Result, Tx,
        db::MultiBackend,
        page::{Cursor, Limit},
        problem, text,
    },
    quality::model::{ImprovementId, ImprovementList, ImprovementOrder, ImprovementRow, ImprovementStatus},
    schema::quality_actions::{self as improvements, deadline_on, id, owner_id, search_text, status},
};

type Condition = Box<dyn BoxableExpression<improvements::table, MultiBackend, SqlType = Bool>>;

pub fn find(tx: &mut Tx, improvement: ImprovementId) -> Result<ImprovementRow> {
    Ok(improvements::table.find(improvement).select(ImprovementRow::as_select()).first(tx.conn)?)
}

/// Reads an improvement that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, improvement: ImprovementId) -> Result<ImprovementRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        improvements::table.find(improvement).select(id).for_update().first::<ImprovementId>(conn)?;
    }
    find(tx, improvement)
}

/// A page of the improvements by their deadlines.
pub fn list(
    tx: &mut Tx,
    wanted: &ImprovementList,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<ImprovementRow>> {
    let total = match wanted.count {
        Some(_) => Some(improvements::table.filter(condition(tx, wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let order = wanted.sort.unwrap_or(ImprovementOrder::Deadline);
    let mut condition = condition(tx, wanted);
    if let Some(from) = from {
        condition = Box::new(condition.and(beyond(order, from)?));
    }
    let query = improvements::table.filter(condition).into_boxed();
    let query = match order {
        ImprovementOrder::Deadline => query.order((deadline_on.asc(), id.asc())),
        ImprovementOrder::DeadlineDown => query.order((deadline_on.desc(), id.desc())),
    };
    let rows = query.limit(limit.and_one()).select(ImprovementRow::as_select()).load(tx.conn)?;
    let cursor = |row: &ImprovementRow| Cursor { key: Some(row.planned.deadline_on.to_string()), id: row.id.0 };
    Ok(Page::new(rows, limit, cursor).counted(total))
}

/// What stands after a row in this order.
fn beyond(order: ImprovementOrder, from: &Cursor) -> Result<Condition> {
    let foreign = || Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] };
    let day: NaiveDate = from.key.as_ref().and_then(|key| key.parse().ok()).ok_or_else(foreign)?;
    let last = ImprovementId(from.id);
    Ok(match order {
        ImprovementOrder::Deadline => Box::new(deadline_on.gt(day).or(deadline_on.eq(day).and(id.gt(last)))),
        ImprovementOrder::DeadlineDown => Box::new(deadline_on.lt(day).or(deadline_on.eq(day).and(id.lt(last)))),
    })
}

fn condition(tx: &Tx, wanted: &ImprovementList) -> Condition {
    let mut all: Condition = Box::new(true.into_sql::<Bool>());
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let begins = search_text.like(format!("{word}%")).or(search_text.like(format!("% {word}%")));
        all = Box::new(all.and(begins));
    }
    if !wanted.status.0.is_empty() {
        all = Box::new(all.and(status.eq_any(wanted.status.0.clone())));
    }
    if let Some(owner) = wanted.owner_id {
        all = Box::new(all.and(owner_id.eq(owner)));
    }
    match wanted.is_late {
        Some(true) => Box::new(all.and(late(tx.today))),
        Some(false) => Box::new(all.and(not(late(tx.today)))),
        None => all,
    }
}

/// Its deadline is over and it is not done.
fn late(today: NaiveDate) -> Condition {
    let open = status.eq_any([ImprovementStatus::Planned, ImprovementStatus::UnderWay]);
    Box::new(open.and(deadline_on.lt(today)))
}

/// How many are late.
pub fn n_late(tx: &mut Tx) -> Result<i64> {
    Ok(improvements::table.filter(late(tx.today)).count().get_result(tx.conn)?)
}

/// Those that were done and not judged.
pub fn to_judge(tx: &mut Tx) -> Result<Vec<ImprovementRow>> {
    let done = improvements::table.filter(status.eq(ImprovementStatus::Done));
    Ok(done.select(ImprovementRow::as_select()).load(tx.conn)?)
}

/// Writes a new improvement; its id is given by the database.
pub fn insert(tx: &mut Tx, row: &ImprovementRow) -> Result<ImprovementId> {
    let values = (
        &row.planned,
        &row.standing,
        (improvements::branch_id.eq(row.branch_id), search_text.eq(found_by(row))),
        (improvements::version.eq(row.version), improvements::created_at.eq(row.created_at)),
        improvements::updated_at.eq(row.updated_at),
    );
    Ok(diesel::insert_into(improvements::table).values(values).returning(id).get_result(tx.conn)?)
}

/// Saves a locked improvement as its next version.
pub fn save(tx: &mut Tx, row: &mut ImprovementRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(improvements::table.find(row.id))
        .set((
            &row.planned,
            &row.standing,
            (improvements::branch_id.eq(row.branch_id), search_text.eq(found_by(row))),
            (improvements::version.eq(row.version), improvements::updated_at.eq(row.updated_at)),
        ))
        .execute(tx.conn)?;
    Ok(())
}

fn found_by(row: &ImprovementRow) -> String {
    text::fold(&format!("{} {}", row.planned.title, row.planned.plan))
}

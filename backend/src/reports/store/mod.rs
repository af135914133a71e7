//! Reports in the database: the only SQL of this capability. What is not the actor's does not exist.
mod forms;
mod list;
mod parts;
mod people;
mod titles;

use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

pub use self::{
    forms::{form_of, forms, insert_form},
    list::list,
    parts::{add_figures, figures, items, put_items, put_section, sections, set_value},
    people::{people, place_of},
    titles::titles,
};
use super::{
    model::{ReportId, ReportKind, ReportRecord, ReportStatus},
    problems,
};
use crate::{
    on_db,
    platform::{Db, Error, Result, Scope, Tx, db::MultiBackend, text},
    schema::reports,
};

type Condition = Box<dyn BoxableExpression<reports::table, MultiBackend, SqlType = Bool>>;

/// What a right of the actor reaches, in its own name and as a deputy: everything, a branch, what somebody answers for.
fn within(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        match (reach.scope, reach.branch, reach.account) {
            (Scope::All, ..) => Box::new(true.into_sql::<Bool>()),
            (Scope::Branch, Some(branch), _) => Box::new(reports::branch_id.eq(branch)),
            (Scope::Own, _, Some(account)) => Box::new(reports::owner_id.eq(account)),
            _ => Box::new(false.into_sql::<Bool>()),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// One report, if this right reaches it.
pub fn find(tx: &mut Tx, report: ReportId, right: &'static str) -> Result<ReportRecord> {
    tx.reaches(right)?;
    let record = row(tx, report)?;
    let is_reached = tx.actor.covers(right, record.branch_id, Some(record.owner_id));
    if is_reached { Ok(record) } else { Err(Error::NotFound) }
}

fn row(tx: &mut Tx, report: ReportId) -> Result<ReportRecord> {
    Ok(reports::table.find(report).select(ReportRecord::as_select()).first(tx.conn)?)
}

/// Reads a report that is about to change, and decides in whose name; others wait until this unit ends. On SQLite the
/// one writer is the lock.
pub fn lock(tx: &mut Tx, report: ReportId, right: &'static str) -> Result<ReportRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        reports::table.find(report).select(reports::id).for_update().first::<ReportId>(conn)?;
    }
    let record = find(tx, report, right)?;
    tx.act_on(right, record.branch_id, Some(record.owner_id))?;
    Ok(record)
}

/// The report of interlibrary loan of a period that was approved, if there is one.
pub fn approved(tx: &mut Tx, kind: ReportKind, year: i32, quarter: Option<i32>) -> Result<Option<ReportRecord>> {
    let stands = reports::status.eq_any([ReportStatus::Approved, ReportStatus::Frozen]);
    let of_year = reports::table.filter(reports::kind.eq(kind).and(reports::year.eq(year)).and(stands));
    let found: Vec<ReportRecord> = of_year.select(ReportRecord::as_select()).load(tx.conn)?;
    Ok(found.into_iter().find(|record| record.of.quarter == quarter))
}

/// Writes a new report; its id is given by the database. One of a period is enough.
pub fn insert(tx: &mut Tx, record: &ReportRecord) -> Result<ReportId> {
    let values = (
        record.of,
        (reports::title.eq(&record.title), reports::language.eq(record.language)),
        (reports::owner_id.eq(record.owner_id), reports::branch_id.eq(record.branch_id)),
        &record.standing,
        (reports::search_text.eq(text::fold(&record.title)), reports::version.eq(record.version)),
        (reports::created_at.eq(record.created_at), reports::updated_at.eq(record.updated_at)),
    );
    let inserted = diesel::insert_into(reports::table).values(values).returning(reports::id).get_result(tx.conn);
    inserted.map_err(|err| match err {
        diesel::result::Error::DatabaseError(diesel::result::DatabaseErrorKind::UniqueViolation, _) => {
            Error::from(&problems::EXISTS)
        }
        other => other.into(),
    })
}

/// Saves a locked report as its next version.
pub fn save(tx: &mut Tx, record: &mut ReportRecord) -> Result<()> {
    (record.version, record.updated_at) = (record.version + 1, tx.now);
    let values = (
        (reports::title.eq(&record.title), reports::search_text.eq(text::fold(&record.title))),
        &record.standing,
        (reports::version.eq(record.version), reports::updated_at.eq(record.updated_at)),
    );
    let _unused = on_db!(tx.conn, |conn| diesel::update(reports::table.find(record.id)).set(values).execute(conn))?;
    Ok(())
}

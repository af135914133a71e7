//! Runs in the database: the only SQL of this capability.
use std::collections::HashMap;

use chrono::Duration;
use diesel::prelude::*;

use super::model::{Record, Run, RunId, RunStage};
use crate::{
    on_db,
    platform::{Db, Error, Result, Tx, Utc, actor::AccountId, events::Person},
    schema::{accounts, reminder_runs},
};

/// A server that fell silent loses its run to the others then.
const LEASE_SECONDS: i64 = 60;
const LATEST: i64 = 30;

/// Whether the run that the day has by itself has begun.
pub fn has_begun_daily(tx: &mut Tx) -> Result<bool> {
    let of_day = reminder_runs::day_on.eq(tx.today).and(reminder_runs::account_id.is_null());
    let begun: Option<RunId> =
        reminder_runs::table.filter(of_day).select(reminder_runs::id).first(tx.conn).optional()?;
    Ok(begun.is_some())
}

/// Begins the run that the day has by itself, unless it has begun; any number of servers may try.
pub fn begin_daily(tx: &mut Tx) -> Result<()> {
    if !has_begun_daily(tx)? {
        let row = new_row(tx, None);
        on_db!(&mut *tx.conn, |conn| diesel::insert_into(reminder_runs::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// Begins a run that somebody asked for.
pub fn begin(tx: &mut Tx, account: Option<AccountId>) -> Result<RunId> {
    let row = new_row(tx, account);
    Ok(diesel::insert_into(reminder_runs::table).values(row).returning(reminder_runs::id).get_result(tx.conn)?)
}

type NewRow = (
    (
        diesel::dsl::Eq<reminder_runs::day_on, chrono::NaiveDate>,
        diesel::dsl::Eq<reminder_runs::account_id, Option<AccountId>>,
        diesel::dsl::Eq<reminder_runs::stage, RunStage>,
        diesel::dsl::Eq<reminder_runs::after_id, i64>,
        diesel::dsl::Eq<reminder_runs::started_at, Utc>,
    ),
    (
        diesel::dsl::Eq<reminder_runs::n_due_soon, i64>,
        diesel::dsl::Eq<reminder_runs::n_overdue, i64>,
        diesel::dsl::Eq<reminder_runs::n_agreements, i64>,
        diesel::dsl::Eq<reminder_runs::n_by_hand, i64>,
        diesel::dsl::Eq<reminder_runs::n_stale, i64>,
        diesel::dsl::Eq<reminder_runs::n_escalated, i64>,
        diesel::dsl::Eq<reminder_runs::n_invoices, i64>,
    ),
);

fn new_row(tx: &Tx, account: Option<AccountId>) -> NewRow {
    (
        (
            reminder_runs::day_on.eq(tx.today),
            reminder_runs::account_id.eq(account),
            reminder_runs::stage.eq(RunStage::DueSoon),
            reminder_runs::after_id.eq(0),
            reminder_runs::started_at.eq(tx.now),
        ),
        (
            reminder_runs::n_due_soon.eq(0),
            reminder_runs::n_overdue.eq(0),
            reminder_runs::n_agreements.eq(0),
            reminder_runs::n_by_hand.eq(0),
            reminder_runs::n_stale.eq(0),
            reminder_runs::n_escalated.eq(0),
            reminder_runs::n_invoices.eq(0),
        ),
    )
}

/// Whether a run has not ended.
pub fn is_under_way(tx: &mut Tx) -> Result<bool> {
    let open = reminder_runs::table.filter(reminder_runs::finished_at.is_null());
    Ok(open.select(reminder_runs::id).first::<RunId>(tx.conn).optional()?.is_some())
}

/// Whether a run waits for a server.
pub fn is_in_nobodys_hands(tx: &mut Tx) -> Result<bool> {
    let open = reminder_runs::table.filter(reminder_runs::finished_at.is_null());
    let held: Vec<Option<Utc>> = open.select(reminder_runs::leased_until).load(tx.conn)?;
    Ok(held.iter().any(|until| until.is_none_or(|until| until < tx.now)))
}

/// Takes the oldest run that is in nobody's hands, locked.
pub fn take(tx: &mut Tx) -> Result<Option<Record>> {
    let open = reminder_runs::table
        .filter(reminder_runs::finished_at.is_null())
        .filter(reminder_runs::leased_until.is_null().or(reminder_runs::leased_until.lt(tx.now)))
        .order(reminder_runs::id)
        .select(reminder_runs::id);
    let found: Option<RunId> = match &mut *tx.conn {
        Db::Pg(conn) => open.for_update().skip_locked().first(conn).optional()?,
        Db::Sqlite(conn) => open.first(conn).optional()?,
    };
    let Some(id) = found else { return Ok(None) };
    let record = reminder_runs::table.find(id).select(Record::as_select()).first(tx.conn)?;
    save(tx, record).map(Some)
}

/// A run that this server holds, locked; none where its lease was lost and another server has it.
pub fn held(tx: &mut Tx, held: &Record) -> Result<Option<Record>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        reminder_runs::table.find(held.id).select(reminder_runs::id).for_update().first::<RunId>(conn)?;
    }
    let ours = reminder_runs::leased_until.assume_not_null().eq_any(held.leased_until);
    Ok(reminder_runs::table.find(held.id).filter(ours).select(Record::as_select()).first(tx.conn).optional()?)
}

/// Writes how far a run is, and holds it for a while longer, or lets go of it where it has ended.
pub fn save(tx: &mut Tx, record: Record) -> Result<Record> {
    let is_done = record.stage == RunStage::Done;
    let until = Utc(tx.now.0 + Duration::seconds(LEASE_SECONDS));
    let record = Record { leased_until: (!is_done).then_some(until), finished_at: is_done.then_some(tx.now), ..record };
    diesel::update(reminder_runs::table.find(record.id)).set(&record).execute(tx.conn)?;
    Ok(record)
}

pub fn find(tx: &mut Tx, id: RunId) -> Result<Run> {
    let record = reminder_runs::table.find(id).select(Record::as_select()).first(tx.conn)?;
    views(tx, vec![record])?.pop().ok_or(Error::NotFound)
}

/// The latest runs, the newest first.
pub fn latest(tx: &mut Tx) -> Result<Vec<Run>> {
    let newest = reminder_runs::table.order(reminder_runs::id.desc()).limit(LATEST);
    let records = newest.select(Record::as_select()).load(tx.conn)?;
    views(tx, records)
}

fn views(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<Run>> {
    let people: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(records.iter().filter_map(|record| record.account_id).collect::<Vec<_>>()))
        .select((accounts::id, accounts::name))
        .load(tx.conn)?;
    let people: HashMap<_, _> = people.into_iter().collect();
    let view = |record: Record| Run {
        id: record.id,
        day_on: record.day_on,
        account: record.account_id.and_then(|id| people.get(&id).map(|name| Person { id, name: name.clone() })),
        stage: record.stage,
        n_due_soon: record.n_due_soon,
        n_overdue: record.n_overdue,
        n_agreements: record.n_agreements,
        n_stale: record.n_stale,
        n_escalated: record.n_escalated,
        n_invoices: record.n_invoices,
        n_by_hand: record.n_by_hand,
        started_at: record.started_at,
        finished_at: record.finished_at,
    };
    Ok(records.into_iter().map(view).collect())
}

//! Runs, and what became of their drafts.
use std::collections::HashMap;

use diesel::{dsl::sql, prelude::*, sql_types::BigInt};

use super::super::model::{InvoiceId, InvoiceRunId, InvoiceStatus, NewInvoiceRun, RunRecord, RunSums};
use crate::{
    platform::{
        Db, Result, Tx,
        jobs::{ImportStatus, JobId},
    },
    schema::{invoice_runs as runs, invoices, jobs},
};

const LATEST: i64 = 50;

pub fn insert_run(tx: &mut Tx, new: &NewInvoiceRun, minimum_cents: i64, job: JobId) -> Result<InvoiceRunId> {
    let row = (
        (runs::job_id.eq(job), runs::from_on.eq(new.from_on), runs::to_on.eq(new.to_on)),
        (runs::invoice_on.eq(new.invoice_on.unwrap_or(tx.today)), runs::carries_over.eq(new.carries_over)),
        (runs::minimum_cents.eq(minimum_cents), runs::account_id.eq(tx.actor.account), runs::created_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(runs::table).values(row).returning(runs::id).get_result(tx.conn)?)
}

pub fn find_run(tx: &mut Tx, id: InvoiceRunId) -> Result<RunRecord> {
    Ok(runs::table.find(id).select(RunRecord::as_select()).first(tx.conn)?)
}

/// A run that is about to change; others wait until this unit ends.
pub fn lock_run(tx: &mut Tx, id: InvoiceRunId) -> Result<RunRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        runs::table.find(id).select(runs::id).for_update().first::<InvoiceRunId>(conn)?;
    }
    find_run(tx, id)
}

/// Whether a run makes drafts just now.
pub fn is_run_under_way(tx: &mut Tx, kind: &str) -> Result<bool> {
    let open = jobs::table
        .filter(jobs::kind.eq(kind))
        .filter(jobs::status.eq_any([ImportStatus::Queued, ImportStatus::Running]))
        .select(jobs::id);
    Ok(open.first::<JobId>(tx.conn).optional()?.is_some())
}

pub fn latest_runs(tx: &mut Tx) -> Result<Vec<RunRecord>> {
    Ok(runs::table.order(runs::id.desc()).limit(LATEST).select(RunRecord::as_select()).load(tx.conn)?)
}

/// Says of a locked run that it was undone.
pub fn finish_undo(tx: &mut Tx, id: InvoiceRunId) -> Result<()> {
    diesel::update(runs::table.find(id)).set(runs::undone_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The invoices of a run that stand so, in the order in which they were made.
pub fn run_invoices(tx: &mut Tx, id: InvoiceRunId, statuses: &[InvoiceStatus]) -> Result<Vec<InvoiceId>> {
    let of = invoices::table.filter(invoices::run_id.eq(id).and(invoices::status.eq_any(statuses)));
    Ok(of.order(invoices::id).select(invoices::id).load(tx.conn)?)
}

/// How many invoices of these runs stand where.
pub fn run_sums(tx: &mut Tx, ids: &[InvoiceRunId]) -> Result<HashMap<InvoiceRunId, RunSums>> {
    let rows: Vec<(Option<InvoiceRunId>, InvoiceStatus, i64, i64)> = invoices::table
        .filter(invoices::run_id.eq_any(ids).and(invoices::status.ne(InvoiceStatus::Dropped)))
        .group_by((invoices::run_id, invoices::status))
        .select((
            invoices::run_id,
            invoices::status,
            diesel::dsl::count_star(),
            sql::<BigInt>("CAST(SUM(total_cents) AS BIGINT)"),
        ))
        .load(tx.conn)?;
    let mut sums: HashMap<InvoiceRunId, RunSums> = HashMap::new();
    for (run, status, n, cents) in rows {
        let Some(run) = run else { continue };
        let sums = sums.entry(run).or_default();
        sums.total_cents += cents;
        match status {
            InvoiceStatus::Draft => sums.n_drafts += n,
            _ => sums.n_issued += n,
        }
    }
    Ok(sums)
}

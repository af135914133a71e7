//! Whose a job is: one server's at a time, for as long as its lease lasts.
use std::ops::Range;

use chrono::Duration;
use diesel::prelude::*;

use super::{Work, keep, lock, turn};
use crate::{
    platform::{
        Db, Result, Tx, Utc,
        files::{self, FileId},
        jobs::model::{ImportPhase, ImportStatus, Job, JobId},
    },
    schema::jobs,
};

const LEASE_SECONDS: i64 = 60;

/// Takes the oldest job that waits, or whose server has been silent for too long.
pub fn take(tx: &mut Tx, kinds: &[&'static str]) -> Result<Option<Job>> {
    let waiting = jobs::table
        .filter(jobs::status.eq_any([ImportStatus::Queued, ImportStatus::Running]))
        .filter(jobs::kind.eq_any(kinds))
        .filter(jobs::leased_until.is_null().or(jobs::leased_until.lt(tx.now)))
        .order(jobs::id)
        .select(jobs::id);
    let found: Option<JobId> = match &mut *tx.conn {
        Db::Pg(conn) => waiting.for_update().skip_locked().first(conn).optional()?,
        Db::Sqlite(conn) => waiting.first(conn).optional()?,
    };
    let Some(id) = found else { return Ok(None) };
    let job: Job = jobs::table.find(id).select(Job::as_select()).first(tx.conn)?;
    if job.status == ImportStatus::Queued {
        turn(tx, &job, ImportStatus::Running, None)?;
    }
    renew(tx, Job { status: ImportStatus::Running, ..job }).map(Some)
}

fn renew(tx: &mut Tx, job: Job) -> Result<Job> {
    let until = Some(Utc(tx.now.0 + Duration::seconds(LEASE_SECONDS)));
    diesel::update(jobs::table.find(job.id))
        .set((jobs::leased_until.eq(until), jobs::n_done.eq(job.n_done), jobs::n_total.eq(job.n_total)))
        .execute(tx.conn)?;
    Ok(Job { leased_until: until, ..job })
}

/// The file of a job; none once its time is over.
pub fn file(tx: &mut Tx, file: Option<FileId>) -> Result<Option<Vec<u8>>> {
    file.map(|file| files::read(tx, file)).transpose()
}

/// Does the next portion, if the job is still ours and nobody has cancelled it; none if there is no more to do.
pub fn portion(tx: &mut Tx, held: &Job, work: &dyn Work) -> Result<Option<Job>> {
    let job = lock(tx, &held.kind, held.id)?;
    if !is_ours(&job, held) {
        return Ok(None);
    }
    let Range { start, end: to } = next(&job, work);
    let total = work.n_rows();
    let rows = work.run(tx, job.phase, start..to)?;
    keep(tx, &job, &rows)?;
    let (n_done, n_total) = (count(to), Some(count(total)));
    let job = renew(tx, Job { n_done, n_total, ..job })?;
    if to < total {
        return Ok(Some(job));
    }
    let ended = if job.phase == ImportPhase::DryRun { ImportStatus::Checked } else { ImportStatus::Done };
    turn(tx, &job, ended, None)?;
    Ok(None)
}

/// The rows of the next portion.
pub fn next(job: &Job, work: &dyn Work) -> Range<usize> {
    let from = usize::try_from(job.n_done).unwrap_or_default();
    let to = work.n_rows().min(from + work.portion().clamp(1, 500));
    from.min(to)..to
}

/// Ends a job that cannot be done, if it is still ours.
pub fn fail(tx: &mut Tx, held: &Job, code: &str) -> Result<()> {
    let job = lock(tx, &held.kind, held.id)?;
    if is_ours(&job, held) { turn(tx, &job, ImportStatus::Failed, Some(code)) } else { Ok(()) }
}

/// Another server may have taken it when our lease was over, and somebody may have cancelled it.
fn is_ours(job: &Job, held: &Job) -> bool {
    job.status == ImportStatus::Running && job.leased_until == held.leased_until && job.n_done == held.n_done
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

//! Long work: over a file in two steps, a dry run that reports row by row, then the same file committed; or over what
//! is in the database already, at once.
//!
//! A job is a row. A server takes it under a lease and does it in portions, each a unit of work that also moves the
//! job on; so it goes on after a restart, on any server, and no portion counts twice.
mod kind;
mod lease;
mod model;
mod read;
mod runner;

use diesel::prelude::*;

use super::{
    Db, Error, Result, Tx, Utc,
    events::{self, Event},
    files::FileId,
};
use crate::schema::{job_rows, jobs};

pub use self::{
    kind::{Ahead, Kind, Kinds, Work},
    model::{
        ColumnFault, Import, ImportCounts, ImportList, ImportPhase, ImportRow, ImportRowList, ImportStatus, Job, JobId,
        RowOutcome,
    },
    read::{find, latest, rows},
    runner::advance,
};

crate::refusals! {
    NOT_CHECKED = 409 "imports.not_checked", "Importą galima įrašyti tik po patikros.", "An import is committed once it has been checked.";
    FILE_GONE = 409 "imports.file_gone", "Failas nebesaugomas. Importuokite iš naujo.", "The file is no longer kept. Import it again.";
    FAILED = 500 "imports.failed", "Importo nepavyko užbaigti. Klaida užrašyta.", "The import could not be finished. The error has been noted.";
    ENDED = 409 "imports.ended", "Šis importas jau baigtas.", "This import has ended.";
}

/// Puts a file in the queue, to be checked.
pub fn start(tx: &mut Tx, kind: &'static str, file: FileId) -> Result<Import> {
    start_with(tx, kind, file, None)
}

/// The same, with what its owner said of how the file is to be read.
pub fn start_with(tx: &mut Tx, kind: &'static str, file: FileId, options: Option<&str>) -> Result<Import> {
    let id: JobId = diesel::insert_into(jobs::table)
        .values((
            jobs::kind.eq(kind),
            jobs::status.eq(ImportStatus::Queued),
            jobs::phase.eq(ImportPhase::DryRun),
            jobs::file_id.eq(file),
            jobs::options.eq(options),
            jobs::n_done.eq(0_i64),
            jobs::account_id.eq(tx.actor.account),
            jobs::deputy_for_id.eq(tx.deputy_for),
            jobs::created_at.eq(tx.now),
            jobs::updated_at.eq(tx.now),
        ))
        .returning(jobs::id)
        .get_result(tx.conn)?;
    tell(tx, kind, id, None, ImportStatus::Queued)?;
    find(tx, kind, id)
}

/// Puts work in the queue that goes through no file. What it goes through, `set_options` says, in the same unit of work.
pub fn start_without_file(tx: &mut Tx, kind: &'static str) -> Result<JobId> {
    let id: JobId = diesel::insert_into(jobs::table)
        .values((
            (jobs::kind.eq(kind), jobs::status.eq(ImportStatus::Queued), jobs::phase.eq(ImportPhase::Commit)),
            (jobs::n_done.eq(0_i64), jobs::account_id.eq(tx.actor.account), jobs::deputy_for_id.eq(tx.deputy_for)),
            (jobs::created_at.eq(tx.now), jobs::updated_at.eq(tx.now)),
        ))
        .returning(jobs::id)
        .get_result(tx.conn)?;
    tell(tx, kind, id, None, ImportStatus::Queued)?;
    Ok(id)
}

/// What a job goes through, which only its kind understands.
pub fn set_options(tx: &mut Tx, id: JobId, options: &str) -> Result<()> {
    diesel::update(jobs::table.find(id)).set(jobs::options.eq(options)).execute(tx.conn)?;
    Ok(())
}

/// Puts a checked job in the queue again, to be written.
pub fn commit(tx: &mut Tx, kind: &'static str, id: JobId) -> Result<Import> {
    let job = lock(tx, kind, id)?;
    if job.status != ImportStatus::Checked {
        return Err((&NOT_CHECKED).into());
    }
    if job.file_id.is_none() {
        return Err((&FILE_GONE).into());
    }
    diesel::update(jobs::table.find(id))
        .set((jobs::phase.eq(ImportPhase::Commit), jobs::n_done.eq(0_i64)))
        .execute(tx.conn)?;
    turn(tx, &job, ImportStatus::Queued, None)?;
    find(tx, kind, id)
}

/// Stops a job before its next portion; what is written stays written.
pub fn cancel(tx: &mut Tx, kind: &'static str, id: JobId) -> Result<Import> {
    let job = lock(tx, kind, id)?;
    if !is_open(job.status) {
        return Err((&ENDED).into());
    }
    turn(tx, &job, ImportStatus::Cancelled, None)?;
    find(tx, kind, id)
}

/// Whether something can still become of it.
fn is_open(status: ImportStatus) -> bool {
    matches!(status, ImportStatus::Queued | ImportStatus::Running | ImportStatus::Checked)
}

/// A job that is about to change; on SQLite the one writer is the lock.
fn lock(tx: &mut Tx, kind: &str, id: JobId) -> Result<Job> {
    if let Db::Pg(conn) = &mut *tx.conn {
        jobs::table.find(id).select(jobs::id).for_update().first::<JobId>(conn)?;
    }
    Ok(jobs::table.find(id).filter(jobs::kind.eq(kind)).select(Job::as_select()).first(tx.conn)?)
}

/// Moves a locked job to another state, lets go of its lease, and tells it.
fn turn(tx: &mut Tx, job: &Job, status: ImportStatus, error_code: Option<&str>) -> Result<()> {
    let finished_at = Some(tx.now).filter(|_| !is_open(status));
    diesel::update(jobs::table.find(job.id))
        .set((
            jobs::status.eq(status),
            jobs::error_code.eq(error_code),
            jobs::leased_until.eq(None::<Utc>),
            jobs::finished_at.eq(finished_at),
            jobs::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    tell(tx, &job.kind, job.id, Some(job.status), status)
}

fn tell(tx: &mut Tx, kind: &str, id: JobId, from: Option<ImportStatus>, to: ImportStatus) -> Result<()> {
    let event = Event::new(format!("{kind}_{}", to.as_str()), "import", id.0, tx.today);
    events::tell(tx, &event.moved(from.map(ImportStatus::as_str), to.as_str()))?;
    Ok(())
}

/// Writes what became of a portion's rows.
fn keep(tx: &mut Tx, job: &Job, rows: &[ImportRow]) -> Result<()> {
    for row in rows {
        let faults = serde_json::to_string(&row.faults).map_err(|err| Error::Internal(err.to_string()))?;
        diesel::insert_into(job_rows::table)
            .values((
                job_rows::job_id.eq(job.id),
                job_rows::phase.eq(job.phase),
                job_rows::n.eq(row.n),
                job_rows::outcome.eq(row.outcome),
                job_rows::label.eq(&row.label),
                job_rows::entity_id.eq(row.entity_id),
                job_rows::faults_json.eq(Some(faults).filter(|_| !row.faults.is_empty())),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

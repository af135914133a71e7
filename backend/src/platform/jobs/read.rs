//! Jobs, looked at.
use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    is_open,
    model::{
        ColumnFault, Import, ImportCounts, ImportPhase, ImportRow, ImportRowList, ImportStatus, Job, JobId, RowOutcome,
    },
};
use crate::{
    platform::{
        Action, Error, Page, Result, Tx,
        actor::AccountId,
        events::Person,
        files::FileId,
        i18n::Language,
        page::{Cursor, Limit},
    },
    schema::{accounts, files, job_rows, jobs},
};

/// One job of this kind.
pub fn find(tx: &mut Tx, kind: &str, id: JobId) -> Result<Import> {
    let job: Job = jobs::table.find(id).filter(jobs::kind.eq(kind)).select(Job::as_select()).first(tx.conn)?;
    views(tx, vec![job])?.pop().ok_or(Error::NotFound)
}

/// The latest jobs of this kind, the newest first.
pub fn latest(tx: &mut Tx, kind: &str, limit: Limit) -> Result<Vec<Import>> {
    let of_kind = jobs::table.filter(jobs::kind.eq(kind)).order(jobs::id.desc()).limit(limit.0);
    let found: Vec<Job> = of_kind.select(Job::as_select()).load(tx.conn)?;
    views(tx, found)
}

fn views(tx: &mut Tx, found: Vec<Job>) -> Result<Vec<Import>> {
    let files: Vec<(FileId, String)> = files::table
        .filter(files::id.eq_any(found.iter().filter_map(|job| job.file_id).collect::<Vec<_>>()))
        .select((files::id, files::name))
        .load(tx.conn)?;
    let people: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(found.iter().filter_map(|job| job.account_id).collect::<Vec<_>>()))
        .select((accounts::id, accounts::name))
        .load(tx.conn)?;
    let (files, people): (HashMap<_, _>, HashMap<_, _>) = (files.into_iter().collect(), people.into_iter().collect());
    let mut counts = counts(tx, &found)?;
    let view = |job: Job| Import {
        file_name: job.file_id.and_then(|file| files.get(&file).cloned()),
        account: job.account_id.and_then(|id| people.get(&id).map(|name| Person { id, name: name.clone() })),
        counts: counts.remove(&(job.id, job.phase)).unwrap_or_default(),
        actions: actions(&job),
        id: job.id,
        status: job.status,
        phase: job.phase,
        n_done: job.n_done,
        n_total: job.n_total,
        error_code: job.error_code,
        created_at: job.created_at,
        finished_at: job.finished_at,
    };
    Ok(found.into_iter().map(view).collect())
}

/// What can be done to a job now.
fn actions(job: &Job) -> Vec<Action> {
    let commit = Action::new("commit").primary();
    let commit = (job.status == ImportStatus::Checked && job.file_id.is_some()).then_some(commit);
    let cancel = is_open(job.status).then(|| Action::new("cancel").dangerous());
    commit.into_iter().chain(cancel).collect()
}

fn counts(tx: &mut Tx, found: &[Job]) -> Result<HashMap<(JobId, ImportPhase), ImportCounts>> {
    let ids: Vec<JobId> = found.iter().map(|job| job.id).collect();
    let rows: Vec<(JobId, ImportPhase, RowOutcome, i64)> = job_rows::table
        .filter(job_rows::job_id.eq_any(ids))
        .group_by((job_rows::job_id, job_rows::phase, job_rows::outcome))
        .select((job_rows::job_id, job_rows::phase, job_rows::outcome, diesel::dsl::count_star()))
        .load(tx.conn)?;
    let mut counts: HashMap<_, ImportCounts> = HashMap::new();
    for (job, phase, outcome, n) in rows {
        let counts = counts.entry((job, phase)).or_default();
        match outcome {
            RowOutcome::Created => counts.created = n,
            RowOutcome::Changed => counts.changed = n,
            RowOutcome::Unchanged => counts.unchanged = n,
            RowOutcome::Refused => counts.refused = n,
        }
    }
    Ok(counts)
}

/// The rows of the present phase of a job, in the order of the file, with sentences in a language.
pub fn rows(tx: &mut Tx, kind: &str, id: JobId, wanted: &ImportRowList, language: Language) -> Result<Page<ImportRow>> {
    let of_kind = jobs::table.find(id).filter(jobs::kind.eq(kind));
    let phase: ImportPhase = of_kind.select(jobs::phase).first(tx.conn)?;
    let of_phase = || {
        let mut query = job_rows::table.into_boxed().filter(job_rows::job_id.eq(id).and(job_rows::phase.eq(phase)));
        if let Some(outcome) = wanted.outcome {
            query = query.filter(job_rows::outcome.eq(outcome));
        }
        query
    };
    type Row = (i64, RowOutcome, String, Option<i64>, Option<String>);
    let after = wanted.cursor.as_ref().map_or(0, |cursor| cursor.id);
    let columns = (job_rows::n, job_rows::outcome, job_rows::label, job_rows::entity_id, job_rows::faults_json);
    let page = of_phase().filter(job_rows::n.gt(after)).order(job_rows::n).limit(wanted.limit.and_one());
    let found: Vec<Row> = page.select(columns).load(tx.conn)?;
    let rows = found.into_iter().map(|(n, outcome, label, entity_id, faults)| {
        let faults: Vec<ColumnFault> = faults.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        let faults = faults.into_iter().map(|fault| fault.worded(language)).collect();
        ImportRow { n, outcome, label, entity_id, faults }
    });
    let page = Page::new(rows.collect(), wanted.limit, |row| Cursor { key: None, id: row.n });
    let total = match wanted.count {
        Some(_) => Some(of_phase().count().get_result(tx.conn)?),
        None => None,
    };
    Ok(page.counted(total))
}

//! Does the jobs that wait: takes one, reads its file, goes through it portion by portion.
use std::{sync::Arc, time::Duration};

use actix_web::{rt::time::sleep, web};

use super::{FAILED, FILE_GONE, Kind, Kinds, Work, lease, model::Job};
use crate::platform::{Actor, Error, Result, Store};

/// How often a portion is tried before the job is given up; a busy server is not the job's fault.
const TRIES: u32 = 5;

/// Does one job to its end, or for as long as it is ours; false if none waits.
pub async fn advance(store: &Store, kinds: &Kinds) -> Result<bool> {
    let names: Vec<&'static str> = kinds.iter().map(|kind| kind.name()).collect();
    let taken = store.write(Arc::new(Actor::system()), move |tx| lease::take(tx, &names)).await?;
    let Some(job) = taken else { return Ok(false) };
    let Some(kind) = kinds.iter().find(|kind| kind.name() == job.kind).cloned() else { return Ok(false) };
    let actor = Arc::new(Actor { account: job.account_id, deputy_for: job.deputy_for_id, ..Actor::system() });
    match prepared(store, &actor, kind, &job).await? {
        Ok(work) => go_through(store, &actor, job, work).await?,
        Err(code) => store.write(actor, move |tx| lease::fail(tx, &job, &code)).await?,
    }
    Ok(true)
}

/// Reads the file beside the threads that serve; the code of the reason if it cannot be done at all.
async fn prepared(
    store: &Store,
    actor: &Arc<Actor>,
    kind: Arc<dyn Kind>,
    job: &Job,
) -> Result<Result<Arc<dyn Work>, String>> {
    if !kind.needs_file() {
        return Ok(kind.prepare(Vec::new(), job.options.as_deref()));
    }
    let file = job.file_id;
    let Some(file) = store.read(actor.clone(), move |tx| lease::file(tx, file)).await? else {
        return Ok(Err(FILE_GONE.code.into()));
    };
    let options = job.options.clone();
    let read = web::block(move || kind.prepare(file, options.as_deref())).await;
    Ok(read.unwrap_or_else(|_| Err(FAILED.code.into())))
}

async fn go_through(store: &Store, actor: &Arc<Actor>, mut job: Job, work: Arc<dyn Work>) -> Result<()> {
    let mut tries = 0;
    loop {
        match portion(store, actor, &job, &work).await {
            Ok(Some(next)) => (job, tries) = (next, 0),
            Ok(None) => return Ok(()),
            Err(err) if tries < TRIES => {
                log::warn!("a portion of job {} waits: {err}", job.id.0);
                tries += 1;
                sleep(Duration::from_millis(100 << tries)).await;
            }
            // Nothing can be written: the job waits for another lease.
            Err(Error::Busy) => return Err(Error::Busy),
            Err(err) => {
                log::error!("job {} failed: {err}", job.id.0);
                return store.write(actor.clone(), move |tx| lease::fail(tx, &job, FAILED.code)).await;
            }
        }
    }
}

/// One portion: what it needs is made before its transaction begins.
async fn portion(store: &Store, actor: &Arc<Actor>, job: &Job, work: &Arc<dyn Work>) -> Result<Option<Job>> {
    let ready = work.ahead(store, actor, lease::next(job, &**work)).await?;
    let (held, work) = (job.clone(), ready.unwrap_or_else(|| work.clone()));
    store.write(actor.clone(), move |tx| lease::portion(tx, &held, &*work)).await
}

//! A run makes drafts of all that is owed in a period, library by library, as a job; it can be undone until one is
//! issued.
use std::{collections::BTreeSet, ops::Range, sync::Arc};

use super::{draft, parties, step::refuse};
use crate::{
    invoices::{
        DraftInvoices,
        model::{
            InvoiceRun, InvoiceRunId, InvoiceRunList, InvoiceStatus, NewInvoiceRun, RunOptions, RunRecord, RunSums,
        },
        problems, rules, store,
    },
    libraries,
    parameters::invoices as decided,
    platform::{
        Error, Page, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Event},
        i18n::Language,
        jobs::{self, Import, ImportPhase, ImportRow, ImportRowList, ImportStatus, Kind, Work},
        problem::Fault,
    },
};

/// The name of this kind of job.
pub const KIND: &str = "invoices.run";

/// A library has some hundred lines: so many stay a short unit of work.
const PORTION: usize = 5;

/// What an issued invoice is, or anything that became of it.
const ISSUED: [InvoiceStatus; 5] = [
    InvoiceStatus::Issued,
    InvoiceStatus::Sent,
    InvoiceStatus::PartlyPaid,
    InvoiceStatus::Paid,
    InvoiceStatus::Credited,
];

/// The making of drafts as a kind of job.
pub struct Runs;

impl Kind for Runs {
    fn name(&self) -> &'static str {
        KIND
    }

    fn needs_file(&self) -> bool {
        false
    }

    fn prepare(&self, _: Vec<u8>, options: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let options = options.and_then(|json| serde_json::from_str(json).ok()).ok_or("invoices.options_gone")?;
        Ok(Arc::new(Libraries(options)))
    }
}

/// The libraries of a run, each a row of its job.
struct Libraries(RunOptions);

impl Work for Libraries {
    fn n_rows(&self) -> usize {
        self.0.libraries.len()
    }

    fn portion(&self) -> usize {
        PORTION
    }

    fn run(&self, tx: &mut Tx, _: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        let run = store::lock_run(tx, self.0.run)?;
        let first = i64::try_from(rows.start).unwrap_or(0) + 1;
        let libraries = self.0.libraries.get(rows).unwrap_or_default();
        (first..).zip(libraries).map(|(n, &library)| draft::draft(tx, &run, n, library)).collect()
    }
}

/// Begins a run.
pub fn start(tx: &mut Tx, new: &NewInvoiceRun) -> Result<InvoiceRun> {
    tx.act_everywhere(DraftInvoices::CODE)?;
    let mut faults = rules::period_faults(new, tx.today);
    let libraries = debtors(tx, new, &mut faults)?;
    refuse(faults)?;
    if store::is_run_under_way(tx, KIND)? {
        return Err((&problems::RUN_UNDER_WAY).into());
    }
    let invoice_on = new.invoice_on.unwrap_or(tx.today);
    parties::seller(tx, invoice_on)?;
    let minimum_cents = decided::MINIMUM_CENTS.on(tx, invoice_on)?;
    let job = jobs::start_without_file(tx, KIND)?;
    let id = store::insert_run(tx, new, minimum_cents, job)?;
    jobs::set_options(tx, job, &draft::json(&RunOptions { run: id, libraries })?)?;
    events::tell(tx, &event(id, "start_run", tx))?;
    get(tx, id)
}

fn event<'a>(id: InvoiceRunId, verb: &str, tx: &Tx) -> Event<'a> {
    Event::new(format!("invoices.{verb}"), "invoice_run", id.0, tx.today)
}

/// The libraries that are gone through: those that were named, or all that owe something; a part of a library is the
/// library, and our own owes itself nothing.
fn debtors(tx: &mut Tx, new: &NewInvoiceRun, faults: &mut Vec<Fault>) -> Result<Vec<LibraryId>> {
    let named = if new.library_ids.is_empty() { store::debtors(tx)? } else { new.library_ids.clone() };
    libraries::know(tx, &named)?;
    let mut roots = BTreeSet::new();
    for (n, id) in named.into_iter().enumerate() {
        match libraries::get(tx, id) {
            Ok(known) if known.is_ours => {}
            Ok(known) => drop(roots.insert(known.root)),
            Err(Error::NotFound) => faults.push(Fault::new(format!("/library_ids/{n}"), "value.not_in_list")),
            Err(err) => return Err(err),
        }
    }
    Ok(roots.into_iter().collect())
}

/// Stops a run before its next portion; its drafts stay until it is undone.
pub fn cancel(tx: &mut Tx, id: InvoiceRunId) -> Result<InvoiceRun> {
    tx.act_everywhere(DraftInvoices::CODE)?;
    let run = store::lock_run(tx, id)?;
    jobs::cancel(tx, KIND, run.job_id)?;
    get(tx, id)
}

/// Takes a run back while nothing of it is issued: its drafts are dropped, and their costs wait again.
pub fn undo(tx: &mut Tx, id: InvoiceRunId) -> Result<InvoiceRun> {
    tx.act_everywhere(DraftInvoices::CODE)?;
    let run = store::lock_run(tx, id)?;
    if run.undone_at.is_some() {
        return Err((&problems::RUN_UNDONE).into());
    }
    if !store::run_invoices(tx, id, &ISSUED)?.is_empty() {
        return Err((&problems::RUN_ISSUED).into());
    }
    if is_under_way(&jobs::find(tx, KIND, run.job_id)?) {
        jobs::cancel(tx, KIND, run.job_id)?;
    }
    for draft in store::run_invoices(tx, id, &[InvoiceStatus::Draft])? {
        draft::let_go(tx, draft)?;
    }
    store::finish_undo(tx, id)?;
    events::tell(tx, &event(id, "undo_run", tx))?;
    get(tx, id)
}

fn is_under_way(job: &Import) -> bool {
    matches!(job.status, ImportStatus::Queued | ImportStatus::Running)
}

/// One run.
pub fn get(tx: &mut Tx, id: InvoiceRunId) -> Result<InvoiceRun> {
    let run = store::find_run(tx, id)?;
    let sums = store::run_sums(tx, &[id])?.remove(&id).unwrap_or_default();
    show(tx, run, sums)
}

/// The latest runs, the newest first.
pub fn list(tx: &mut Tx) -> Result<InvoiceRunList> {
    let runs = store::latest_runs(tx)?;
    let mut sums = store::run_sums(tx, &runs.iter().map(|run| run.id).collect::<Vec<_>>())?;
    let shown = runs.into_iter().map(|run| {
        let sums = sums.remove(&run.id).unwrap_or_default();
        show(tx, run, sums)
    });
    Ok(InvoiceRunList { items: shown.collect::<Result<_>>()? })
}

fn show(tx: &mut Tx, run: RunRecord, sums: RunSums) -> Result<InvoiceRun> {
    let job = jobs::find(tx, KIND, run.job_id)?;
    let mut actions =
        rules::run_offers(is_under_way(&job), run.undone_at.is_some(), sums.n_drafts, sums.n_issued, tx.actor);
    actions.extend(job.actions.iter().filter(|_| tx.actor.may(DraftInvoices::CODE)).cloned());
    let RunRecord { id, from_on, to_on, invoice_on, carries_over, minimum_cents, created_at, undone_at, .. } = run;
    let account = job.account.clone();
    Ok(InvoiceRun {
        id,
        from_on,
        to_on,
        invoice_on,
        carries_over,
        minimum_cents,
        account,
        created_at,
        undone_at,
        job,
        sums,
        actions,
    })
}

/// What became of each library of a run.
pub fn rows(tx: &mut Tx, id: InvoiceRunId, wanted: &ImportRowList, language: Language) -> Result<Page<ImportRow>> {
    let run = store::find_run(tx, id)?;
    jobs::rows(tx, KIND, run.job_id, wanted, language)
}

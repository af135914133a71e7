//! Many invoices issued or sent at once, as a job.
use std::{ops::Range, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    draft::json,
    issue::give,
    letter::{Papers, drafts, print},
    send::send_by,
};
use crate::{
    invoices::{
        IssueInvoices,
        model::{InvoiceAction, InvoiceId, InvoiceRunId, InvoiceSending, InvoiceSentBy, InvoiceStatus},
        problems, store,
    },
    platform::{
        Actor, Error, Result, Right, Store, Tx,
        i18n::fill,
        jobs::{self, Ahead, Import, ImportPhase, ImportRow, JobId, Kind, RowOutcome, Work},
        problem::{Fault, Refusal},
    },
};

/// The name of this kind of job.
pub const KIND: &str = "invoices.batch";

/// Each is a few rows with its event.
const ISSUED_AT_ONCE: usize = 20;
/// Their papers are printed before, while the job's lease lasts.
const SENT_AT_ONCE: usize = 5;

/// What is done to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Batch {
    Issue,
    Send,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Options {
    batch: Batch,
    invoices: Vec<InvoiceId>,
}

/// The issuing and sending of many as a kind of job.
pub struct Batches;

impl Kind for Batches {
    fn name(&self) -> &'static str {
        KIND
    }

    fn needs_file(&self) -> bool {
        false
    }

    fn prepare(&self, _: Vec<u8>, options: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let options: Options =
            options.and_then(|json| serde_json::from_str(json).ok()).ok_or("invoices.options_gone")?;
        Ok(Arc::new(Many { options, papers: Papers::new() }))
    }
}

struct Many {
    options: Options,
    /// Of a portion that sends.
    papers: Papers,
}

impl Work for Many {
    fn n_rows(&self) -> usize {
        self.options.invoices.len()
    }

    fn portion(&self) -> usize {
        match self.options.batch {
            Batch::Issue => ISSUED_AT_ONCE,
            Batch::Send => SENT_AT_ONCE,
        }
    }

    fn ahead(&self, store: &Store, actor: &Arc<Actor>, rows: Range<usize>) -> Ahead {
        let (store, actor, options) = (store.clone(), actor.clone(), self.options.clone());
        Box::pin(async move {
            if options.batch == Batch::Issue {
                return Ok(None);
            }
            let invoices = options.invoices.get(rows).unwrap_or_default().to_vec();
            let drafts = store.read(actor, move |tx| drafts(tx, &invoices, InvoiceAction::Send)).await?;
            let papers = print(&store.world().press, drafts).await;
            Ok(Some(Arc::new(Many { options, papers }) as Arc<dyn Work>))
        })
    }

    fn run(&self, tx: &mut Tx, _: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        let first = i64::try_from(rows.start).unwrap_or(0) + 1;
        let invoices = self.options.invoices.get(rows).unwrap_or_default();
        (first..).zip(invoices).map(|(n, &id)| self.one(tx, n, id)).collect()
    }
}

impl Many {
    /// What is refused of one is told, and holds up no other.
    fn one(&self, tx: &mut Tx, n: i64, id: InvoiceId) -> Result<ImportRow> {
        let faults = match (self.options.batch, self.papers.get(&id)) {
            (Batch::Issue, _) => told(tx.part(|tx| give(tx, id, None)))?,
            (Batch::Send, Some(Err(why))) => vec![refused(why.refusal(), why.params())],
            (Batch::Send, paper) => {
                let paper = paper.and_then(|paper| paper.as_ref().ok());
                let sending = InvoiceSending { by: InvoiceSentBy::Letter, sent_on: None };
                told(tx.part(|tx| send_by(tx, id, &sending, paper)))?
            }
        };
        let record = store::find(tx, id)?;
        let outcome = if faults.is_empty() { RowOutcome::Changed } else { RowOutcome::Refused };
        let label = format!("{} {}", record.name(), record.said()?.buyer.name);
        Ok(ImportRow { n, outcome, label, entity_id: Some(id.0), faults: faults.into_iter().map(Into::into).collect() })
    }
}

/// Why one was refused; nothing where it was done.
fn told(done: Result<()>) -> Result<Vec<Fault>> {
    match done {
        Ok(()) => Ok(Vec::new()),
        Err(Error::Invalid(faults)) => Ok(faults),
        Err(Error::Refused { refusal, params }) => Ok(vec![refused(refusal, &params)]),
        Err(err) => Err(err),
    }
}

/// Issues every draft of a run.
pub fn issue_all(tx: &mut Tx, run: InvoiceRunId) -> Result<Import> {
    begin(tx, run, Batch::Issue, InvoiceStatus::Draft)
}

/// A refusal as a row keeps it: in both languages, because who will read it is not known.
fn refused(refusal: &Refusal, params: &[(&'static str, String)]) -> Fault {
    let says = |sentence| fill(sentence, params.iter().cloned());
    let fault = Fault::new("", "invoices.refused").with("code", refusal.code);
    fault.with("says_lt", says(refusal.lt)).with("says_en", says(refusal.en))
}

/// Sends every invoice of a run that was issued and not sent yet, by letters.
pub fn send_all(tx: &mut Tx, run: InvoiceRunId) -> Result<Import> {
    begin(tx, run, Batch::Send, InvoiceStatus::Issued)
}

fn begin(tx: &mut Tx, run: InvoiceRunId, batch: Batch, which: InvoiceStatus) -> Result<Import> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    store::lock_run(tx, run)?;
    let invoices = store::run_invoices(tx, run, &[which])?;
    if invoices.is_empty() {
        return Err((&problems::NOTHING_TO_DO).into());
    }
    let job = jobs::start_without_file(tx, KIND)?;
    jobs::set_options(tx, job, &json(&Options { batch, invoices })?)?;
    jobs::find(tx, KIND, job)
}

/// Stops such a job before its next portion.
pub fn cancel(tx: &mut Tx, id: JobId) -> Result<Import> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    jobs::cancel(tx, KIND, id)
}

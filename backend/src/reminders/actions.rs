//! What is done with runs: begun by the day or by somebody, taken by a server, gone through portion by portion.
use super::{
    model::{Record, Run, RunStage, Runs},
    problems, store,
};
use crate::{
    agreements::{self, model::AgreementId},
    deadlines,
    invoices::{self, Papers, model::InvoiceId},
    loans::{self, model::LoanId},
    parameters::mail as settings,
    platform::{
        Result, Store, Tx, clock,
        events::{self, Event},
    },
};

/// How many things one unit of work looks at: the writer is nobody's for long.
const AT_ONCE: i64 = 20;
/// Where each letter takes a paper along, which is printed while the run's lease lasts.
const AT_ONCE_PRINTED: i64 = 5;
/// Where every open loan is looked at for each portion.
const AT_ONCE_OPEN: usize = 50;

/// Starts a run by hand; what was told today is not told again.
pub fn start(tx: &mut Tx) -> Result<Run> {
    if store::is_under_way(tx)? {
        return Err((&problems::UNDER_WAY).into());
    }
    let id = store::begin(tx, tx.actor.account)?;
    events::tell(tx, &Event::new("reminders.start", "reminder_run", id.0, tx.today))?;
    store::find(tx, id)
}

/// The latest runs, and when the next one begins by itself.
pub fn list(tx: &mut Tx) -> Result<Runs> {
    Ok(Runs { items: store::latest(tx)?, hour: hour(tx)? })
}

/// Whether `take` would find something to do; it only reads, so that the writer is spared while nothing is due.
pub fn is_due(tx: &mut Tx) -> Result<bool> {
    let is_hour = clock::library_hour(tx.now) >= hour(tx)?;
    Ok((is_hour && !store::has_begun_daily(tx)?) || store::is_in_nobodys_hands(tx)?)
}

/// Takes a run that is to be gone on with, the one of the day included once its hour has come.
pub fn take(tx: &mut Tx) -> Result<Option<Record>> {
    if clock::library_hour(tx.now) >= hour(tx)? {
        store::begin_daily(tx)?;
    }
    store::take(tx)
}

/// What the letters of the next portion take along; it is printed before the unit of work that sends them.
pub async fn ahead(store: &Store, held: &Record) -> Result<Papers> {
    match held.stage {
        RunStage::Invoices => invoices::late_papers(store, InvoiceId(held.after_id), AT_ONCE_PRINTED).await,
        _ => Ok(Papers::new()),
    }
}

/// Does the next portion of a run with these papers, if it is still ours; none where there is no more to do.
pub fn portion(tx: &mut Tx, held: &Record, papers: &Papers) -> Result<Option<Record>> {
    let Some(mut run) = store::held(tx, held)? else { return Ok(None) };
    let done = match run.stage {
        RunStage::DueSoon => loans::tell_due_soon(tx, LoanId(run.after_id), AT_ONCE)?,
        RunStage::Overdue => loans::tell_overdue(tx, LoanId(run.after_id), AT_ONCE)?,
        RunStage::Agreements => agreements::tell_ends(tx, AgreementId(run.after_id), AT_ONCE)?,
        RunStage::Invoices => invoices::tell_late(tx, InvoiceId(run.after_id), AT_ONCE_PRINTED, papers)?,
        RunStage::Stale => deadlines::answer_stale(tx, LoanId(run.after_id), AT_ONCE_OPEN)?,
        RunStage::Escalate => deadlines::escalate(tx, LoanId(run.after_id), AT_ONCE_OPEN)?,
        RunStage::TellHeads => deadlines::tell_heads(tx)?,
        RunStage::Done => return Ok(None),
    };
    match run.stage {
        RunStage::DueSoon => run.n_due_soon += done.n_told,
        RunStage::Overdue => run.n_overdue += done.n_told,
        RunStage::Agreements => run.n_agreements += done.n_told,
        RunStage::Invoices => run.n_invoices += done.n_told,
        RunStage::Stale => run.n_stale += done.n_told,
        RunStage::Escalate => run.n_escalated += done.n_told,
        RunStage::TellHeads | RunStage::Done => {}
    }
    run.n_by_hand += done.n_by_hand;
    (run.stage, run.after_id) = match done.last_id {
        Some(last_id) => (run.stage, last_id),
        None => (run.stage.next(), 0),
    };
    let run = store::save(tx, run)?;
    Ok(Some(run).filter(|run| run.stage != RunStage::Done))
}

fn hour(tx: &mut Tx) -> Result<i64> {
    let today = tx.today;
    settings::DAILY_HOUR.on(tx, today)
}

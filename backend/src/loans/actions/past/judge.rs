//! What becomes of a past loan, before anything is written.
use super::super::partner::partner;
use crate::{
    loans::{
        model::{LoanId, Past, PastKnown, PastStep},
        rules, store,
    },
    platform::{
        Error, Result, Tx, events,
        problem::{DAY_LOCKED, Fault},
        text,
    },
};

/// What becomes of a past loan.
#[derive(Clone, Debug)]
pub enum PastJudged {
    /// It is not here yet, and can come.
    New,
    /// The same loan is here.
    Known(LoanId),
    Refused(Vec<Fault>),
}

/// Says what becomes of a past loan, each fault by its field, and writes nothing.
pub fn judge_past(tx: &mut Tx, past: &Past) -> Result<PastJudged> {
    let mut faults = Vec::new();
    if let Some(library) = past.library_id {
        // Many a library of years ago is no longer there to be asked.
        partner(tx, library, Some(past.branch_id), &mut faults)?;
        faults.retain(|fault| fault.code != "loans.library_inactive");
        faults.iter_mut().for_each(|fault| fault.pointer = "/library".into());
    }
    let steps = rules::past_steps(past, tx.today);
    if let Ok(steps) = &steps {
        faults.extend(locked(tx, past, steps)?);
    }
    faults.extend(steps.err().unwrap_or_default());
    if !faults.is_empty() {
        return Ok(PastJudged::Refused(faults));
    }
    Ok(match store::brought_in(tx, &past.origin.row_key)? {
        None => PastJudged::New,
        Some(known) if is_same(&known, past) => PastJudged::Known(known.loan_id),
        Some(known) => {
            let taken = Fault::new("/number", "history.number_taken").with("number", known.number);
            PastJudged::Refused(vec![taken])
        }
    })
}

/// Whether the loan under the same key is the same, perhaps put right since, or another one to which its system has given
/// the same number.
fn is_same(known: &PastKnown, past: &Past) -> bool {
    known.requested_on == past.days.requested_on || text::fold(&known.title) == text::fold(&past.citation.title)
}

/// The figures of a locked day are told already.
fn locked(tx: &mut Tx, past: &Past, steps: &[PastStep]) -> Result<Option<Fault>> {
    let mut days: Vec<_> = steps.iter().map(|step| step.day).chain([past.days.requested_on]).collect();
    days.sort_unstable();
    days.dedup();
    for day in days {
        match events::must_be_open(tx, day) {
            Ok(()) => {}
            Err(Error::Refused { refusal, .. }) if refusal.code == DAY_LOCKED.code => {
                return Ok(Some(Fault::new("", "history.day_locked").with("day", day.to_string())));
            }
            Err(err) => return Err(err),
        }
    }
    Ok(None)
}

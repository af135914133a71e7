//! Readers who wait, in turn, for a book that another reader of ours has asked for. Their own requests are closed as
//! duplicates meanwhile; the book goes from one reader to the next when it is brought back, and who still waits when it
//! goes back to its lender has the request on the desk again.
use chrono::NaiveDate;

use super::{
    correct::reopen,
    settle::close,
    step::{Done, account, step, tell},
    terms::terms,
};
use crate::{
    loans::{
        ReadLoans, RequestLoans,
        model::{
            ActionKey, ClosedAs, Closing, Happened, LoanId, QueuedOn, Queueing, Record, Side, Stage, Status, Turn,
            TurnDays, TurnRow,
        },
        problems, rules, store,
    },
    platform::{Actor, Error, Result, Right, Tx},
};

/// The days of one more reader of this loan's book, where they allow one.
pub fn days(tx: &mut Tx, record: &Record, needed_by_on: Option<NaiveDate>) -> Result<Option<TurnDays>> {
    Ok(days_of(tx, record, needed_by_on)?.ok())
}

fn days_of(
    tx: &mut Tx,
    record: &Record,
    needed_by_on: Option<NaiveDate>,
) -> Result<std::result::Result<TurnDays, &'static str>> {
    // What a department has asked for goes from hand to hand there.
    if store::reader(tx, record.id)?.is_none() {
        return Ok(Err("loans.no_book_to_wait_for"));
    }
    let n_before = n_waiting(tx, record)?;
    let terms = terms(tx, record)?;
    Ok(rules::may_queue(record, n_before, needed_by_on, &terms, tx.today))
}

/// How many readers wait for the book of a loan of ours.
pub fn n_waiting(tx: &mut Tx, record: &Record) -> Result<i64> {
    if record.side != Side::Borrowing || record.medium.is_copy() {
        return Ok(0);
    }
    Ok(i64::try_from(store::waiting_turns(tx, record.id)?.len()).unwrap_or_default())
}

/// Closes a request as a duplicate of another; its reader waits for that one's book.
///
/// # Errors
/// `loans.not_queued`: the request is none of a reader that no library was asked for yet. At `on_loan_id`:
/// `loans.no_book_to_wait_for`, `loans.no_days_left`, `loans.needed_before`.
pub fn queue_on(tx: &mut Tx, id: LoanId, body: &Queueing) -> Result<Done> {
    let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
    // The loan of the book is locked before its requests, here as where it goes back.
    let (other, _) = store::lock(tx, body.on_loan_id, ReadLoans::CODE).map_err(|err| match err {
        Error::NotFound => Error::invalid("/on_loan_id", "loans.no_book_to_wait_for"),
        err => err,
    })?;
    let is_new = record.stage() == Stage::first(Side::Borrowing, false) && record.id != other.record.id;
    // Whose turn has come has had the book.
    if !is_new || store::reader(tx, id)?.is_none() || store::turn_of(tx, id)?.is_some() {
        return Err((&problems::NOT_QUEUED).into());
    }
    if let Err(code) = days_of(tx, &other.record, record.needed_by_on)? {
        return Err(Error::invalid("/on_loan_id", code));
    }
    let Queueing { happened_on, note, .. } = body.clone();
    let reason = other.record.number.clone();
    let done = close(tx, id, &Closing { closed_as: ClosedAs::Duplicate, reason, happened_on, note })?;
    let by = account(tx)?;
    store::insert_turn(tx, other.record.id, id, by)?;
    tell(tx, &other.record, "queue", None, None)?;
    Ok(done)
}

/// The reader does not wait any more: the request is on the desk again.
///
/// # Errors
/// `loans.not_queued`: the reader waits for no book.
pub fn leave_queue(tx: &mut Tx, id: LoanId) -> Result<Done> {
    store::find(tx, id, ReadLoans::CODE)?;
    let turn = store::turn_of(tx, id)?.filter(|turn| turn.started_on.is_none()).ok_or(&problems::NOT_QUEUED)?;
    let (record, _) = store::row(tx, turn.loan_id)?;
    reopen(tx, id, RequestLoans::CODE, &record.number)
}

/// What a reader has brought back becomes the next one's, where one waits and days are left.
pub fn pass_on(tx: &mut Tx, done: Done) -> Result<Done> {
    let record = &done.loan.record;
    let Some(turn) = store::waiting_turns(tx, record.id)?.into_iter().next() else { return Ok(done) };
    let terms = terms(tx, record)?;
    if !rules::has_time(record, &terms, tx.today) {
        return Ok(done);
    }
    let day = record.standing.status_since_on;
    let back = Happened { happened_on: Some(day), note: None };
    let done = step(tx, record.id, ActionKey::NextReader, &back, None, |_, step| {
        let standing = &mut step.loan.record.standing;
        (standing.told_on, standing.told_by, standing.reader_due_on) = (None, None, None);
        Ok(())
    })?;
    store::start_turn(tx, &turn, day)?;
    Ok(done)
}

/// Whether a book that stands so has left us, or never comes.
fn has_left(record: &Record) -> bool {
    let status = record.standing.status;
    record.side == Side::Borrowing && (status.is_terminal() || matches!(status, Status::ReturnShipped | Status::Lost))
}

/// The requests of those who still wait for a book that has left come back to the desk.
pub fn release(tx: &mut Tx, record: &Record) -> Result<()> {
    if !has_left(record) {
        return Ok(());
    }
    for turn in store::waiting_turns(tx, record.id)? {
        let system = Actor::system();
        reopen(&mut tx.by(&system), turn.of_loan_id, RequestLoans::CODE, &record.number)?;
    }
    Ok(())
}

/// What follows when a step is taken back: a turn that it began, or the wait of a request that is open again.
pub fn taken_back(tx: &mut Tx, id: LoanId, undone: Option<ActionKey>) -> Result<()> {
    match undone {
        Some(ActionKey::NextReader) => store::take_turn_back(tx, id),
        Some(ActionKey::Close) => match store::turn_of(tx, id)?.filter(|turn| turn.started_on.is_none()) {
            Some(turn) => {
                store::leave_turn(tx, turn.id)?;
                let (record, _) = store::row(tx, turn.loan_id)?;
                tell(tx, &record, "leave_queue", None, None)
            }
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Who waits for this loan's book and who has had it, as this caller may see them.
pub fn shown(tx: &mut Tx, record: &Record) -> Result<Vec<Turn>> {
    if record.side != Side::Borrowing || record.medium.is_copy() {
        return Ok(Vec::new());
    }
    let turns = store::turns(tx, record.id)?;
    let ids: Vec<LoanId> = turns.iter().map(|turn| turn.of_loan_id).collect();
    let requests = if ids.is_empty() { Vec::new() } else { store::requests(tx, &ids)? };
    let sees = store::sees_reader(tx, record);
    let turn = |turn: TurnRow| {
        let (loan_id, number, reader) = requests.iter().find(|(id, ..)| *id == turn.of_loan_id)?.clone();
        let reader = reader.filter(|_| sees);
        Some(Turn { loan_id, number, reader, queued_at: turn.queued_at, started_on: turn.started_on })
    };
    Ok(turns.into_iter().filter_map(turn).collect())
}

/// For whose book the reader of this request waits, or has waited until it came.
pub fn queued_on(tx: &mut Tx, record: &Record) -> Result<Option<QueuedOn>> {
    if record.standing.closed_as != Some(ClosedAs::Duplicate) {
        return Ok(None);
    }
    let Some(turn) = store::turn_of(tx, record.id)? else { return Ok(None) };
    let (other, _) = store::row(tx, turn.loan_id)?;
    let waiting = store::waiting_turns(tx, turn.loan_id)?;
    let n_before = waiting.iter().filter(|before| before.n < turn.n).count();
    let n_before = i64::try_from(n_before).unwrap_or_default();
    let days = rules::turn_days(&other.standing, n_before, &terms(tx, &other)?, tx.today);
    Ok(Some(QueuedOn { loan_id: other.id, number: other.number, n_before, days, started_on: turn.started_on }))
}

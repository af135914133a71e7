//! The borrower's side: it comes, the reader is told and gets it, it goes back. Of a lending, what the other library
//! says of it, and our checking it in.
use chrono::NaiveDate;

use super::{
    borrow::answered,
    letters,
    step::{Done, Step, plain, step},
    supply::{first_units, late_units, note_copy, refuse_units, set_due_day},
    turns,
};
use crate::{
    loans::{
        model::{
            ActionKey, Answer, ConditionAnswer, Fate, HandOver, Happened, LoanId, LoanItem, Parcel, Return, Side,
            SomeUnits, Telling, ToldBy,
        },
        rules,
    },
    platform::{Result, Tx, problem::Fault},
};

/// It has come, whatever was told before; of several volumes perhaps only some. With it the reader is told by mail.
pub fn receive(tx: &mut Tx, id: LoanId, parcel: &Parcel) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Receive, parcel, None, |tx, step| {
        rules::note_items(&mut step.loan.items, &parcel.items, &mut step.faults);
        note_copy(step, parcel);
        if step.loan.record.side == Side::Borrowing {
            answered(step, Answer::Yes);
            rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
            set_due_day(step, parcel);
            first_units(step, parcel, |item| &mut item.received_on);
            is_told = letters::goes(tx, step, parcel.by_mail)? && leads_to_telling(step);
            if is_told {
                told(step, tx.today, ToldBy::Email);
            }
            return Ok(());
        }
        letters::refuse(step, parcel.by_mail);
        refuse_units(step, parcel);
        if parcel.due_on.is_some() {
            step.faults.push(Fault::new("/due_on", "field.not_allowed"));
        }
        let day = step.day;
        step.loan.items.iter_mut().for_each(|item| item.received_on = item.shipped_on.map(|_| day));
        Ok(())
    })?;
    if is_told {
        letters::arrival(tx, &done)?;
    }
    Ok(done)
}

/// Volumes that came late.
pub fn receive_rest(tx: &mut Tx, id: LoanId, some: &SomeUnits) -> Result<Done> {
    step(tx, id, ActionKey::ReceiveRest, some, None, |_, step| {
        late_units(step, some, |item| &mut item.received_on);
        Ok(())
    })
}

/// Volumes that were promised and never came.
pub fn report_missing(tx: &mut Tx, id: LoanId, some: &SomeUnits) -> Result<Done> {
    step(tx, id, ActionKey::ReportMissing, some, None, |_, step| {
        let side = step.loan.record.side;
        let is_expected = |item: &LoanItem| rules::is_expected(item, side);
        let units = rules::chosen(some.units.as_deref(), &step.loan.items, is_expected, &mut step.faults);
        let missing = step.loan.items.iter_mut().filter(|item| units.contains(&item.n));
        missing.for_each(|item| item.fate = Some(Fate::Missing));
        Ok(())
    })
}

/// The reader is told that it has come: by e-mail with a letter that goes today, or it is not told.
pub fn tell(tx: &mut Tx, id: LoanId, telling: &Telling) -> Result<Done> {
    let by_email = (telling.told_by == ToldBy::Email).then_some("/told_by");
    let mut is_sent = false;
    let done = step(tx, id, ActionKey::Tell, telling, None, |tx, step| {
        is_sent = letters::goes_as_told(tx, step, by_email, telling.by_mail)?;
        let day = if is_sent { tx.today } else { step.day };
        told(step, day, telling.told_by);
        Ok(())
    })?;
    if is_sent {
        letters::arrival(tx, &done)?;
    }
    Ok(done)
}

/// Whether the reader may be told once it has come: not while a question waits.
fn leads_to_telling(step: &Step) -> bool {
    let come = rules::next(step.loan.record.stage(), ActionKey::Receive);
    come.and_then(|come| rules::next(come, ActionKey::Tell)).is_some()
}

fn told(step: &mut Step, day: NaiveDate, by: ToldBy) {
    let standing = &mut step.loan.record.standing;
    (standing.told_on, standing.told_by) = (Some(day), Some(by));
}

/// The reader gets it: an original until a day, a copy for good.
pub fn hand_over(tx: &mut Tx, id: LoanId, hand_over: &HandOver) -> Result<Done> {
    step(tx, id, ActionKey::HandOver, hand_over, None, |tx, step| {
        let named = hand_over.reader_due_on;
        let record = &step.loan.record;
        let reader_due_on = rules::check_reader_due_day(named, record, step.day, &step.terms, &mut step.faults);
        let n_waiting = turns::n_waiting(tx, record)?;
        let shared = reader_due_on.map(|day| rules::shared_day(day, step.day, n_waiting, &step.terms));
        let standing = &mut step.loan.record.standing;
        standing.reader_due_on = if named.is_some() { reader_due_on } else { shared };
        if hand_over.told_by.is_some() {
            (standing.told_on, standing.told_by) = (Some(step.day), hand_over.told_by);
        }
        Ok(())
    })
}

/// The reader was told and did not come for it; the next one gets it, where one waits.
pub fn not_picked_up(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    let done = plain(tx, id, ActionKey::NotPickedUp, happened)?;
    turns::pass_on(tx, done)
}

/// The reader has brought it back; the next one gets it, where one waits.
pub fn take_back(tx: &mut Tx, id: LoanId, back: &Return) -> Result<Done> {
    let done = step(tx, id, ActionKey::TakeBack, back, None, |_, step| {
        rules::note_items(&mut step.loan.items, &back.items, &mut step.faults);
        Ok(())
    })?;
    turns::pass_on(tx, done)
}

/// It is on its way back to its lender; what was thought lost, too.
pub fn send_back(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::SendBack, happened, None, |_, step| {
        rules::find_again(&mut step.loan, step.day);
        Ok(())
    })
}

/// Some of the units go back, or are back, before the others.
pub fn return_some(tx: &mut Tx, id: LoanId, some: &SomeUnits) -> Result<Done> {
    step(tx, id, ActionKey::ReturnSome, some, None, |_, step| {
        let side = step.loan.record.side;
        let is_out = |item: &LoanItem| rules::is_out(item, side);
        let n_out = step.loan.items.iter().filter(|item| is_out(item)).count();
        let units = rules::chosen(some.units.as_deref(), &step.loan.items, is_out, &mut step.faults);
        if units.len() >= n_out && step.faults.is_empty() {
            step.faults.push(Fault::new("/units", "loans.units_all"));
        }
        let back = step.loan.items.iter_mut().filter(|item| units.contains(&item.n));
        back.for_each(|item| item.returned_on = Some(step.day));
        Ok(())
    })
}

/// It is back with its lender.
pub fn complete(tx: &mut Tx, id: LoanId, back: &Return) -> Result<Done> {
    step(tx, id, ActionKey::Complete, back, None, |_, step| {
        rules::note_items(&mut step.loan.items, &back.items, &mut step.faults);
        rules::find_again(&mut step.loan, step.day);
        rules::end_units(&mut step.loan, step.day);
        Ok(())
    })
}

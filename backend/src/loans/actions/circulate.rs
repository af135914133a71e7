//! The borrower's side: it comes, the reader is told and gets it, it goes back. Of a lending, what the other library
//! says of it, and our checking it in.
use super::{
    borrow::answered,
    step::{Done, plain, step},
    supply::set_due_day,
};
use crate::{
    loans::{
        model::{ActionKey, Answer, HandOver, Happened, LoanId, Parcel, Return, Side, Telling},
        rules,
    },
    platform::{Result, Tx, problem::Fault},
};

/// It has come, whatever was told before.
pub fn receive(tx: &mut Tx, id: LoanId, parcel: &Parcel) -> Result<Done> {
    step(tx, id, ActionKey::Receive, parcel, None, |_, step| {
        if step.loan.record.side == Side::Borrowing {
            answered(step, Answer::Yes);
            set_due_day(step, parcel);
        } else if parcel.due_on.is_some() {
            step.faults.push(Fault::new("/due_on", "field.not_allowed"));
        }
        rules::note_items(&mut step.loan.items, &parcel.items, &mut step.faults);
        let day = step.day;
        step.loan.items.iter_mut().for_each(|item| item.received_on = Some(day));
        Ok(())
    })
}

/// The reader is told that it has come.
pub fn tell(tx: &mut Tx, id: LoanId, telling: &Telling) -> Result<Done> {
    step(tx, id, ActionKey::Tell, telling, None, |_, step| {
        let standing = &mut step.loan.record.standing;
        (standing.told_on, standing.told_by) = (Some(step.day), Some(telling.told_by));
        Ok(())
    })
}

/// The reader gets it: an original until a day, a copy for good.
pub fn hand_over(tx: &mut Tx, id: LoanId, hand_over: &HandOver) -> Result<Done> {
    step(tx, id, ActionKey::HandOver, hand_over, None, |_, step| {
        let named = hand_over.reader_due_on;
        let reader_due_on = rules::check_reader_due_day(named, &step.loan.record, step.day, &mut step.faults);
        let standing = &mut step.loan.record.standing;
        standing.reader_due_on = reader_due_on;
        if hand_over.told_by.is_some() {
            (standing.told_on, standing.told_by) = (Some(step.day), hand_over.told_by);
        }
        Ok(())
    })
}

/// The reader has brought it back.
pub fn take_back(tx: &mut Tx, id: LoanId, back: &Return) -> Result<Done> {
    step(tx, id, ActionKey::TakeBack, back, None, |_, step| {
        rules::note_items(&mut step.loan.items, &back.items, &mut step.faults);
        Ok(())
    })
}

/// It is on its way back to its lender.
pub fn send_back(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    plain(tx, id, ActionKey::SendBack, happened)
}

/// It is back with its lender.
pub fn complete(tx: &mut Tx, id: LoanId, back: &Return) -> Result<Done> {
    step(tx, id, ActionKey::Complete, back, None, |_, step| {
        rules::note_items(&mut step.loan.items, &back.items, &mut step.faults);
        let day = step.day;
        step.loan.items.iter_mut().for_each(|item| item.returned_on = Some(day));
        Ok(())
    })
}

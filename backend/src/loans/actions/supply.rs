//! The supplier's side: a promise, a parcel, a copy. Of a borrowing, what the other library says of it.
use super::{
    borrow::answered,
    step::{Done, Step, step},
    terms,
};
use crate::{
    loans::{
        model::{ActionKey, Answer, Delivery, LoanId, Parcel, Promise},
        rules,
    },
    platform::{Result, Tx, text},
};

/// The supplier says yes.
pub fn will_supply(tx: &mut Tx, id: LoanId, promise: &Promise) -> Result<Done> {
    step(tx, id, ActionKey::WillSupply, promise, None, |_, step| {
        answered(step, Answer::Yes);
        if let Some(number) = promise.partner_number.as_deref().and_then(text::clean) {
            step.loan.record.standing.partner_number = Some(number);
        }
        Ok(())
    })
}

/// The parcel is on its way; an original with the day by which it must be back.
pub fn ship(tx: &mut Tx, id: LoanId, parcel: &Parcel) -> Result<Done> {
    step(tx, id, ActionKey::Ship, parcel, None, |tx, step| {
        answered(step, Answer::Yes);
        let (side, is_copy) = (step.loan.record.side, step.loan.record.medium.is_copy());
        let due_on = if is_copy { parcel.due_on } else { terms::due_day(tx, id, side, parcel.due_on, step.day)? };
        set_due_day(step, &Parcel { due_on, ..parcel.clone() });
        rules::note_items(&mut step.loan.items, &parcel.items, &mut step.faults);
        Ok(())
    })
}

/// The due day of the loan and of each of its units.
pub fn set_due_day(step: &mut Step, parcel: &Parcel) {
    let due_on = rules::check_due_day(parcel.due_on, &step.loan.record, step.day, &mut step.faults);
    step.loan.record.standing.due_on = due_on;
    step.loan.items.iter_mut().for_each(|item| item.due_on = due_on);
}

/// The copy is delivered: it stays with who asked, and ends here.
pub fn deliver(tx: &mut Tx, id: LoanId, delivery: &Delivery) -> Result<Done> {
    step(tx, id, ActionKey::Deliver, delivery, None, |_, step| {
        step.loan.record.standing.n_pages = delivery.pages;
        Ok(())
    })
}

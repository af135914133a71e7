//! The supplier's side: a promise, a parcel, a copy. Of a borrowing, what the other library says of it.
use chrono::NaiveDate;

use super::{
    agreed,
    borrow::answered,
    letters,
    step::{Done, Step, step},
};
use crate::{
    loans::{
        model::{ActionKey, Answer, ConditionAnswer, Delivery, LoanId, LoanItem, Parcel, Promise, Side, SomeUnits},
        rules,
    },
    platform::{Result, Tx, problem::Fault, text},
};

/// The supplier says yes.
pub fn will_supply(tx: &mut Tx, id: LoanId, promise: &Promise) -> Result<Done> {
    step(tx, id, ActionKey::WillSupply, promise, None, |_, step| {
        answered(step, Answer::Yes);
        if let Some(number) = promise.partner_number.as_deref().and_then(text::clean) {
            step.loan.record.standing.partner_number = Some(number);
        }
        rules::note_items(&mut step.loan.items, &promise.items, &mut step.faults);
        Ok(())
    })
}

/// The parcel is on its way; an original with the day by which it must be back. Where we lend, the library is told.
pub fn ship(tx: &mut Tx, id: LoanId, parcel: &Parcel) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Ship, parcel, None, |tx, step| {
        answered(step, Answer::Yes);
        if !step.loan.record.medium.is_copy() {
            agreed::note_due_by(tx, id, parcel.due_on)?;
        }
        rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
        set_due_day(step, parcel);
        rules::note_items(&mut step.loan.items, &parcel.items, &mut step.faults);
        note_copy(step, parcel);
        if step.loan.record.side == Side::Lending {
            first_units(step, parcel, |item| &mut item.shipped_on);
            is_told = letters::goes(tx, step, parcel.by_mail)?;
        } else {
            letters::refuse(step, parcel.by_mail);
            refuse_units(step, parcel);
        }
        Ok(())
    })?;
    if is_told {
        letters::shipped(tx, &done)?;
    }
    Ok(done)
}

/// Where a copy of another library lies; an original lies nowhere but in its parcel, and of what we lend `deliver` says
/// it.
pub fn note_copy(step: &mut Step, parcel: &Parcel) {
    let record = &step.loan.record;
    if parcel.copy_url.is_some() && !(record.side == Side::Borrowing && record.medium.is_copy()) {
        step.faults.push(Fault::new("/copy_url", "field.not_allowed"));
    } else if let Some(url) = rules::copy_url(parcel.copy_url.as_deref(), &mut step.faults) {
        step.loan.record.standing.copy_url = Some(url);
    }
}

/// Further units of what was sent already.
pub fn ship_rest(tx: &mut Tx, id: LoanId, some: &SomeUnits) -> Result<Done> {
    step(tx, id, ActionKey::ShipRest, some, None, |_, step| {
        late_units(step, some, |item| &mut item.shipped_on);
        Ok(())
    })
}

/// The due day of the loan and of each of its units: the lender's word, or by the terms where we lend and name none.
pub fn set_due_day(step: &mut Step, parcel: &Parcel) {
    let record = &step.loan.record;
    let is_ours = record.side == Side::Lending && !record.medium.is_copy();
    let named = parcel.due_on.or_else(|| is_ours.then(|| rules::due_day(step.day, &step.terms)));
    let due_on = rules::check_due_day(named, record, step.day, &mut step.faults);
    step.loan.record.standing.due_on = due_on;
    step.loan.items.iter_mut().for_each(|item| item.due_on = due_on);
}

/// The units of the first parcel; the others are still to come.
pub fn first_units(step: &mut Step, parcel: &Parcel, came: fn(&mut LoanItem) -> &mut Option<NaiveDate>) {
    if step.loan.record.medium.is_copy() {
        refuse_units(step, parcel);
    }
    if let Some(is_only) = parcel.is_reading_room_only {
        step.loan.record.standing.is_reading_room_only = is_only;
    }
    let is_there = |item: &LoanItem| item.fate.is_none();
    let units = rules::chosen(parcel.units.as_deref(), &step.loan.items, is_there, &mut step.faults);
    for item in &mut step.loan.items {
        *came(item) = units.contains(&item.n).then_some(step.day);
    }
}

/// Units that come after the first parcel, with the due day of the loan.
pub fn late_units(step: &mut Step, some: &SomeUnits, came: fn(&mut LoanItem) -> &mut Option<NaiveDate>) {
    let side = step.loan.record.side;
    let is_expected = |item: &LoanItem| rules::is_expected(item, side);
    let units = rules::chosen(some.units.as_deref(), &step.loan.items, is_expected, &mut step.faults);
    for item in step.loan.items.iter_mut().filter(|item| units.contains(&item.n)) {
        (*came(item), item.due_on) = (Some(step.day), step.loan.record.standing.due_on);
    }
}

/// A parcel that is told of by the other side is whole, and so is a copy.
pub fn refuse_units(step: &mut Step, parcel: &Parcel) {
    let named = [("/units", parcel.units.is_some()), ("/is_reading_room_only", parcel.is_reading_room_only.is_some())];
    let named = named.into_iter().filter(|(_, is_named)| *is_named);
    step.faults.extend(named.map(|(pointer, _)| Fault::new(pointer, "field.not_allowed")));
}

/// The copy is delivered: it stays with who asked, who is told, and ends here.
pub fn deliver(tx: &mut Tx, id: LoanId, delivery: &Delivery) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Deliver, delivery, None, |tx, step| {
        is_told = letters::goes(tx, step, delivery.by_mail)?;
        step.loan.record.standing.n_pages = delivery.pages;
        step.loan.record.standing.copy_url = rules::copy_url(delivery.copy_url.as_deref(), &mut step.faults);
        step.loan.items.iter_mut().for_each(|item| item.shipped_on = Some(step.day));
        Ok(())
    })?;
    if is_told {
        letters::shipped(tx, &done)?;
    }
    Ok(done)
}

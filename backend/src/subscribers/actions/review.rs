//! Corrections that a subscriber has sent, looked at.
use super::{link::confirmed, show, step};
use crate::{
    libraries,
    platform::{Error, Result, Tx, Version, events, text},
    subscribers::{
        model::{Because, Confirmation, ConfirmationPath, ConfirmationState, Subscriber, Whole},
        problems, store,
    },
};

/// Takes the corrections over into the directory; with that the data is confirmed, and registers.
pub fn accept(tx: &mut Tx, path: ConfirmationPath) -> Result<Subscriber> {
    let (subscriber, confirmation) = waiting(tx, path)?;
    let library = libraries::find(tx, subscriber.record.library_id)?;
    let corrections = confirmation.corrections.ok_or(Error::NotFound)?;
    libraries::update(tx, subscriber.record.library_id, Version(library.row.record.version), &corrections.patch())?;
    store::settle(tx, confirmation.id, ConfirmationState::Accepted)?;
    step::tell(tx, &subscriber.record, "accept_corrections", None, None)?;
    confirmed(tx, path.id)?;
    show::get(tx, path.id)
}

/// Leaves the directory as it is, with a reason.
pub fn dismiss(tx: &mut Tx, path: ConfirmationPath, why: &Because) -> Result<Subscriber> {
    let reason = text::clean(&why.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let (subscriber, confirmation) = waiting(tx, path)?;
    store::settle(tx, confirmation.id, ConfirmationState::Dismissed)?;
    let event = step::event(&subscriber.record, "dismiss_corrections", tx.today).because(Some(&reason));
    events::tell(tx, &event)?;
    show::get(tx, path.id)
}

fn waiting(tx: &mut Tx, path: ConfirmationPath) -> Result<(Whole, Confirmation)> {
    let subscriber = store::lock(tx, path.id)?;
    let all = store::confirmations(tx, path.id)?;
    let found = all.into_iter().find(|found| found.id == path.confirmation_id).ok_or(Error::NotFound)?;
    match found.state {
        ConfirmationState::Waiting => Ok((subscriber, found)),
        _ => Err((&problems::SETTLED_ALREADY).into()),
    }
}

//! Sent for signing, and signed by both.
use super::draft;
use super::step::{reason, refuse, refuse_overlap, step};
use crate::{
    agreements::{
        model::{Agreement, AgreementAction, AgreementId, Because, Record, Side, Signing},
        store,
    },
    platform::{Error, Result, Tx, problem::Fault},
};

/// Sends a draft for signing: from here on its parties are as the directory has them now, and nobody edits it.
pub fn send(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    step(tx, id, AgreementAction::Send, None, freeze)
}

/// Both have signed: it is in force from its first day on.
pub fn sign(tx: &mut Tx, id: AgreementId, said: &Signing) -> Result<Agreement> {
    step(tx, id, AgreementAction::Sign, None, |tx, record| {
        let mut faults = Vec::new();
        let signed_on = said.signed_on.unwrap_or(tx.today);
        if signed_on > tx.today {
            faults.push(Fault::new("/signed_on", "date.in_future"));
        }
        let standing = &mut record.standing;
        standing.from_on = said.from_on.unwrap_or(standing.from_on);
        standing.signed_on = Some(signed_on);
        if standing.until_on.is_some_and(|last| last < standing.from_on) {
            faults.push(Fault::new("/from_on", "date.ends_before_it_begins"));
        }
        let (ours, theirs) = store::parties(tx, record.id)?;
        for (party, pointer) in [(ours, "/ours/signatory"), (theirs, "/theirs/signatory")] {
            if party.signatory.is_none() {
                faults.push(Fault::new(pointer, "field.required"));
            }
        }
        refuse(faults)?;
        refuse_overlap(tx, record)?;
        let mut first = store::versions(tx, record.id)?.pop().ok_or(Error::NotFound)?;
        (first.effective_on, first.agreed_on) = (record.standing.from_on, Some(signed_on));
        store::save_version(tx, &first)
    })
}

/// Back to a draft, because something is to be edited.
pub fn take_back(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    step(tx, id, AgreementAction::TakeBack, None, |_, _| Ok(()))
}

/// Nobody signs it.
pub fn withdraw(tx: &mut Tx, id: AgreementId, why: &Because) -> Result<Agreement> {
    let reason = reason(&why.reason)?;
    step(tx, id, AgreementAction::Withdraw, Some(&reason), |_, _| Ok(()))
}

/// Writes the parties down as the directory has them now.
fn freeze(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let (mut ours, mut theirs) = store::parties(tx, record.id)?;
    draft::refresh(tx, &mut ours, &mut theirs, record.library_id)?;
    store::save_party(tx, record.id, Side::Us, &ours)?;
    store::save_party(tx, record.id, Side::Them, &theirs)
}

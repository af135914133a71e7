//! Amends an agreement: a new version from its day on, never an edit.
use super::step::{refuse, refuse_overlap, step};
use crate::{
    agreements::{
        model::{Agreement, AgreementAction, AgreementId, Amendment, VersionRow},
        rules, store,
    },
    platform::{Error, Patch, Result, Tx, problem::Fault, text},
};

/// Writes new terms down, which hold from a day after that of the terms before; another last day too, if both agreed.
pub fn amend(tx: &mut Tx, id: AgreementId, said: &Amendment) -> Result<Agreement> {
    step(tx, id, AgreementAction::Amend, None, |tx, record| {
        let last = store::versions(tx, id)?.pop().ok_or(Error::NotFound)?;
        let mut terms = said.terms.clone();
        let mut faults = rules::check_terms(&mut terms, "/terms");
        let agreed_on = said.agreed_on.unwrap_or(tx.today);
        if agreed_on > tx.today {
            faults.push(Fault::new("/agreed_on", "date.in_future"));
        }
        if said.effective_on <= last.effective_on {
            faults.push(Fault::new("/effective_on", "agreements.before_the_last_version"));
        }
        if said.until_on != Patch::Leave {
            if record.standing.ended_by.is_some() {
                faults.push(Fault::new("/until_on", "field.not_allowed"));
            } else {
                said.until_on.apply(&mut record.standing.until_on);
                record.standing.agreed_until_on = record.standing.until_on;
            }
        }
        if record.standing.until_on.is_some_and(|until_on| until_on < said.effective_on) {
            faults.push(Fault::new("/effective_on", "agreements.after_its_end"));
        }
        refuse(faults)?;
        refuse_overlap(tx, record)?;
        let version = VersionRow {
            agreement_id: id,
            n: last.n + 1,
            effective_on: said.effective_on,
            agreed_on: Some(agreed_on),
            terms,
            note: said.note.as_deref().and_then(text::clean),
            account_id: tx.actor.account,
            created_at: tx.now,
        };
        store::insert_version(tx, &version)
    })
}

//! The terms under which a loan goes: the one place where parameters, and what an agreement says, come in.
use super::agreed;
use crate::{
    loans::model::{Limits, Record, Terms},
    parameters::loans as parameters,
    platform::{Result, Tx},
};

/// The terms of a loan: those of the agreement under which it began, else those of the parameters.
pub fn terms(tx: &mut Tx, record: &Record) -> Result<Terms> {
    let (loan_days, n_renewals) = match agreed::agreement_of(tx, record.id)? {
        Some(terms) => (terms.loan_days.into(), terms.n_renewals.into()),
        None => {
            let began_on = record.requested_on;
            (parameters::TERM_DAYS.on(tx, began_on)?, parameters::RENEWALS.on(tx, began_on)?)
        }
    };
    Ok(Terms {
        loan_days,
        n_renewals,
        renewal_days: 30,
        reader_days_before: 3,
        pick_up_days: 3,
        reminder_days: vec![1, 7, 14, 30],
    })
}

/// How many loans a reader may have open.
pub fn limits(_tx: &mut Tx) -> Result<Limits> {
    Ok(Limits { at_once: Some(5), at_home: None, originals_abroad: Some(2), copies_abroad: Some(2) })
}

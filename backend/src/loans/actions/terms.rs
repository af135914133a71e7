//! The terms under which a loan goes: the one place where parameters, and what an agreement says, come in.
use crate::{
    loans::model::{Limits, Record, Terms},
    platform::{Result, Tx},
};

/// The terms of a loan.
pub fn terms(_tx: &mut Tx, _record: &Record) -> Result<Terms> {
    Ok(Terms {
        loan_days: 30,
        n_renewals: 1,
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

//! Everything that has not ended, for those who ask what it waits for.
use diesel::prelude::*;

use super::within;
use crate::{
    loans::{
        ReadLoans,
        model::{Record, Status},
    },
    platform::{Result, Right, Tx},
    schema::{loan_citations, loans},
};

/// The loans that the actor may read and that have not ended, with their titles.
pub fn open(tx: &mut Tx) -> Result<Vec<(Record, String)>> {
    let within = within(tx, ReadLoans::CODE)?;
    Ok(loans::table
        .inner_join(loan_citations::table)
        .filter(loans::status.ne_all(Status::TERMINAL))
        .filter(within)
        .order(loans::id)
        .select((Record::as_select(), loan_citations::title))
        .load(tx.conn)?)
}

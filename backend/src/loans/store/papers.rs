//! Loans as papers tell of them.
use std::collections::HashMap;

use diesel::prelude::*;

use super::within;
use crate::{
    loans::{
        ReadLoans,
        model::{Citation, LoanId, Record},
    },
    platform::{Result, Right, Tx, among::Among},
    schema::{loan_citations, loans},
};

/// Those of these loans that the actor may read, in this order.
pub fn for_papers(tx: &mut Tx, ids: &[LoanId]) -> Result<Vec<(Record, Citation)>> {
    let wanted = loans::table
        .inner_join(loan_citations::table)
        .filter(within(tx, ReadLoans::CODE)?)
        .filter(loans::id.among(ids.iter().copied()));
    let rows: Vec<(Record, Citation)> = wanted.select((Record::as_select(), Citation::as_select())).load(tx.conn)?;
    let mut rows: HashMap<LoanId, _> = rows.into_iter().map(|row| (row.0.id, row)).collect();
    Ok(ids.iter().filter_map(|loan| rows.remove(loan)).collect())
}

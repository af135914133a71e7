//! Everything that has not ended, for those who ask what it waits for.
use std::collections::HashMap;

use diesel::prelude::*;

use super::within;
use crate::{
    loans::{
        ReadLoans,
        model::{LoanId, Record, Standing, Status},
    },
    on_db,
    platform::{
        Error, Result, Right, Tx,
        among::{Among, OneOf},
    },
    schema::{event_values, events, loan_citations, loans},
};

/// The steps that answer a question and let a loan stand as it stood before.
const RESUMING: [&str; 6] = [
    "loans.accept_condition",
    "loans.decline_cancel",
    "loans.grant_renewal",
    "loans.refuse_renewal",
    "loans.release_return",
    "loans.settle",
];

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

/// How those of these loans stood after each step, the oldest first, on which a question waited for a time.
pub fn stood_still(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, Vec<Standing>>> {
    let of_loans = events::entity.eq("loan").and(events::entity_id.among(ids.iter().copied()));
    let answered = events::table.filter(of_loans).filter(events::kind.one_of(&RESUMING)).select(events::entity_id);
    let stopped: Vec<i64> = on_db!(tx.conn, |conn| answered.distinct().load(conn))?;
    if stopped.is_empty() {
        return Ok(HashMap::new());
    }
    let of_loans = events::entity.eq("loan").and(events::entity_id.among(stopped));
    let steps = events::table
        .inner_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .filter(of_loans)
        .filter(events::to_status.is_not_null().and(event_values::after_json.is_not_null()))
        .order(events::id)
        .select((events::entity_id, event_values::after_json.assume_not_null()));
    let steps: Vec<(LoanId, String)> = on_db!(tx.conn, |conn| steps.load(conn))?;
    let mut stood: HashMap<LoanId, Vec<Standing>> = HashMap::new();
    for (loan, after) in steps {
        let standing =
            serde_json::from_str(&after).map_err(|err| Error::Internal(format!("loan {}: {err}", loan.0)))?;
        stood.entry(loan).or_default().push(standing);
    }
    Ok(stood)
}

/// One loan that the actor may read, with its title.
pub fn to_reckon(tx: &mut Tx, loan: LoanId) -> Result<(Record, String)> {
    let (record, citation) = super::find(tx, loan, ReadLoans::CODE)?;
    Ok((record, citation.title))
}

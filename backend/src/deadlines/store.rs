//! What was brought before the head: the only SQL of this capability.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Escalation;
use crate::{
    loans::model::LoanId,
    on_db,
    platform::{Result, Tx, among::Among},
    quality::model::{LoanDeadline, ServiceStep},
    schema::loan_escalations::{self as escalations, is_told, loan_id},
};

/// Everything that was brought before the head of these loans, the oldest first.
pub fn of_loans(tx: &mut Tx, ids: &[LoanId]) -> Result<Vec<Escalation>> {
    let of = escalations::table.filter(loan_id.among(ids.iter().copied())).order(escalations::id);
    Ok(on_db!(tx.conn, |conn| of.select(Escalation::as_select()).load(conn))?)
}

/// When the steps at which these loans stand were brought before the head.
pub fn escalated(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<(LoanId, ServiceStep, NaiveDate), NaiveDate>> {
    let all = of_loans(tx, ids)?.into_iter();
    Ok(all.map(|one| ((one.loan_id, one.step, one.since_on), one.escalated_on)).collect())
}

/// Notes that a delay is brought before the head; false where it was before.
pub fn escalate(tx: &mut Tx, late: &LoanDeadline) -> Result<bool> {
    let values = (
        (loan_id.eq(late.loan_id), escalations::step.eq(late.step), escalations::since_on.eq(late.since_on)),
        (escalations::escalated_on.eq(tx.today), escalations::late_days.eq(late.late_days), is_told.eq(false)),
    );
    let n = on_db!(&mut *tx.conn, |conn| diesel::insert_into(escalations::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(n > 0)
}

/// The loans of which no letter has gone yet.
pub fn untold(tx: &mut Tx) -> Result<Vec<LoanId>> {
    Ok(escalations::table.filter(is_told.eq(false)).order(escalations::id).select(loan_id).load(tx.conn)?)
}

/// Notes that a letter has gone about these loans.
pub fn note_told(tx: &mut Tx, ids: &[LoanId]) -> Result<()> {
    let of = escalations::table.filter(loan_id.among(ids.iter().copied()));
    diesel::update(of).set(is_told.eq(true)).execute(tx.conn)?;
    Ok(())
}

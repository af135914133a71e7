//! Under which terms loans were taken, and how many there are with a library.
use diesel::prelude::*;

use crate::{
    loans::model::{DueBy, LoanId, Side, Status, TermsRow},
    platform::{Result, Tx, actor::LibraryId},
    schema::{agreements, loan_terms, loans},
};

pub fn insert_terms(tx: &mut Tx, row: &TermsRow) -> Result<()> {
    diesel::insert_into(loan_terms::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// The terms of a loan, and the number of the agreement in which they stand.
pub fn agreed(tx: &mut Tx, loan: LoanId) -> Result<Option<(TermsRow, Option<String>)>> {
    Ok(loan_terms::table
        .left_join(agreements::table.on(agreements::id.nullable().eq(loan_terms::agreement_id)))
        .filter(loan_terms::loan_id.eq(loan))
        .select((TermsRow::as_select(), agreements::number.nullable()))
        .first(tx.conn)
        .optional()?)
}

pub fn save_due_by(tx: &mut Tx, loan: LoanId, due_by: DueBy) -> Result<()> {
    diesel::update(loan_terms::table.find(loan)).set(loan_terms::due_by.eq(due_by)).execute(tx.conn)?;
    Ok(())
}

/// How many requests of this library to us have not ended.
pub fn n_lent(tx: &mut Tx, library: LibraryId) -> Result<i64> {
    let open = loans::side.eq(Side::Lending).and(loans::status.ne_all(Status::TERMINAL));
    Ok(loans::table.filter(loans::library_id.eq(library)).filter(open).count().get_result(tx.conn)?)
}

//! Under which terms loans were taken, and how many there are with a library.
use std::rc::Rc;

use diesel::{dsl::not, prelude::*};

use crate::{
    loans::model::{DueBy, LoanId, Side, Status, TermsRow},
    on_db,
    platform::{Result, Tx, actor::LibraryId, among::OneOf},
    schema::{agreements, loan_terms, loans},
};

/// The terms of a loan, and the number of the agreement in which they stand; none for what we borrow.
pub type Agreed = Option<(TermsRow, Option<String>)>;

/// Keeps the terms of a new loan, from the agreement of this number.
pub fn insert_terms(tx: &mut Tx, row: TermsRow, number: Option<String>) -> Result<()> {
    diesel::insert_into(loan_terms::table).values(&row).execute(tx.conn)?;
    tx.remember::<Agreed>(row.loan_id.0, Some((row, number)));
    Ok(())
}

/// Under which terms a loan goes.
pub fn agreed(tx: &mut Tx, loan: LoanId) -> Result<Rc<Agreed>> {
    tx.once::<Agreed>(loan.0, |tx| {
        let of_loan = loan_terms::table
            .left_join(agreements::table.on(agreements::id.nullable().eq(loan_terms::agreement_id)))
            .filter(loan_terms::loan_id.eq(loan));
        let number = agreements::number.nullable();
        Ok(on_db!(tx.conn, |conn| of_loan.select((TermsRow::as_select(), number)).first(conn)).optional()?)
    })
}

pub fn save_due_by(tx: &mut Tx, loan: LoanId, due_by: DueBy) -> Result<()> {
    tx.forget::<Agreed>();
    diesel::update(loan_terms::table.find(loan)).set(loan_terms::due_by.eq(due_by)).execute(tx.conn)?;
    Ok(())
}

/// How many requests of this library to us have not ended.
pub fn n_lent(tx: &mut Tx, library: LibraryId) -> Result<i64> {
    let open = loans::side.eq(Side::Lending).and(not(loans::status.one_of(&Status::TERMINAL)));
    Ok(loans::table.filter(loans::library_id.eq(library)).filter(open).count().get_result(tx.conn)?)
}

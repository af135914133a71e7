//! Loans that another system kept before us: where they come from.
use diesel::prelude::*;

use crate::{
    loans::model::{LoanId, LoanOrigin, PastKnown, PastOrigin},
    platform::{Result, Tx, text},
    schema::{
        loan_citations,
        loan_origins::{self, loan_id, number, number_key, row_key, source},
        loans,
    },
};

/// The loan that was brought in under this key.
pub fn brought_in(tx: &mut Tx, key: &str) -> Result<Option<PastKnown>> {
    let known = loan_origins::table
        .inner_join(loans::table.on(loans::id.eq(loan_id)))
        .inner_join(loan_citations::table.on(loan_citations::loan_id.eq(loan_id)))
        .filter(row_key.eq(key))
        .select((loan_id, loans::number, loan_citations::title, loans::requested_on));
    Ok(known.first(tx.conn).optional()?)
}

/// Writes down where a loan comes from. Two that bring the same loan in at once cannot both: the second fails, and finds
/// it when it tries again.
pub fn insert_origin(tx: &mut Tx, loan: LoanId, origin: &PastOrigin) -> Result<()> {
    let key = origin.number.as_deref().map(text::fold);
    let row = (
        (loan_id.eq(loan), source.eq(&origin.source), number.eq(&origin.number)),
        (number_key.eq(key), row_key.eq(&origin.row_key)),
    );
    diesel::insert_into(loan_origins::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// Where a loan comes from, if another system kept it.
pub fn origin(tx: &mut Tx, loan: LoanId) -> Result<Option<LoanOrigin>> {
    Ok(loan_origins::table.find(loan).select(LoanOrigin::as_select()).first(tx.conn).optional()?)
}

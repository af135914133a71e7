//! Loans of the library at the other end: what it asked of us, and what we asked of it.
use std::collections::HashMap;

use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use super::Condition;
use crate::{
    loans::model::{Ask, Citation, Dealing, DealingList, LoanId, Record, Side, Status},
    platform::{Db, Page, Result, Tx, actor::LibraryId, among::OneOf, page::Cursor},
    schema::{loan_attempts, loan_citations, loans},
};

/// What a library has to do with: a request of its own, or one that it was asked for.
fn with(library: LibraryId) -> Condition {
    let asked =
        loan_attempts::table.filter(loan_attempts::loan_id.eq(loans::id).and(loan_attempts::library_id.eq(library)));
    let theirs = loans::side.eq(Side::Lending).and(loans::library_id.eq(library).assume_not_null());
    Box::new(theirs.or(loans::side.eq(Side::Borrowing).and(exists(asked))))
}

/// A page of a library's loans.
pub fn dealings(tx: &mut Tx, library: LibraryId, wanted: &DealingList) -> Result<Page<Dealing>> {
    let mut condition = with(library);
    if let Some(side) = wanted.side {
        condition = Box::new(condition.and(loans::side.eq(side)));
    }
    if let Some(is_open) = wanted.is_open {
        let is_theirs = loans::library_id.is_not_null().and(loans::library_id.eq(library).assume_not_null());
        let open = not(loans::status.one_of(&Status::TERMINAL)).and(is_theirs);
        condition = if is_open { Box::new(condition.and(open)) } else { Box::new(condition.and(not(open))) };
    }
    if let Some(number) = wanted.number.clone() {
        let theirs = loans::library_id.eq(library).and(loans::partner_number.eq(number.clone())).assume_not_null();
        condition = Box::new(condition.and(loans::number.eq(number).or(theirs)));
    }
    if let Some(cursor) = &wanted.cursor {
        condition = Box::new(condition.and(loans::id.lt(LoanId(cursor.id))));
    }
    let rows: Vec<(Record, Citation)> = loans::table
        .inner_join(loan_citations::table)
        .filter(condition)
        .order(loans::id.desc())
        .limit(wanted.limit.and_one())
        .select((Record::as_select(), Citation::as_select()))
        .load(tx.conn)?;
    let page = Page::new(rows, wanted.limit, |(record, _)| Cursor { key: None, id: record.id.0 });
    let ids: Vec<_> = page.items.iter().map(|(record, _)| record.id).collect();
    let mut asks = asks(tx, library, &ids)?;
    Ok(page.map(|(record, citation)| Dealing { ask: asks.remove(&record.id), record, citation }))
}

/// One loan of a library; what it has nothing to do with does not exist.
pub fn dealing(tx: &mut Tx, library: LibraryId, loan: LoanId) -> Result<Dealing> {
    let (record, citation): (Record, Citation) = loans::table
        .inner_join(loan_citations::table)
        .filter(loans::id.eq(loan))
        .filter(with(library))
        .select((Record::as_select(), Citation::as_select()))
        .first(tx.conn)?;
    let ask = asks(tx, library, &[loan])?.remove(&loan);
    Ok(Dealing { record, citation, ask })
}

/// The same of a loan that is about to change; others wait until this unit ends.
pub fn lock_dealing(tx: &mut Tx, library: LibraryId, loan: LoanId) -> Result<Dealing> {
    if let Db::Pg(conn) = &mut *tx.conn {
        loans::table.find(loan).select(loans::id).for_update().first::<LoanId>(conn)?;
    }
    dealing(tx, library, loan)
}

/// How each of these was last asked of a library.
fn asks(tx: &mut Tx, library: LibraryId, ids: &[LoanId]) -> Result<HashMap<LoanId, Ask>> {
    let rows: Vec<(LoanId, Ask)> = loan_attempts::table
        .filter(loan_attempts::loan_id.eq_any(ids).and(loan_attempts::library_id.eq(library)))
        .order(loan_attempts::n)
        .select((loan_attempts::loan_id, Ask::as_select()))
        .load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

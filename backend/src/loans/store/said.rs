//! How libraries that were asked have answered, and how many of our requests wait with each.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};

use crate::{
    loans::model::{Answer, LoanId, SaidOfTitle, Side, Status, TitleKnown, UnfilledReason},
    on_db,
    platform::{
        Result, Tx,
        actor::LibraryId,
        among::{Among, OneOf},
        text,
    },
    schema::{loan_attempts, loan_citations, loans},
};

/// What was answered when the same title, ISBN or ISSN was asked for, the oldest first.
pub fn said_of_title(tx: &mut Tx, known: &TitleKnown) -> Result<Vec<SaidOfTitle>> {
    // What is not known equals nothing that is there.
    let title_key = known.title.as_deref().map(text::order_key).unwrap_or_default();
    let (isbn, issn) = (known.isbn.clone().unwrap_or_default(), known.issn.clone().unwrap_or_default());
    let of_isbn = loan_citations::isbn.is_not_null().and(loan_citations::isbn.assume_not_null().eq(isbn));
    let of_issn = loan_citations::issn.is_not_null().and(loan_citations::issn.assume_not_null().eq(issn));
    let same = loan_citations::title_key.eq(title_key).or(of_isbn).or(of_issn);
    let rows = loan_attempts::table
        .inner_join(loan_citations::table.on(loan_citations::loan_id.eq(loan_attempts::loan_id)))
        .filter(same.and(loan_attempts::loan_id.ne(known.but.unwrap_or(LoanId(0)))))
        .filter(loan_attempts::answer.is_not_null().and(loan_attempts::answered_on.is_not_null()))
        .order((loan_attempts::answered_on, loan_attempts::id))
        .select((
            loan_attempts::library_id,
            loan_attempts::answer.assume_not_null(),
            loan_attempts::answered_on.assume_not_null(),
            loan_attempts::reason,
        ));
    let rows: Vec<(LibraryId, Answer, NaiveDate, Option<UnfilledReason>)> = on_db!(tx.conn, |conn| rows.load(conn))?;
    let said = |(library, answer, on, reason)| SaidOfTitle { library, answer, on, reason };
    Ok(rows.into_iter().map(said).collect())
}

/// How many requests of ours each of these libraries was asked for and has not sent yet.
pub fn n_asked(tx: &mut Tx, libraries: &[LibraryId]) -> Result<HashMap<LibraryId, i64>> {
    let rows: Vec<(Option<LibraryId>, i64)> = loans::table
        .filter(loans::library_id.is_not_null())
        .filter(loans::library_id.assume_not_null().among(libraries.iter().copied()))
        .filter(loans::side.eq(Side::Borrowing).and(loans::status.one_of(&[Status::Sent, Status::WillSupply])))
        .group_by(loans::library_id)
        .select((loans::library_id, count_star()))
        .load(tx.conn)?;
    Ok(rows.into_iter().filter_map(|(library, n)| library.map(|library| (library, n))).collect())
}

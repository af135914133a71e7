//! Other loans that bear on one: who waits for the same title, and what a reader has open.
use chrono::NaiveDate;
use diesel::{dsl::not, prelude::*};

use crate::{
    loans::model::{Citation, LoanId, Medium, Reader, ReaderContact, Side, Status},
    on_db,
    platform::{
        Result, Tx,
        actor::LibraryId,
        among::{Among, OneOf},
        text,
    },
    schema::{loan_citations, loan_readers, loans},
};

/// The other loans of the same title, or the same ISBN.
pub fn same_work(tx: &mut Tx, loan: LoanId, citation: &Citation) -> Result<Vec<LoanId>> {
    let title_key = text::order_key(&citation.title);
    // An ISBN that is not there equals none.
    let isbn = citation.isbn.clone().unwrap_or_default();
    let of_isbn = loan_citations::isbn.is_not_null().and(loan_citations::isbn.eq(isbn).assume_not_null());
    let same = loan_citations::table
        .filter(loan_citations::title_key.eq(title_key).or(of_isbn))
        .filter(loan_citations::loan_id.ne(loan))
        .select(loan_citations::loan_id);
    Ok(on_db!(tx.conn, |conn| same.load(conn))?)
}

/// How many of these loans wait for an original: other libraries whose request we have not filled yet, and our readers
/// whose request was not sent to any library yet.
pub fn n_waiting(tx: &mut Tx, loans: &[LoanId]) -> Result<i64> {
    if loans.is_empty() {
        return Ok(0);
    }
    let asks_us = loans::side.eq(Side::Lending).and(loans::status.one_of(&[Status::Requested, Status::WillSupply]));
    let asks_here = loans::side.eq(Side::Borrowing).and(loans::status.eq(Status::Requested));
    Ok(loans::table
        .filter(loans::id.among(loans.iter().copied()).and(loans::medium.eq(Medium::Original)))
        .filter(asks_us.or(asks_here))
        .count()
        .get_result(tx.conn)?)
}

/// Of these loans the one that the same library asked for first and that has not ended.
pub fn open_of_library(tx: &mut Tx, loans: &[LoanId], library: LibraryId) -> Result<Option<LoanId>> {
    let theirs = loans::side.eq(Side::Lending).and(loans::library_id.eq(library).assume_not_null());
    Ok(loans::table
        .filter(loans::id.among(loans.iter().copied()).and(theirs))
        .filter(not(loans::status.one_of(&Status::TERMINAL)))
        .order(loans::id)
        .select(loans::id)
        .first(tx.conn)
        .optional()?)
}

/// A loan that a reader has open.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct OpenLoan {
    pub id: LoanId,
    pub medium: Medium,
    pub requested_on: NaiveDate,
    /// Of whom it was asked.
    pub library: Option<LibraryId>,
}

/// What the reader with this card has open.
pub fn open_loans(tx: &mut Tx, card_no: &str) -> Result<Vec<OpenLoan>> {
    Ok(loans::table
        .inner_join(loan_readers::table.on(loan_readers::loan_id.eq(loans::id)))
        .filter(loan_readers::card_no.eq(card_no))
        .filter(not(loans::status.one_of(&Status::TERMINAL)))
        .select((loans::id, loans::medium, loans::requested_on, loans::library_id))
        .load(tx.conn)?)
}

/// How the reader with this card and name was reached at the latest request, where that is known.
pub fn last_contact(tx: &mut Tx, reader: &Reader) -> Result<Option<ReaderContact>> {
    Ok(loan_readers::table
        .filter(loan_readers::card_no.eq(&reader.card_no).and(loan_readers::name.eq(&reader.name)))
        .filter(loan_readers::email.is_not_null().or(loan_readers::phone.is_not_null()))
        .order(loan_readers::loan_id.desc())
        .select(ReaderContact::as_select())
        .first(tx.conn)
        .optional()?)
}

/// The card of the reader whose loan it is; for counting, never to be shown.
pub fn card_no(tx: &mut Tx, loan: LoanId) -> Result<Option<String>> {
    Ok(loan_readers::table.find(loan).select(loan_readers::card_no).first(tx.conn).optional()?)
}

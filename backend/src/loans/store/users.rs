//! Who asked: readers by their card, libraries by themselves (T17).
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    loans::model::Side,
    platform::{Result, Tx, actor::LibraryId},
    schema::{loan_readers, loans},
};

/// Who asked from one day to another at these branches, or at all, and on which day: a text for each, the same for
/// the same reader or library. It holds the card, so it is for counting alone.
pub fn users(
    tx: &mut Tx,
    (from, to): (NaiveDate, NaiveDate),
    branches: Option<&[LibraryId]>,
) -> Result<Vec<(NaiveDate, String)>> {
    let here = |branch: LibraryId| branches.is_none_or(|branches| branches.contains(&branch));
    let readers: Vec<(NaiveDate, LibraryId, String)> = loans::table
        .inner_join(loan_readers::table.on(loan_readers::loan_id.eq(loans::id)))
        .filter(loans::requested_on.between(from, to))
        .select((loans::requested_on, loans::branch_id, loan_readers::card_no))
        .load(tx.conn)?;
    // Loans between libraries of one administration are in no figure.
    let libraries: Vec<(NaiveDate, LibraryId, Option<LibraryId>)> = loans::table
        .filter(loans::requested_on.between(from, to))
        .filter(loans::side.eq(Side::Lending).and(loans::is_same_administration.eq(false)))
        .select((loans::requested_on, loans::branch_id, loans::library_id))
        .load(tx.conn)?;
    let readers = readers.into_iter().filter(|row| here(row.1)).map(|(day, _, card)| (day, format!("reader {card}")));
    let libraries = libraries.into_iter().filter(|row| here(row.1));
    let libraries = libraries.filter_map(|(day, _, library)| Some((day, format!("library {}", library?.0))));
    Ok(readers.chain(libraries).collect())
}

//! Who asked: readers by a reference that says nothing of who they are, libraries by themselves (T17).
use chrono::NaiveDate;
use diesel::{
    dsl::{exists, not},
    prelude::*,
    sql_query,
    sql_types::{Integer, Text},
};

use crate::{
    loans::model::Side,
    platform::{Db, Result, Tx, actor::LibraryId},
    schema::{events, loan_readers, loan_users, loans},
};

/// The space of PostgreSQL's advisory locks in which a lock is a card.
const CARDS: i32 = 2;

/// The reference by which the reader with this card is counted: the one that the card has already, or a new one, which
/// is random. Two that come with a new card at once wait for one another; on SQLite the one writer is the lock.
pub fn person_ref(tx: &mut Tx, card_no: &str) -> Result<String> {
    if let Db::Pg(conn) = &mut *tx.conn {
        let hold = sql_query("SELECT pg_advisory_xact_lock($1, hashtext($2))");
        hold.bind::<Integer, _>(CARDS).bind::<Text, _>(card_no).execute(conn)?;
    }
    let known = loan_readers::table.filter(loan_readers::card_no.eq(card_no)).select(loan_readers::person_ref);
    let known: Option<String> = known.first(tx.conn).optional()?;
    Ok(known.unwrap_or_else(|| tx.secret()))
}

/// Who asked from one day to another at these branches, or at all, and on which day: a text for each, the same for
/// the same reader or library. No reader's row is read, so that erasing one changes no figure.
pub fn users(
    tx: &mut Tx,
    (from, to): (NaiveDate, NaiveDate),
    branches: Option<&[LibraryId]>,
) -> Result<Vec<(NaiveDate, String)>> {
    let here = |branch: LibraryId| branches.is_none_or(|branches| branches.contains(&branch));
    let readers: Vec<(NaiveDate, LibraryId, String)> = loans::table
        .inner_join(loan_users::table.on(loan_users::loan_id.eq(loans::id)))
        .filter(loans::requested_on.between(from, to))
        .select((loans::requested_on, loans::branch_id, loan_users::person_ref))
        .load(tx.conn)?;
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    let mistaken = events::table
        .filter(events::entity.eq("loan").and(events::kind.eq("loans.request")).and(exists(corrected)))
        .select(events::entity_id);
    // Loans between libraries of one administration are in no figure, nor are requests typed by mistake.
    let libraries: Vec<(NaiveDate, LibraryId, Option<LibraryId>)> = loans::table
        .filter(loans::requested_on.between(from, to))
        .filter(loans::side.eq(Side::Lending).and(loans::is_same_administration.eq(false)))
        .filter(not(loans::id.eq_any(mistaken)))
        .select((loans::requested_on, loans::branch_id, loans::library_id))
        .load(tx.conn)?;
    let readers =
        readers.into_iter().filter(|row| here(row.1)).map(|(day, _, person)| (day, format!("reader {person}")));
    let libraries = libraries.into_iter().filter(|row| here(row.1));
    let libraries = libraries.filter_map(|(day, _, library)| Some((day, format!("library {}", library?.0))));
    Ok(readers.chain(libraries).collect())
}

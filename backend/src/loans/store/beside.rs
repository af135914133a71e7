//! What stands beside loans: readers, units, costs, notes, other loans of the title. One query for a whole list.
use std::collections::{HashMap, HashSet};

use diesel::{
    dsl::{count_star, not},
    prelude::*,
};

use super::within;
use crate::{
    loans::{
        ReadLoans,
        model::{Charge, ChargeId, LoanId, LoanItem, LoanNote, Reader, ReaderContact, Record, SameTitle, Side, Status},
    },
    on_db,
    platform::{
        Result, Right, Tx,
        actor::{AccountId, LibraryId},
        among::{Among, OneOf},
        events::Person,
    },
    readers::SeeReaders,
    schema::{
        accounts, event_deltas, events, loan_charges, loan_citations, loan_items, loan_notes, loan_readers, loans,
    },
};

/// How many other loans of a title are shown.
const SAME_TITLE: i64 = 8;

/// The readers of those of these loans whose reader the actor may see.
pub fn readers<'a>(tx: &mut Tx, records: impl Iterator<Item = &'a Record>) -> Result<HashMap<LoanId, Reader>> {
    let seen: Vec<LoanId> = records.filter(|record| sees_reader(tx, record)).map(|record| record.id).collect();
    if seen.is_empty() {
        return Ok(HashMap::new());
    }
    let readers = loan_readers::table.filter(loan_readers::loan_id.among(seen)).select((
        loan_readers::loan_id,
        loan_readers::card_no,
        loan_readers::name,
    ));
    let rows: Vec<(LoanId, String, String)> = on_db!(tx.conn, |conn| readers.load(conn))?;
    Ok(rows.into_iter().map(|(id, card_no, name)| (id, Reader { card_no, name })).collect())
}

/// Whether the actor may see who the reader of a loan is, and how that reader is reached.
pub fn sees_reader(tx: &Tx, record: &Record) -> bool {
    record.side == Side::Borrowing && tx.actor.covers(SeeReaders::CODE, record.branch_id, Some(record.owner_id))
}

/// The title of a loan, for letters.
pub fn title(tx: &mut Tx, loan: LoanId) -> Result<String> {
    Ok(loan_citations::table.find(loan).select(loan_citations::title).first(tx.conn)?)
}

/// A reader, and how that reader is reached.
pub type Reached = Option<(Reader, ReaderContact)>;

/// The reader of a loan, for letters and edits; what is shown of readers says `readers`.
pub fn reader(tx: &mut Tx, loan: LoanId) -> Result<Reached> {
    let reader = tx.once::<Reached>(loan.0, |tx| {
        let (one, card_no, name) = (loan_readers::table.find(loan), loan_readers::card_no, loan_readers::name);
        let row: Option<(String, String, ReaderContact)> =
            on_db!(tx.conn, |conn| one.select((card_no, name, ReaderContact::as_select())).first(conn)).optional()?;
        Ok(row.map(|(card_no, name, contact)| (Reader { card_no, name }, contact)))
    })?;
    Ok(reader.as_ref().clone())
}

/// The name of a request's reader, for whoever must prove to be that reader.
pub fn reader_name(tx: &mut Tx, loan: LoanId) -> Result<Option<String>> {
    Ok(loan_readers::table.find(loan).select(loan_readers::name).first(tx.conn).optional()?)
}

/// How many loans with each of these libraries have not ended, on both sides.
pub fn n_open(tx: &mut Tx, libraries: &[LibraryId]) -> Result<HashMap<LibraryId, i64>> {
    let rows: Vec<(Option<LibraryId>, i64)> = loans::table
        .filter(loans::library_id.eq_any(libraries).and(not(loans::status.one_of(&Status::TERMINAL))))
        .group_by(loans::library_id)
        .select((loans::library_id, count_star()))
        .load(tx.conn)?;
    Ok(rows.into_iter().filter_map(|(library, n)| library.map(|library| (library, n))).collect())
}

/// The units of these loans.
pub fn items(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, Vec<LoanItem>>> {
    let items = loan_items::table
        .filter(loan_items::loan_id.among(ids.iter().copied()))
        .order((loan_items::loan_id, loan_items::n));
    let rows: Vec<(LoanId, LoanItem)> =
        on_db!(tx.conn, |conn| items.select((loan_items::loan_id, LoanItem::as_select())).load(conn))?;
    let mut items: HashMap<LoanId, Vec<LoanItem>> = HashMap::new();
    rows.into_iter().for_each(|(id, item)| items.entry(id).or_default().push(item));
    Ok(items)
}

/// Whether the loan counts for a measure now, corrections taken off.
pub fn is_counted(tx: &mut Tx, loan: LoanId, measure: &str) -> Result<bool> {
    let parts: Vec<i64> = events::table
        .inner_join(event_deltas::table.on(event_deltas::event_id.eq(events::id)))
        .filter(events::entity.eq("loan").and(events::entity_id.eq(loan.0)))
        .filter(event_deltas::measure.eq(measure))
        .select(event_deltas::n)
        .load(tx.conn)?;
    Ok(parts.into_iter().sum::<i64>() > 0)
}

/// The loan that a line is of.
pub fn loan_of_charge(tx: &mut Tx, charge: ChargeId) -> Result<LoanId> {
    Ok(loan_charges::table.find(charge).select(loan_charges::loan_id).first(tx.conn)?)
}

/// The costs of a loan, as they were written down.
pub fn charges(tx: &mut Tx, loan: LoanId) -> Result<Vec<Charge>> {
    let rows = loan_charges::table.filter(loan_charges::loan_id.eq(loan)).order(loan_charges::id).select((
        loan_charges::id,
        loan_charges::kind,
        loan_charges::amount_cents,
        loan_charges::payer,
        loan_charges::charged_on,
        loan_charges::note,
        loan_charges::counters_id,
    ));
    let rows: Vec<(ChargeId, _, i64, _, _, Option<String>, Option<ChargeId>)> =
        on_db!(tx.conn, |conn| rows.load(conn))?;
    let voided: HashSet<ChargeId> = rows.iter().filter_map(|row| row.6).collect();
    let charge = |(id, kind, amount_cents, payer, charged_on, note, counters_id)| Charge {
        id,
        kind,
        amount_cents,
        payer,
        charged_on,
        note,
        counters_id,
        is_voided: voided.contains(&id),
    };
    Ok(rows.into_iter().map(charge).collect())
}

/// The notes of a loan, the oldest first.
pub fn notes(tx: &mut Tx, loan: LoanId) -> Result<Vec<LoanNote>> {
    let rows: Vec<(i64, String, _, AccountId, String)> = loan_notes::table
        .inner_join(accounts::table.on(accounts::id.eq(loan_notes::account_id)))
        .filter(loan_notes::loan_id.eq(loan))
        .order(loan_notes::id)
        .select((loan_notes::id, loan_notes::text, loan_notes::created_at, accounts::id, accounts::name))
        .load(tx.conn)?;
    let note = |(id, text, created_at, account, name)| LoanNote {
        id,
        loan_id: loan,
        text,
        account: Person { id: account, name },
        created_at,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// The name of an account.
pub fn person(tx: &mut Tx, account: AccountId) -> Result<Person> {
    let name = accounts::table.find(account).select(accounts::name).first(tx.conn)?;
    Ok(Person { id: account, name })
}

/// Those of these loans that the actor may read, the newest first.
pub fn same_title(tx: &mut Tx, loans: &[LoanId]) -> Result<Vec<SameTitle>> {
    if loans.is_empty() {
        return Ok(Vec::new());
    }
    let within = within(tx, ReadLoans::CODE)?;
    let rows: Vec<(LoanId, String, _, _)> = loans::table
        .inner_join(loan_citations::table)
        .filter(loans::id.among(loans.iter().copied()))
        .filter(within)
        .order(loans::id.desc())
        .limit(SAME_TITLE)
        .select((loans::id, loans::number, loans::status, loans::requested_on))
        .load(tx.conn)?;
    let same = |(id, number, status, requested_on)| SameTitle { id, number, status, requested_on };
    Ok(rows.into_iter().map(same).collect())
}

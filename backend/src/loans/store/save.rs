//! Writes loans: made once, then changed step by step.
use diesel::prelude::*;

use super::beside::Reached;
use crate::{
    loans::model::{Charge, ChargeId, Citation, LoanId, LoanItem, Reader, ReaderContact, Record, Whole},
    on_db,
    platform::{Result, Tx, Utc, actor::AccountId},
    schema::{
        loan_attempts, loan_charges, loan_citations, loan_claims, loan_conditions, loan_items, loan_notes,
        loan_readers, loan_reminders, loan_users, loans,
    },
};

/// Makes a loan; its id is given by the database.
pub fn insert(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let row = (
        (
            loans::number.eq(&record.number),
            loans::side.eq(record.side),
            loans::medium.eq(record.medium),
            loans::branch_id.eq(record.branch_id),
            loans::owner_id.eq(record.owner_id),
            loans::channel.eq(record.channel),
            loans::requested_on.eq(record.requested_on),
            loans::needed_by_on.eq(record.needed_by_on),
        ),
        &record.standing,
        (
            loans::version.eq(record.version),
            loans::created_at.eq(record.created_at),
            loans::updated_at.eq(record.updated_at),
        ),
    );
    record.id = diesel::insert_into(loans::table).values(row).returning(loans::id).get_result(tx.conn)?;
    Ok(())
}

/// Writes the description of a new loan, and what the loan is found by.
pub fn insert_citation(tx: &mut Tx, loan: LoanId, citation: &Citation, found_by: &FoundBy) -> Result<()> {
    let row = (
        loan_citations::loan_id.eq(loan),
        citation,
        loan_citations::search_text.eq(&found_by.search_text),
        loan_citations::title_key.eq(&found_by.title_key),
    );
    diesel::insert_into(loan_citations::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// What a loan is found and ordered by.
pub struct FoundBy {
    pub search_text: String,
    pub title_key: String,
}

/// Writes the description anew.
pub fn save_citation(tx: &mut Tx, loan: LoanId, citation: &Citation, found_by: &FoundBy) -> Result<()> {
    let row = (
        citation,
        loan_citations::search_text.eq(&found_by.search_text),
        loan_citations::title_key.eq(&found_by.title_key),
    );
    diesel::update(loan_citations::table.find(loan)).set(row).execute(tx.conn)?;
    Ok(())
}

/// Makes the units of a loan, numbered from 1.
pub fn insert_items(tx: &mut Tx, loan: LoanId, volumes: &[Option<String>]) -> Result<Vec<LoanItem>> {
    let numbered = (1_i32..).zip(volumes);
    let insert = numbered.map(|(n, volume)| {
        let row = (loan_items::loan_id.eq(loan), loan_items::n.eq(n), loan_items::volume.eq(volume));
        let insert = diesel::insert_into(loan_items::table).values(row);
        Ok(on_db!(tx.conn, |conn| insert.returning(LoanItem::as_returning()).get_result(conn))?)
    });
    insert.collect()
}

/// Saves what changed in the loan since it was read.
pub fn save(tx: &mut Tx, loan: &mut Whole, was: &Whole) -> Result<()> {
    for (item, _) in loan.items.iter().zip(&was.items).filter(|(item, was)| item != was) {
        diesel::update(loan_items::table.find(item.id)).set(item).execute(tx.conn)?;
    }
    let id = loan.record.id;
    crate::save_numbered!(tx, loan_attempts.loan_id = id, &loan.asks, &was.asks);
    crate::save_numbered!(tx, loan_conditions.loan_id = id, &loan.conditions, &was.conditions);
    crate::save_numbered!(tx, loan_reminders.loan_id = id, &loan.reminders, &was.reminders);
    crate::save_numbered!(tx, loan_claims.loan_id = id, &loan.claims, &was.claims);
    save_record(tx, &mut loan.record)
}

/// Saves the loan itself as the next version.
pub fn save_record(tx: &mut Tx, record: &mut Record) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    diesel::update(loans::table.find(record.id))
        .set((
            &record.standing,
            loans::needed_by_on.eq(record.needed_by_on),
            loans::version.eq(record.version),
            loans::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Writes whose request it is; `person`, by which readers are counted, says nothing of who that is.
pub fn insert_reader(
    tx: &mut Tx,
    loan: LoanId,
    (reader, contact): (&Reader, &ReaderContact),
    person: &str,
    search_text: &str,
) -> Result<()> {
    let row = (
        loan_readers::loan_id.eq(loan),
        loan_readers::person_ref.eq(person),
        loan_readers::card_no.eq(&reader.card_no),
        loan_readers::name.eq(&reader.name),
        loan_readers::search_text.eq(search_text),
        contact,
    );
    tx.forget::<Reached>();
    diesel::insert_into(loan_readers::table).values(row).execute(tx.conn)?;
    let counted = (loan_users::loan_id.eq(loan), loan_users::person_ref.eq(person));
    diesel::insert_into(loan_users::table).values(counted).execute(tx.conn)?;
    Ok(())
}

/// Takes the reader away, because it is another one's request or none's.
pub fn delete_reader(tx: &mut Tx, loan: LoanId) -> Result<()> {
    tx.forget::<Reached>();
    diesel::delete(loan_readers::table.find(loan)).execute(tx.conn)?;
    diesel::delete(loan_users::table.find(loan)).execute(tx.conn)?;
    Ok(())
}

/// Writes a note; its id and instant.
pub fn insert_note(tx: &mut Tx, loan: LoanId, account: AccountId, text: &str) -> Result<(i64, Utc)> {
    let row = (
        loan_notes::loan_id.eq(loan),
        loan_notes::text.eq(text),
        loan_notes::account_id.eq(account),
        loan_notes::created_at.eq(tx.now),
    );
    let id = diesel::insert_into(loan_notes::table).values(row).returning(loan_notes::id).get_result(tx.conn)?;
    Ok((id, tx.now))
}

/// Adds a line of cost, in the name of the account that acts, if one does.
pub fn insert_charge(tx: &mut Tx, loan: LoanId, charge: &Charge) -> Result<ChargeId> {
    let row = (
        loan_charges::loan_id.eq(loan),
        loan_charges::kind.eq(charge.kind),
        loan_charges::amount_cents.eq(charge.amount_cents),
        loan_charges::payer.eq(charge.payer),
        loan_charges::charged_on.eq(charge.charged_on),
        loan_charges::note.eq(&charge.note),
        loan_charges::account_id.eq(tx.actor.account),
        loan_charges::created_at.eq(tx.now),
        loan_charges::counters_id.eq(charge.counters_id),
    );
    Ok(diesel::insert_into(loan_charges::table).values(row).returning(loan_charges::id).get_result(tx.conn)?)
}

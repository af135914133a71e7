//! Who waits for whose book, and who had it before.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::beside::Reached;
use crate::{
    loans::model::{LoanId, Reader, ReaderContact, TurnRow},
    on_db,
    platform::{Result, Tx, actor::AccountId, i18n::Language},
    schema::{loan_readers, loan_readers_before, loan_turns, loans},
};

/// All turns of a loan's book, in order, but for those that were left.
pub fn turns(tx: &mut Tx, loan: LoanId) -> Result<Vec<TurnRow>> {
    let of = loan_turns::table.filter(loan_turns::loan_id.eq(loan).and(loan_turns::left_at.is_null()));
    let of = of.order(loan_turns::n);
    Ok(on_db!(tx.conn, |conn| of.select(TurnRow::as_select()).load(conn))?)
}

/// Those whose reader still waits, in order.
pub fn waiting_turns(tx: &mut Tx, loan: LoanId) -> Result<Vec<TurnRow>> {
    let all = turns(tx, loan)?;
    Ok(all.into_iter().filter(|turn| turn.started_on.is_none()).collect())
}

/// The turn of a request, whether its reader waits or has the book.
pub fn turn_of(tx: &mut Tx, request: LoanId) -> Result<Option<TurnRow>> {
    let of = loan_turns::table.filter(loan_turns::of_loan_id.eq(request).and(loan_turns::left_at.is_null()));
    Ok(on_db!(tx.conn, |conn| of.select(TurnRow::as_select()).first(conn)).optional()?)
}

/// Queues the reader of a request on a loan, behind all others.
pub fn insert_turn(tx: &mut Tx, loan: LoanId, request: LoanId, by: AccountId) -> Result<()> {
    let last: Option<i32> = loan_turns::table
        .filter(loan_turns::loan_id.eq(loan))
        .select(diesel::dsl::max(loan_turns::n))
        .first(tx.conn)?;
    let turn = (
        loan_turns::loan_id.eq(loan),
        loan_turns::of_loan_id.eq(request),
        loan_turns::n.eq(last.unwrap_or(0) + 1),
        loan_turns::account_id.eq(by),
        loan_turns::queued_at.eq(tx.now),
    );
    diesel::insert_into(loan_turns::table).values(turn).execute(tx.conn)?;
    Ok(())
}

/// The reader does not wait any more.
pub fn leave_turn(tx: &mut Tx, turn: i64) -> Result<()> {
    diesel::update(loan_turns::table.find(turn)).set(loan_turns::left_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// E-mail, phone and language, as columns of another table than a contact's own.
type Reaching = (Option<String>, Option<String>, Option<Language>);

type ReaderRow = ((String, String, String, String), ReaderContact);

/// A loan's reader, to be moved.
fn row(tx: &mut Tx, loan: LoanId) -> Result<Option<ReaderRow>> {
    let (one, found_by) = (loan_readers::table.find(loan), loan_readers::search_text);
    let who = (loan_readers::person_ref, loan_readers::card_no, loan_readers::name, found_by);
    Ok(on_db!(tx.conn, |conn| one.select((who, ReaderContact::as_select())).first(conn)).optional()?)
}

fn set_row(tx: &mut Tx, loan: LoanId, ((person, card_no, name, found_by), contact): ReaderRow) -> Result<()> {
    let row = (
        loan_readers::person_ref.eq(person),
        loan_readers::card_no.eq(card_no),
        loan_readers::name.eq(name),
        loan_readers::search_text.eq(found_by),
        contact,
    );
    tx.forget::<Reached>();
    diesel::update(loan_readers::table.find(loan)).set(row).execute(tx.conn)?;
    Ok(())
}

/// The book becomes the next reader's; who had it before is kept with the turn.
pub fn start_turn(tx: &mut Tx, turn: &TurnRow, day: NaiveDate) -> Result<()> {
    if let (Some(((person, card_no, name, found_by), contact)), Some(next)) =
        (row(tx, turn.loan_id)?, row(tx, turn.of_loan_id)?)
    {
        let before = (
            loan_readers_before::turn_id.eq(turn.id),
            loan_readers_before::person_ref.eq(person),
            loan_readers_before::card_no.eq(card_no),
            loan_readers_before::name.eq(name),
            loan_readers_before::search_text.eq(found_by),
            loan_readers_before::email.eq(contact.email),
            loan_readers_before::phone.eq(contact.phone),
            loan_readers_before::language.eq(contact.language),
        );
        diesel::insert_into(loan_readers_before::table).values(before).execute(tx.conn)?;
        set_row(tx, turn.loan_id, next)?;
    }
    diesel::update(loan_turns::table.find(turn.id)).set(loan_turns::started_on.eq(day)).execute(tx.conn)?;
    Ok(())
}

/// The last turn that began is taken back: the book is the reader's before.
pub fn take_turn_back(tx: &mut Tx, loan: LoanId) -> Result<()> {
    let Some(turn) = turns(tx, loan)?.into_iter().rfind(|turn| turn.started_on.is_some()) else { return Ok(()) };
    let before = loan_readers_before::table.find(turn.id).select((
        loan_readers_before::person_ref,
        loan_readers_before::card_no,
        loan_readers_before::name,
        loan_readers_before::search_text,
        (loan_readers_before::email, loan_readers_before::phone, loan_readers_before::language),
    ));
    let row: Option<(String, String, String, String, Reaching)> =
        on_db!(tx.conn, |conn| before.first(conn)).optional()?;
    if let Some((person, card_no, name, found_by, (email, phone, language))) = row {
        set_row(tx, loan, ((person, card_no, name, found_by), ReaderContact { email, phone, language }))?;
        diesel::delete(loan_readers_before::table.find(turn.id)).execute(tx.conn)?;
    }
    let waits = loan_turns::started_on.eq(None::<NaiveDate>);
    diesel::update(loan_turns::table.find(turn.id)).set(waits).execute(tx.conn)?;
    Ok(())
}

type CardAndName = (String, String);

/// Numbers and readers of these requests, by their ids; who may see readers is asked before.
pub fn requests(tx: &mut Tx, ids: &[LoanId]) -> Result<Vec<(LoanId, String, Option<Reader>)>> {
    let rows = loans::table
        .left_join(loan_readers::table.on(loan_readers::loan_id.eq(loans::id)))
        .filter(loans::id.eq_any(ids))
        .select((loans::id, loans::number, (loan_readers::card_no, loan_readers::name).nullable()));
    let rows: Vec<(LoanId, String, Option<CardAndName>)> = on_db!(tx.conn, |conn| rows.load(conn))?;
    let reader = |(card_no, name)| Reader { card_no, name };
    Ok(rows.into_iter().map(|(id, number, row)| (id, number, row.map(reader))).collect())
}

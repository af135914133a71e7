//! What is kept with loans of whom to ask, and which libraries come into question.
use std::collections::HashMap;

use diesel::prelude::*;

use super::model::{FoundBy, Kept, Reason, Rota, SupplierHolder};
use crate::{
    libraries::LibraryKind,
    loans::model::LoanId,
    platform::{Error, Result, Tx, actor::LibraryId, events::Person},
    schema::{accounts, libraries, loan_holders, loan_rotas, loan_suppliers},
};

/// Libraries at home of these kinds that we deal with.
pub fn of_kinds(tx: &mut Tx, kinds: &[LibraryKind]) -> Result<Vec<LibraryId>> {
    Ok(libraries::table
        .filter(libraries::kind.eq_any(kinds).and(libraries::country.eq("LT")))
        .filter(libraries::is_ours.eq(false).and(libraries::is_active.eq(true)))
        .select(libraries::id)
        .load(tx.conn)?)
}

/// What was chosen for a loan, and by whom; none where nothing was.
pub fn rota(tx: &mut Tx, loan: LoanId) -> Result<Option<(Rota, Person)>> {
    let found: Option<(Rota, String)> = loan_rotas::table
        .inner_join(accounts::table.on(accounts::id.eq(loan_rotas::chosen_by)))
        .filter(loan_rotas::loan_id.eq(loan))
        .select((Rota::as_select(), accounts::name))
        .first(tx.conn)
        .optional()?;
    Ok(found.map(|(rota, name)| {
        let by = Person { id: rota.chosen_by, name };
        (rota, by)
    }))
}

/// The chosen libraries in their order, each with the reasons of that day.
pub fn kept(tx: &mut Tx, loan: LoanId) -> Result<Vec<Kept>> {
    let rows: Vec<(LibraryId, String)> = loan_suppliers::table
        .filter(loan_suppliers::loan_id.eq(loan))
        .order(loan_suppliers::place)
        .select((loan_suppliers::library_id, loan_suppliers::reasons))
        .load(tx.conn)?;
    let read = |(library, reasons): (LibraryId, String)| {
        let reasons: Vec<Reason> = serde_json::from_str(&reasons).map_err(internal)?;
        Ok(Kept { library, reasons })
    };
    rows.into_iter().map(read).collect()
}

/// Who is known to have what a loan asks for.
pub fn holders(tx: &mut Tx, loan: LoanId) -> Result<HashMap<LibraryId, FoundBy>> {
    let of_loan = loan_holders::table.filter(loan_holders::loan_id.eq(loan));
    let rows = of_loan.select((loan_holders::library_id, loan_holders::found_by)).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// Writes down what is chosen, in place of what was; the loan is locked.
pub fn save(tx: &mut Tx, rota: &Rota, kept: &[Kept], holders: &[SupplierHolder]) -> Result<()> {
    let loan = rota.loan_id;
    diesel::delete(loan_suppliers::table.filter(loan_suppliers::loan_id.eq(loan))).execute(tx.conn)?;
    diesel::delete(loan_holders::table.filter(loan_holders::loan_id.eq(loan))).execute(tx.conn)?;
    if rota.version == 1 {
        diesel::insert_into(loan_rotas::table).values(rota).execute(tx.conn)?;
    } else {
        diesel::update(loan_rotas::table.find(loan)).set(rota).execute(tx.conn)?;
    }
    for (place, one) in (1..).zip(kept) {
        let place: i32 = place;
        let reasons = serde_json::to_string(&one.reasons).map_err(internal)?;
        let row = (
            (loan_suppliers::loan_id.eq(loan), loan_suppliers::place.eq(place)),
            (loan_suppliers::library_id.eq(one.library), loan_suppliers::reasons.eq(reasons)),
        );
        diesel::insert_into(loan_suppliers::table).values(row).execute(tx.conn)?;
    }
    for holder in holders {
        let row = (
            loan_holders::loan_id.eq(loan),
            loan_holders::library_id.eq(holder.library_id),
            loan_holders::found_by.eq(holder.found_by),
        );
        diesel::insert_into(loan_holders::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

fn internal(err: serde_json::Error) -> Error {
    Error::Internal(err.to_string())
}

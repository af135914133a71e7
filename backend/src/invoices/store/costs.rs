//! Cost lines that a library pays and no invoice that counts has.
//!
//! `is_live` stands bare, as in the condition of the index of lines that count: with a bound value the index would not
//! fit, and each cost line would be sought among all lines of all invoices.
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use super::super::model::{Cost, InvoiceId};
use crate::{
    loans::model::Payer,
    platform::{Result, Tx, actor::LibraryId},
    schema::{invoice_lines as lines, libraries, loan_charges as charges, loan_citations, loans},
};

/// The libraries whose loans have such lines, parts of libraries among them.
pub fn debtors(tx: &mut Tx) -> Result<Vec<LibraryId>> {
    let billed = lines::table.filter(lines::charge_id.eq(charges::id).and(lines::is_live));
    Ok(charges::table
        .inner_join(loans::table.on(loans::id.eq(charges::loan_id)))
        .filter(charges::payer.eq(Payer::Partner).and(loans::library_id.is_not_null()))
        .filter(not(exists(billed)))
        .select(loans::library_id.assume_not_null())
        .distinct()
        .load(tx.conn)?)
}

/// Such lines of a library and of its parts.
pub fn unbilled(tx: &mut Tx, library: LibraryId) -> Result<Vec<Cost>> {
    let parts = libraries::table.filter(libraries::id.eq(library).or(libraries::parent_id.eq(library)));
    let billed = lines::table.filter(lines::charge_id.eq(charges::id).and(lines::is_live));
    Ok(charges::table
        .inner_join(loans::table.on(loans::id.eq(charges::loan_id)))
        .inner_join(loan_citations::table.on(loan_citations::loan_id.eq(loans::id)))
        .filter(charges::payer.eq(Payer::Partner))
        .filter(loans::library_id.assume_not_null().eq_any(parts.select(libraries::id)))
        .filter(not(exists(billed)))
        .order(charges::id)
        .select((
            charges::id,
            charges::counters_id,
            charges::kind,
            charges::charged_on,
            loans::number,
            loan_citations::title,
            charges::amount_cents,
        ))
        .load(tx.conn)?)
}

/// What they come to.
pub fn unbilled_of(tx: &mut Tx, library: LibraryId) -> Result<i64> {
    Ok(unbilled(tx, library)?.iter().map(|cost| cost.cents).sum())
}

/// The lines of a draft whose cost was taken back since.
pub fn taken_back(tx: &mut Tx, invoice: InvoiceId) -> Result<Vec<i32>> {
    let against = diesel::alias!(charges as against);
    let own = against.field(charges::counters_id).eq(lines::charge_id.nullable());
    Ok(lines::table
        .inner_join(against.on(own))
        .filter(lines::invoice_id.eq(invoice))
        .order(lines::n)
        .select(lines::n)
        .load(tx.conn)?)
}

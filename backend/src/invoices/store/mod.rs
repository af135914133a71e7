//! Invoices in the database: the only SQL of this capability.
mod costs;
mod filter;
mod list;
mod payments;
mod reminders;
mod runs;
mod save;
mod series;
mod standing;
mod used;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    costs::{debtors, taken_back, unbilled, unbilled_of},
    list::{list, register, total},
    payments::{
        find_payment, insert_payment, is_known_key, list_payments, lock_payment, of_payer, save_payment, touch_payment,
    },
    reminders::{insert_reminder, late, n_reminders, reminders_of},
    runs::{find_run, finish_undo, insert_run, is_run_under_way, latest_runs, lock_run, run_invoices, run_sums},
    save::{free, insert, insert_lines, save, save_issued},
    series::{advance, last_of},
    standing::{happened, standing_costs, sums},
    used::{insert_use, take_back_use, used_of, uses_of_invoice, uses_of_payments},
};
use super::model::{InvoiceId, InvoiceRef, InvoiceStatus, Line, Record};
use crate::{
    platform::{
        Db, Result, Tx,
        actor::{AccountId, LibraryId},
        events::Person,
    },
    schema::{accounts, invoice_lines as lines, invoices},
};

pub fn find(tx: &mut Tx, id: InvoiceId) -> Result<Record> {
    Ok(invoices::table.find(id).select(Record::as_select()).first(tx.conn)?)
}

/// An invoice that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, id: InvoiceId) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        invoices::table.find(id).select(invoices::id).for_update().first::<InvoiceId>(conn)?;
    }
    find(tx, id)
}

/// The lines of an invoice, in their order.
pub fn lines_of(tx: &mut Tx, id: InvoiceId) -> Result<Vec<Line>> {
    let of = lines::table.filter(lines::invoice_id.eq(id)).order(lines::n);
    Ok(of.select(Line::as_select()).load(tx.conn)?)
}

/// Invoices by their numbers.
pub fn refs(tx: &mut Tx, ids: &[InvoiceId]) -> Result<HashMap<InvoiceId, InvoiceRef>> {
    let of = invoices::table.filter(invoices::id.eq_any(ids));
    let rows: Vec<(InvoiceId, Option<String>)> = of.select((invoices::id, invoices::number)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| (id, InvoiceRef { id, number })).collect())
}

/// The credit notes of an invoice, the first first.
pub fn credit_notes(tx: &mut Tx, id: InvoiceId) -> Result<Vec<InvoiceRef>> {
    let of = invoices::table.filter(invoices::credits_id.eq(id)).order(invoices::id);
    let rows: Vec<(InvoiceId, Option<String>)> = of.select((invoices::id, invoices::number)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| InvoiceRef { id, number }).collect())
}

/// The invoices that are not paid yet, of this library or of all, the one that is due first first.
pub fn open(tx: &mut Tx, library: Option<LibraryId>) -> Result<Vec<Record>> {
    let statuses = [InvoiceStatus::Issued, InvoiceStatus::Sent, InvoiceStatus::PartlyPaid];
    let mut query = invoices::table
        .filter(invoices::status.eq_any(statuses))
        .filter(invoices::credits_id.is_null())
        .order((invoices::due_on, invoices::id))
        .select(Record::as_select())
        .into_boxed();
    if let Some(library) = library {
        query = query.filter(invoices::library_id.eq(library));
    }
    Ok(query.load(tx.conn)?)
}

/// People by name.
pub fn people(tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let of = accounts::table.filter(accounts::id.eq_any(ids));
    let rows: Vec<(AccountId, String)> = of.select((accounts::id, accounts::name)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id, Person { id, name })).collect())
}

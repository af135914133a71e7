//! Invoices that are late, and what was reminded of.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};

use super::super::model::{InvoiceId, InvoiceReminder, InvoiceStatus, Record, SentBy};
use crate::{
    mail::MessageId,
    platform::{Result, Tx},
    schema::{invoice_reminders as reminders, invoices},
};

/// The invoices after this one whose last day is over and of which something is owed, by their ids.
pub fn late(tx: &mut Tx, after: InvoiceId, at_most: i64) -> Result<Vec<Record>> {
    let open = [InvoiceStatus::Issued, InvoiceStatus::Sent, InvoiceStatus::PartlyPaid];
    Ok(invoices::table
        .filter(invoices::id.gt(after).and(invoices::status.eq_any(open)))
        .filter(invoices::due_on.lt(tx.today).and(invoices::credits_id.is_null()))
        .order(invoices::id)
        .limit(at_most)
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// How many times these were reminded of.
pub fn n_reminders(tx: &mut Tx, ids: &[InvoiceId]) -> Result<HashMap<InvoiceId, i64>> {
    let of = reminders::table.filter(reminders::invoice_id.eq_any(ids)).group_by(reminders::invoice_id);
    let rows: Vec<(InvoiceId, i64)> = of.select((reminders::invoice_id, count_star())).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// When an invoice was reminded of, the first first.
pub fn reminders_of(tx: &mut Tx, id: InvoiceId) -> Result<Vec<InvoiceReminder>> {
    let of = reminders::table.filter(reminders::invoice_id.eq(id)).order(reminders::nth);
    let rows: Vec<(i32, NaiveDate, SentBy)> =
        of.select((reminders::nth, reminders::reminded_on, reminders::sent_by)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(nth, reminded_on, by)| InvoiceReminder { nth, reminded_on, by }).collect())
}

/// Writes down that it was reminded of; the same time twice the database refuses.
pub fn insert_reminder(tx: &mut Tx, id: InvoiceId, nth: i32, by: SentBy, message: Option<MessageId>) -> Result<()> {
    let row = (
        (reminders::invoice_id.eq(id), reminders::nth.eq(nth), reminders::reminded_on.eq(tx.today)),
        (reminders::sent_by.eq(by), reminders::message_id.eq(message)),
        (reminders::account_id.eq(tx.actor.account), reminders::created_at.eq(tx.now)),
    );
    diesel::insert_into(reminders::table).values(row).execute(tx.conn)?;
    Ok(())
}

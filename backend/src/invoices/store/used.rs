//! What payments were used for.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{InvoiceId, PaymentId, PaymentUseId, UseRecord};
use crate::{
    platform::{Result, Tx},
    schema::payment_uses as uses,
};

/// Writes down what a payment was used for; given back where there is no invoice.
pub fn insert_use(
    tx: &mut Tx,
    payment: PaymentId,
    invoice: Option<InvoiceId>,
    cents: i64,
    on: NaiveDate,
) -> Result<()> {
    let row = (
        (uses::payment_id.eq(payment), uses::invoice_id.eq(invoice), uses::amount_cents.eq(cents)),
        (uses::used_on.eq(on), uses::account_id.eq(tx.actor.account), uses::created_at.eq(tx.now)),
    );
    diesel::insert_into(uses::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// It was not used for that after all.
pub fn take_back_use(tx: &mut Tx, id: PaymentUseId) -> Result<()> {
    diesel::update(uses::table.find(id)).set(uses::taken_back_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// What these payments were used for, the first first; not what was taken back.
pub fn uses_of_payments(tx: &mut Tx, ids: &[PaymentId]) -> Result<HashMap<PaymentId, Vec<UseRecord>>> {
    let of = uses::table.filter(uses::payment_id.eq_any(ids).and(uses::taken_back_at.is_null())).order(uses::id);
    let rows: Vec<UseRecord> = of.select(UseRecord::as_select()).load(tx.conn)?;
    let mut found: HashMap<PaymentId, Vec<UseRecord>> = HashMap::new();
    for row in rows {
        found.entry(row.payment_id).or_default().push(row);
    }
    Ok(found)
}

/// The payments that were used for an invoice, the first first.
pub fn uses_of_invoice(tx: &mut Tx, id: InvoiceId) -> Result<Vec<UseRecord>> {
    let of = uses::table.filter(uses::invoice_id.eq(id).and(uses::taken_back_at.is_null())).order(uses::id);
    Ok(of.select(UseRecord::as_select()).load(tx.conn)?)
}

/// What of a payment is used.
pub fn used_of(tx: &mut Tx, id: PaymentId) -> Result<i64> {
    let uses = uses_of_payments(tx, &[id])?.remove(&id).unwrap_or_default();
    Ok(uses.iter().map(|one| one.amount_cents).sum())
}

//! What payments are used for, and what is set free of them.
use super::step::moved;
use crate::{
    invoices::{
        model::{InvoiceAction, InvoiceId, PaymentId, PaymentUseId, Record},
        store,
    },
    platform::{Error, Result, Tx},
};

/// Uses some of a locked payment for an invoice: as much as is owed at most.
pub fn put(tx: &mut Tx, payment: PaymentId, invoice: InvoiceId, at_most: i64) -> Result<i64> {
    let mut record = store::lock(tx, invoice)?;
    let cents = at_most.min(record.rest());
    if cents <= 0 {
        return Ok(0);
    }
    let was = record.standing.clone();
    record.standing.paid_cents += cents;
    let today = tx.today;
    store::insert_use(tx, payment, Some(invoice), cents, today)?;
    moved(tx, &mut record, &was, InvoiceAction::Pay, None)?;
    Ok(cents)
}

/// Takes one use of a locked payment back.
pub fn take(tx: &mut Tx, payment: PaymentId, id: PaymentUseId) -> Result<()> {
    let uses = store::uses_of_payments(tx, &[payment])?.remove(&payment).unwrap_or_default();
    let found = uses.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    store::take_back_use(tx, id)?;
    let Some(invoice) = found.invoice_id else { return Ok(()) };
    let mut record = store::lock(tx, invoice)?;
    let was = record.standing.clone();
    record.standing.paid_cents -= found.amount_cents;
    moved(tx, &mut record, &was, InvoiceAction::TakeBack, None)
}

/// What a locked invoice was paid more than is owed after a credit note: the payments have it again, the last first.
pub fn set_free(tx: &mut Tx, record: &mut Record) -> Result<()> {
    let mut over = -record.rest();
    for used in store::uses_of_invoice(tx, record.id)?.into_iter().rev() {
        if over <= 0 {
            break;
        }
        let freed = over.min(used.amount_cents);
        store::take_back_use(tx, used.id)?;
        if freed < used.amount_cents {
            store::insert_use(tx, used.payment_id, Some(record.id), used.amount_cents - freed, used.used_on)?;
        }
        store::touch_payment(tx, used.payment_id)?;
        record.standing.paid_cents -= freed;
        over -= freed;
    }
    Ok(())
}

//! Payments as this caller sees them now.
use super::show::rows;
use crate::{
    invoices::{
        model::{
            InvoiceId, InvoiceRef, Payment, PaymentCard, PaymentId, PaymentList, PaymentMatch, PaymentRecord,
            PaymentUse, UseRecord,
        },
        rules, store,
    },
    libraries,
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
    },
};

/// A page of payments, the latest first.
pub fn payments(tx: &mut Tx, wanted: &PaymentList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Payment>> {
    let Page { items, next_cursor, total } = store::list_payments(tx, wanted, limit, from)?;
    Ok(Page { items: shown_payments(tx, items)?, next_cursor, total })
}

fn shown_payments(tx: &mut Tx, records: Vec<PaymentRecord>) -> Result<Vec<Payment>> {
    let libraries: Vec<_> = records.iter().filter_map(|record| record.library_id).collect();
    let names = libraries::refs(tx, &libraries)?;
    let ids: Vec<PaymentId> = records.iter().map(|record| record.id).collect();
    let mut used = store::uses_of_payments(tx, &ids)?;
    let mut shown = Vec::new();
    for record in records {
        let uses = uses(tx, used.remove(&record.id).unwrap_or_default())?;
        let amount = record.paid.amount_cents;
        let is_withdrawn = record.withdrawn_at.is_some();
        let used: i64 = uses.iter().map(|one| one.amount_cents).sum();
        let rest_cents = if is_withdrawn { 0 } else { amount - used };
        let PaymentRecord { id, library_id, paid, withdrawn_at, version, .. } = record;
        shown.push(Payment {
            id,
            library: library_id.and_then(|id| names.get(&id).cloned()),
            received_on: paid.received_on,
            amount_cents: amount,
            rest_cents,
            payer_name: paid.payer_name,
            payer_iban: paid.payer_iban,
            reference: paid.reference,
            text: paid.text,
            source: paid.source,
            withdrawn_at,
            uses,
            version,
            actions: rules::payment_offers(paid.source, is_withdrawn, rest_cents, amount, tx.actor),
        });
    }
    Ok(shown)
}

/// A payment, and the invoices that it may be for.
pub fn payment(tx: &mut Tx, id: PaymentId) -> Result<PaymentCard> {
    let record = store::find_payment(tx, id)?;
    let found = super::enter::possible(tx, &record)?;
    let payment = shown_payments(tx, vec![record])?.pop().ok_or(Error::NotFound)?;
    let mut records = Vec::new();
    for (id, _) in &found {
        records.push(store::find(tx, *id)?);
    }
    let rows = rows(tx, records)?.into_iter().zip(found);
    let matches = rows.map(|(invoice, (_, because))| PaymentMatch { invoice, because }).collect();
    Ok(PaymentCard { payment, matches })
}

/// What payments were used for, by the numbers of the invoices.
pub fn uses(tx: &mut Tx, used: Vec<UseRecord>) -> Result<Vec<PaymentUse>> {
    let ids: Vec<InvoiceId> = used.iter().filter_map(|one| one.invoice_id).collect();
    let refs = store::refs(tx, &ids)?;
    let shown = |one: UseRecord| {
        let invoice = one.invoice_id.map(|id| refs.get(&id).cloned().unwrap_or(InvoiceRef { id, number: None }));
        let UseRecord { id, payment_id, amount_cents, used_on, .. } = one;
        PaymentUse { id, payment_id, invoice, amount_cents, used_on }
    };
    Ok(used.into_iter().map(shown).collect())
}

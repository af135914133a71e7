//! Payments: used for invoices, given back, taken out again.
use serde_json::json;

use super::{enter::tell, step::refuse, uses};
use crate::{
    invoices::{
        PayInvoices,
        model::{
            Assigning, PaymentCard, PaymentId, PaymentRecord, PaymentSource, Refunding, TakingBack, Using, Withdrawing,
        },
        problems, store,
    },
    libraries,
    platform::{Error, Result, Right, Tx, problem::Fault, text},
};

/// What of a payment is not used; nothing of one that was withdrawn.
pub fn rest(tx: &mut Tx, record: &PaymentRecord) -> Result<i64> {
    if record.withdrawn_at.is_some() {
        return Ok(0);
    }
    Ok(record.paid.amount_cents - store::used_of(tx, record.id)?)
}

/// A payment that is about to change, and what of it is not used.
fn locked(tx: &mut Tx, id: PaymentId) -> Result<(PaymentRecord, i64)> {
    tx.act_everywhere(PayInvoices::CODE)?;
    let record = store::lock_payment(tx, id)?;
    if record.withdrawn_at.is_some() {
        return Err((&problems::PAYMENT_WITHDRAWN).into());
    }
    let rest = rest(tx, &record)?;
    Ok((record, rest))
}

/// Uses a payment for an invoice.
pub fn use_for(tx: &mut Tx, id: PaymentId, body: &Using) -> Result<PaymentCard> {
    let (mut record, rest) = locked(tx, id)?;
    if rest <= 0 {
        return Err((&problems::USED_UP).into());
    }
    let invoice = match store::find(tx, body.invoice_id) {
        Err(Error::NotFound) => return Err(Error::invalid("/invoice_id", "value.not_in_list")),
        found => found?,
    };
    let wanted = body.amount_cents.unwrap_or_else(|| rest.min(invoice.rest()));
    if wanted > rest || wanted > invoice.rest() || wanted <= 0 || invoice.issued.number.is_none() {
        let most = rest.min(invoice.rest()).max(0);
        let fault = Fault::new("/amount_cents", "number.too_large").with("limit", most);
        return Err(Error::Invalid(vec![fault]));
    }
    uses::put(tx, id, body.invoice_id, wanted)?;
    record.library_id = record.library_id.or(Some(invoice.written.library_id));
    store::save_payment(tx, &record)?;
    tell(tx, id, "use_payment", json!({ "invoice_id": body.invoice_id, "amount_cents": wanted }), None)?;
    super::payment(tx, id)
}

/// Takes back what a payment was used for, or that it was given back.
pub fn take_back(tx: &mut Tx, id: PaymentId, body: &TakingBack) -> Result<PaymentCard> {
    locked(tx, id)?;
    uses::take(tx, id, body.use_id)?;
    store::touch_payment(tx, id)?;
    tell(tx, id, "take_payment_back", json!({ "use_id": body.use_id }), None)?;
    super::payment(tx, id)
}

/// Notes that what is not used was given back.
pub fn refund(tx: &mut Tx, id: PaymentId, body: &Refunding) -> Result<PaymentCard> {
    let (record, rest) = locked(tx, id)?;
    if rest <= 0 {
        return Err((&problems::USED_UP).into());
    }
    let (wanted, day) = (body.amount_cents.unwrap_or(rest), body.refunded_on.unwrap_or(tx.today));
    let mut faults = Vec::new();
    if wanted > rest {
        faults.push(Fault::new("/amount_cents", "number.too_large").with("limit", rest));
    }
    if day > tx.today {
        faults.push(Fault::new("/refunded_on", "date.in_future"));
    } else if day < record.paid.received_on {
        faults.push(Fault::new("/refunded_on", "date.before_last_step"));
    }
    refuse(faults)?;
    store::insert_use(tx, id, None, wanted, day)?;
    store::touch_payment(tx, id)?;
    tell(tx, id, "refund_payment", json!({ "amount_cents": wanted, "refunded_on": day }), None)?;
    super::payment(tx, id)
}

/// Says whose money it is, while nothing of it is used.
pub fn assign(tx: &mut Tx, id: PaymentId, body: &Assigning) -> Result<PaymentCard> {
    let (record, rest) = locked(tx, id)?;
    if rest < record.paid.amount_cents {
        return Err((&problems::PAYMENT_USED).into());
    }
    // Whose part pays, pays for the whole.
    let library = match libraries::get(tx, body.library_id) {
        Err(Error::NotFound) => return Err(Error::invalid("/library_id", "value.not_in_list")),
        found => found?.root,
    };
    store::save_payment(tx, &PaymentRecord { library_id: Some(library), ..record })?;
    tell(tx, id, "assign_payment", json!({ "library_id": body.library_id }), None)?;
    super::payment(tx, id)
}

/// Takes a payment out that was entered by mistake.
pub fn withdraw(tx: &mut Tx, id: PaymentId, body: &Withdrawing) -> Result<PaymentCard> {
    let (record, rest) = locked(tx, id)?;
    let Some(reason) = text::clean(&body.reason) else { return Err(Error::invalid("/reason", "field.required")) };
    if record.paid.source == PaymentSource::Bank {
        return Err((&problems::PAYMENT_OF_BANK).into());
    }
    if rest < record.paid.amount_cents {
        return Err((&problems::PAYMENT_USED).into());
    }
    store::save_payment(tx, &PaymentRecord { withdrawn_at: Some(tx.now), ..record })?;
    tell(tx, id, "withdraw_payment", json!({}), Some(&reason))?;
    super::payment(tx, id)
}

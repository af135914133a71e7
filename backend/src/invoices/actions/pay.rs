//! Payments: entered, used for invoices, given back, taken out again.
use serde_json::json;

use super::{step::refuse, uses};
use crate::{
    invoices::{
        PayInvoices,
        model::{
            Assigning, InvoiceId, MatchedBy, NewPayment, Paid, PaymentCard, PaymentId, PaymentRecord, PaymentSource,
            Refunding, TakingBack, Using, Withdrawing,
        },
        problems,
        rules::{self, Candidate, Clues},
        store,
    },
    libraries, parameters,
    platform::{
        Error, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Event},
        problem::Fault,
        text,
    },
};

/// How many invoices are offered to a person who matches.
const MOST_OFFERED: usize = 10;

fn tell(tx: &mut Tx, id: PaymentId, verb: &str, values: serde_json::Value, why: Option<&str>) -> Result<()> {
    let event = Event::new(format!("invoices.{verb}"), "payment", id.0, tx.today).values(None, Some(values));
    events::tell(tx, &event.because(why))?;
    Ok(())
}

/// Enters a payment by hand. What names its invoices is used for them at once.
pub fn enter(tx: &mut Tx, new: &NewPayment) -> Result<PaymentCard> {
    tx.act_everywhere(PayInvoices::CODE)?;
    let mut faults = Vec::new();
    if new.currency != "EUR" {
        faults.push(Fault::new("/currency", "invoices.currency").with("currency", new.currency.as_str()));
    }
    if new.received_on > tx.today {
        faults.push(Fault::new("/received_on", "date.in_future"));
    }
    let payer_iban = match new.payer_iban.as_deref().and_then(text::clean).map(|iban| parameters::iban(&iban)) {
        Some(Err(code)) => {
            faults.push(Fault::new("/payer_iban", code));
            None
        }
        Some(Ok(iban)) => Some(iban),
        None => None,
    };
    let reference = new.reference.as_deref().and_then(text::clean);
    let is_rf = |text: &str| text.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("rf"));
    if reference.as_deref().is_some_and(|text| is_rf(text) && rules::tidy_reference(text).is_none()) {
        faults.push(Fault::new("/reference", "code.check_digit"));
    }
    let library = match new.library_id.map(|id| libraries::get(tx, id)) {
        None => None,
        Some(Ok(known)) => Some(known.root),
        Some(Err(Error::NotFound)) => {
            faults.push(Fault::new("/library_id", "value.not_in_list"));
            None
        }
        Some(Err(err)) => return Err(err),
    };
    refuse(faults)?;
    let paid = Paid {
        received_on: new.received_on,
        amount_cents: new.amount_cents,
        payer_name: new.payer_name.as_deref().and_then(text::clean),
        payer_iban,
        reference: reference.map(|text| rules::tidy_reference(&text).unwrap_or(text)),
        text: new.text.as_deref().and_then(text::clean),
        source: PaymentSource::Hand,
        bank_key: None,
    };
    let id = take_in(tx, paid, library)?;
    super::payment(tx, id)
}

/// Writes a payment down, and uses it for the invoices that it names, the one that is due first first.
pub fn take_in(tx: &mut Tx, paid: Paid, library: Option<LibraryId>) -> Result<PaymentId> {
    let id = store::insert_payment(tx, &paid, library)?;
    tell(tx, id, "enter_payment", json!({ "amount_cents": paid.amount_cents, "received_on": paid.received_on }), None)?;
    let (mut rest, candidates) = (paid.amount_cents, candidates(tx)?);
    let clues = Clues { paid: &paid, rest_cents: rest, library };
    let mut payer = library;
    for (invoice, _) in rules::certain(&clues, &candidates) {
        rest -= uses::put(tx, id, invoice, rest)?;
        payer = payer.or_else(|| candidates.iter().find(|one| one.id == invoice).map(|one| one.library));
    }
    if payer.is_none()
        && let Some(iban) = &paid.payer_iban
    {
        payer = store::of_payer(tx, iban)?;
    }
    if payer != library {
        let record = PaymentRecord { library_id: payer, ..store::find_payment(tx, id)? };
        store::save_payment(tx, &record)?;
    }
    Ok(id)
}

fn candidates(tx: &mut Tx) -> Result<Vec<Candidate>> {
    let open = store::open(tx, None)?;
    let candidate = |record: crate::invoices::model::Record| {
        Ok(Candidate {
            id: record.id,
            rest_cents: record.rest(),
            library: record.written.library_id,
            library_name: record.said()?.buyer.name,
            number: record.issued.number.unwrap_or_default(),
            reference: record.issued.reference.unwrap_or_default(),
        })
    };
    open.into_iter().map(candidate).collect()
}

/// The invoices that a payment may be for, while something of it is not used.
pub fn possible(tx: &mut Tx, record: &PaymentRecord) -> Result<Vec<(InvoiceId, MatchedBy)>> {
    let rest_cents = rest(tx, record)?;
    if rest_cents <= 0 {
        return Ok(Vec::new());
    }
    let clues = Clues { paid: &record.paid, rest_cents, library: record.library_id };
    let mut found = rules::possible(&clues, &candidates(tx)?);
    found.truncate(MOST_OFFERED);
    Ok(found)
}

fn rest(tx: &mut Tx, record: &PaymentRecord) -> Result<i64> {
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

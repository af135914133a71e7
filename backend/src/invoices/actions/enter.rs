//! Payments: entered, matched with the invoices that they name.
use serde_json::json;

use super::{pay::rest, step::refuse, uses};
use crate::{
    invoices::{
        PayInvoices,
        model::{InvoiceId, MatchedBy, NewPayment, Paid, PaymentCard, PaymentId, PaymentRecord, PaymentSource, Record},
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

/// Tells what happened to a payment.
pub fn tell(tx: &mut Tx, id: PaymentId, verb: &str, values: serde_json::Value, why: Option<&str>) -> Result<()> {
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
    let candidate = |record: Record| {
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

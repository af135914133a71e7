//! What every step of an invoice does: whether it is open, where it leads, the event.
use serde_json::json;

use crate::{
    invoices::{
        model::{InvoiceAction, InvoiceId, InvoiceStatus, Record, Settled, Standing},
        problems, rules, store,
    },
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        i18n::Language,
        problem::Fault,
    },
};

/// Something that happened to an invoice.
pub fn event<'a>(tx: &Tx, id: InvoiceId, verb: &str) -> Event<'a> {
    Event::new(format!("invoices.{verb}"), "invoice", id.0, tx.today)
}

/// How the money of an invoice stands.
pub fn settled(record: &Record) -> Settled {
    let Standing { paid_cents, credited_cents, .. } = record.standing;
    rules::settled(record.issued.total_cents, paid_cents, credited_cents)
}

/// Where a step leads, if the table has it.
pub fn open(record: &Record, action: InvoiceAction, then: Settled) -> Result<InvoiceStatus> {
    let at = record.standing.status;
    rules::next(at, action, then, record.standing.sent_on.is_some()).ok_or_else(|| {
        let params = vec![
            ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
            ("status_en", rules::status_name(at, Language::En).to_owned()),
            ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
            ("action_en", rules::action_name(action, Language::En).to_owned()),
        ];
        Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
    })
}

/// Saves a locked invoice that has taken a step, wherever its money leads it, and tells of it.
pub fn moved(tx: &mut Tx, record: &mut Record, was: &Standing, action: InvoiceAction, why: Option<&str>) -> Result<()> {
    record.standing.status = open(record, action, settled(record))?;
    store::save(tx, record)?;
    tell(tx, record, was, action, why)
}

/// Tells of a step that is saved.
pub fn tell(tx: &mut Tx, record: &Record, was: &Standing, action: InvoiceAction, why: Option<&str>) -> Result<()> {
    let event = event(tx, record.id, action.as_str())
        .moved(Some(was.status.as_str()), record.standing.status.as_str())
        .values(Some(json!(was)), Some(values(record)))
        .because(why);
    events::tell(tx, &event)?;
    Ok(())
}

/// An invoice as the history keeps it.
pub fn values(record: &Record) -> serde_json::Value {
    let mut values = json!(record.standing);
    values["number"] = json!(record.issued.number);
    values["total_cents"] = json!(record.issued.total_cents);
    values
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

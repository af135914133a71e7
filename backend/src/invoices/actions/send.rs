//! An invoice is sent by a letter of ours, or it is noted that it was sent otherwise.
use super::{
    letter::{post, ubl},
    step::{moved, open, settled},
};
use crate::{
    invoices::{
        IssueInvoices,
        model::{Invoice, InvoiceAction, InvoiceId, InvoiceKind, InvoiceSending, InvoiceSentBy},
        problems, store,
    },
    mail,
    platform::{Error, Result, Right, Tx, press::Printed},
};

/// Sends one invoice or credit note; by a letter, with this paper.
pub fn send(tx: &mut Tx, id: InvoiceId, body: &InvoiceSending, paper: Option<&Printed>) -> Result<Invoice> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    send_by(tx, id, body, paper)?;
    super::get(tx, id)
}

/// The same, for many at once.
pub fn send_by(tx: &mut Tx, id: InvoiceId, body: &InvoiceSending, paper: Option<&Printed>) -> Result<()> {
    let mut record = store::lock(tx, id)?;
    open(&record, InvoiceAction::Send, settled(&record))?;
    let sent_on = body.sent_on.unwrap_or(tx.today);
    if sent_on > tx.today {
        return Err(Error::invalid("/sent_on", "date.in_future"));
    }
    if sent_on < record.issued.invoice_on {
        return Err(Error::invalid("/sent_on", "invoices.before_its_day"));
    }
    if body.by == InvoiceSentBy::Letter {
        let notice = mail::InvoiceIssued {
            number: record.name(),
            is_credit_note: record.written.kind == InvoiceKind::CreditNote,
            from_on: record.written.from_on,
            to_on: record.written.to_on,
            total_cents: record.issued.total_cents,
            due_on: record.issued.due_on,
            iban: record.said()?.seller.iban.unwrap_or_default(),
            reference: record.issued.reference.clone().unwrap_or_default(),
        };
        let ubl = ubl(tx, &record)?;
        post(tx, &record, notice, paper, Some(ubl))?.ok_or(Error::from(&problems::NO_LETTER))?;
    }
    let was = record.standing.clone();
    (record.standing.sent_on, record.standing.sent_by) = (Some(sent_on), Some(body.by));
    moved(tx, &mut record, &was, InvoiceAction::Send, None)
}

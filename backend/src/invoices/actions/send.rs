//! An invoice is sent by a letter of ours, or it is noted that it was sent otherwise.
use super::step::{moved, open, settled};
use crate::{
    invoices::{
        IssueInvoices,
        model::{Invoice, InvoiceAction, InvoiceId, InvoiceKind, InvoiceSending, Record, Said, SentBy},
        problems, store,
    },
    libraries,
    mail::{self, Audience, Letter, Recipient},
    platform::{Error, Result, Right, Tx, i18n::Language},
};

/// Sends one invoice or credit note.
pub fn send(tx: &mut Tx, id: InvoiceId, body: &InvoiceSending) -> Result<Invoice> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    send_by(tx, id, body)?;
    super::get(tx, id)
}

/// The same, for many at once.
pub fn send_by(tx: &mut Tx, id: InvoiceId, body: &InvoiceSending) -> Result<()> {
    let mut record = store::lock(tx, id)?;
    open(&record, InvoiceAction::Send, settled(&record))?;
    let sent_on = body.sent_on.unwrap_or(tx.today);
    if sent_on > tx.today {
        return Err(Error::invalid("/sent_on", "date.in_future"));
    }
    if sent_on < record.issued.invoice_on {
        return Err(Error::invalid("/sent_on", "invoices.before_its_day"));
    }
    if body.by == SentBy::Letter {
        let Said { buyer, seller, .. } = record.said()?;
        let notice = mail::InvoiceIssued {
            number: record.name(),
            is_credit_note: record.written.kind == InvoiceKind::CreditNote,
            from_on: record.written.from_on,
            to_on: record.written.to_on,
            total_cents: record.issued.total_cents,
            due_on: record.issued.due_on,
            iban: seller.iban.unwrap_or_default(),
            reference: record.issued.reference.clone().unwrap_or_default(),
        };
        let language = language(tx, &record)?;
        let address = buyer.email.unwrap_or_default();
        let to = Recipient { audience: Audience::Library, address: &address, name: &buyer.name, language };
        let told = mail::tell(tx, &Letter { to, about: ("invoice", id.0), branch: None, notice })?;
        if !told.is_queued() {
            return Err((&problems::NO_LETTER).into());
        }
    }
    let was = record.standing.clone();
    (record.standing.sent_on, record.standing.sent_by) = (Some(sent_on), Some(body.by));
    moved(tx, &mut record, &was, InvoiceAction::Send, None)
}

/// The language in which a library is written to.
pub fn language(tx: &mut Tx, record: &Record) -> Result<Language> {
    let is_abroad = libraries::get(tx, record.written.library_id)?.is_abroad;
    if is_abroad { mail::language_abroad(tx) } else { mail::usual_language(tx) }
}

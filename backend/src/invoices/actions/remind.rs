//! Whoever has not paid is reminded, up to three times; none of the three is told twice.
use super::{
    send::language,
    step::{moved, open, settled},
};
use crate::{
    invoices::{
        IssueInvoices,
        model::{Invoice, InvoiceAction, InvoiceId, Record, Reminding, Said, SentBy},
        problems, store,
    },
    mail::{self, Audience, Letter, MessageId, Portion, Recipient},
    parameters::invoices as decided,
    platform::{Error, Result, Right, Tx},
};

/// How many times at most.
const MOST: i64 = 3;

/// Reminds of one invoice by hand, whatever the days of the parameters say.
pub fn remind(tx: &mut Tx, id: InvoiceId, body: &Reminding) -> Result<Invoice> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    let mut record = store::lock(tx, id)?;
    open(&record, InvoiceAction::Remind, settled(&record))?;
    if record.issued.due_on >= tx.today {
        return Err((&problems::NOT_LATE).into());
    }
    let n = times(tx, id)?;
    if n >= MOST {
        return Err((&problems::REMINDED_THREE_TIMES).into());
    }
    let message = match body.by {
        SentBy::Letter => Some(letter(tx, &record, n + 1)?.ok_or(Error::from(&problems::NO_LETTER))?),
        SentBy::Paper => None,
        SentBy::EInvoice => return Err(Error::invalid("/by", "value.not_in_list")),
    };
    note(tx, &mut record, n + 1, body.by, message)?;
    super::get(tx, id)
}

/// What the daily run reminds of: invoices that were sent and are late, of those after this one.
pub fn tell_late(tx: &mut Tx, after: InvoiceId, at_most: i64) -> Result<Portion> {
    let today = tx.today;
    let days = decided::REMINDER_DAYS.on(tx, today)?;
    let mut portion = Portion::default();
    for found in store::late(tx, after, at_most)? {
        portion.last_id = Some(found.id.0);
        let late = (today - found.issued.due_on).num_days();
        let reached = i64::try_from(days.iter().filter(|day| late >= **day).count()).unwrap_or(MOST).min(MOST);
        let n = times(tx, found.id)?;
        if n >= reached || found.standing.sent_on.is_none() {
            continue;
        }
        let mut record = store::lock(tx, found.id)?;
        if open(&record, InvoiceAction::Remind, settled(&record)).is_err() {
            continue;
        }
        match letter(tx, &record, n + 1)? {
            Some(message) => {
                note(tx, &mut record, n + 1, SentBy::Letter, Some(message))?;
                portion.n_told += 1;
            }
            None => portion.n_by_hand += 1,
        }
    }
    Ok(portion)
}

fn times(tx: &mut Tx, id: InvoiceId) -> Result<i64> {
    Ok(store::n_reminders(tx, &[id])?.remove(&id).unwrap_or(0))
}

/// The letter, if it goes out.
fn letter(tx: &mut Tx, record: &Record, nth: i64) -> Result<Option<MessageId>> {
    let Said { buyer, seller, .. } = record.said()?;
    let notice = mail::InvoiceLate {
        number: record.name(),
        rest_cents: record.rest(),
        due_on: record.issued.due_on,
        n_days: (tx.today - record.issued.due_on).num_days(),
        nth,
        iban: seller.iban.unwrap_or_default(),
        reference: record.issued.reference.clone().unwrap_or_default(),
    };
    let language = language(tx, record)?;
    let address = buyer.email.unwrap_or_default();
    let to = Recipient { audience: Audience::Library, address: &address, name: &buyer.name, language };
    let told = mail::tell(tx, &Letter { to, about: ("invoice", record.id.0), branch: None, notice })?;
    Ok(told.message_id)
}

fn note(tx: &mut Tx, record: &mut Record, nth: i64, by: SentBy, message: Option<MessageId>) -> Result<()> {
    let nth = i32::try_from(nth).map_err(|err| Error::Internal(err.to_string()))?;
    store::insert_reminder(tx, record.id, nth, by, message)?;
    let was = record.standing.clone();
    moved(tx, record, &was, InvoiceAction::Remind, None)
}

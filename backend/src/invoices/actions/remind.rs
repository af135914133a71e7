//! Whoever has not paid is reminded, up to three times; none of the three is told twice.
use std::{collections::BTreeMap, sync::Arc};

use super::{
    letter::{Papers, drafts, post, print},
    step::{moved, open, settled},
};
use crate::{
    invoices::{
        IssueInvoices,
        model::{Invoice, InvoiceAction, InvoiceId, InvoiceReminding, InvoiceSentBy, Record},
        problems, store,
    },
    mail::{self, MessageId, Portion},
    parameters::invoices as decided,
    platform::{Actor, Error, Result, Right, Store, Tx, press::Printed},
};

/// How many times at most.
const MOST: i64 = 3;

/// Reminds of one invoice by hand, whatever the days of the parameters say; by a letter, with this paper.
pub fn remind(tx: &mut Tx, id: InvoiceId, body: &InvoiceReminding, paper: Option<&Printed>) -> Result<Invoice> {
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
        InvoiceSentBy::Letter => Some(letter(tx, &record, n + 1, paper)?.ok_or(Error::from(&problems::NO_LETTER))?),
        InvoiceSentBy::Paper => None,
        InvoiceSentBy::EInvoice => return Err(Error::invalid("/by", "value.not_in_list")),
    };
    note(tx, &mut record, n + 1, body.by, message)?;
    super::get(tx, id)
}

/// What the daily run reminds of: invoices that were sent and are late, of those after this one. Each with its paper; one
/// that has none, because it could not be printed or was changed meanwhile, waits for another day.
pub fn tell_late(tx: &mut Tx, after: InvoiceId, at_most: i64, papers: &Papers) -> Result<Portion> {
    let (last_id, due) = due(tx, after, at_most)?;
    let mut portion = Portion { last_id, ..Portion::default() };
    for (id, nth) in due {
        let mut record = store::lock(tx, id)?;
        if open(&record, InvoiceAction::Remind, settled(&record)).is_err() {
            continue;
        }
        let printed = papers.get(&id).and_then(|paper| paper.as_ref().ok());
        let told = match printed.filter(|paper| paper.version == record.version) {
            Some(paper) => letter(tx, &record, nth, Some(paper))?,
            None => None,
        };
        match told {
            Some(message) => {
                note(tx, &mut record, nth, InvoiceSentBy::Letter, Some(message))?;
                portion.n_told += 1;
            }
            None => portion.n_by_hand += 1,
        }
    }
    Ok(portion)
}

/// The papers that the letters of such a portion take along, printed before its unit of work.
pub async fn late_papers(store: &Store, after: InvoiceId, at_most: i64) -> Result<Papers> {
    let read = move |tx: &mut Tx| {
        let (_, due) = due(tx, after, at_most)?;
        drafts(tx, &due.into_keys().collect::<Vec<_>>(), InvoiceAction::Remind)
    };
    let drafts = store.read(Arc::new(Actor::system()), read).await?;
    Ok(print(&store.world().press, drafts).await)
}

/// The last of the late invoices after this one that were looked at, and those to remind of, each with its how manieth time.
fn due(tx: &mut Tx, after: InvoiceId, at_most: i64) -> Result<(Option<i64>, BTreeMap<InvoiceId, i64>)> {
    let today = tx.today;
    let days = decided::REMINDER_DAYS.on(tx, today)?;
    let found = store::late(tx, after, at_most)?;
    let told = store::n_reminders(tx, &found.iter().map(|record| record.id).collect::<Vec<_>>())?;
    let last_id = found.last().map(|record| record.id.0);
    let due = found.into_iter().filter_map(|record| {
        let late = (today - record.issued.due_on).num_days();
        let reached = i64::try_from(days.iter().filter(|day| late >= **day).count()).unwrap_or(MOST).min(MOST);
        let n = told.get(&record.id).copied().unwrap_or(0);
        (n < reached && record.standing.sent_on.is_some()).then_some((record.id, n + 1))
    });
    Ok((last_id, due.collect()))
}

fn times(tx: &mut Tx, id: InvoiceId) -> Result<i64> {
    Ok(store::n_reminders(tx, &[id])?.remove(&id).unwrap_or(0))
}

/// The letter, if it goes out.
fn letter(tx: &mut Tx, record: &Record, nth: i64, paper: Option<&Printed>) -> Result<Option<MessageId>> {
    let notice = mail::InvoiceLate {
        number: record.name(),
        rest_cents: record.rest(),
        due_on: record.issued.due_on,
        n_days: (tx.today - record.issued.due_on).num_days(),
        nth,
        iban: record.said()?.seller.iban.unwrap_or_default(),
        reference: record.issued.reference.clone().unwrap_or_default(),
    };
    post(tx, record, notice, paper, None)
}

fn note(tx: &mut Tx, record: &mut Record, nth: i64, by: InvoiceSentBy, message: Option<MessageId>) -> Result<()> {
    let nth = i32::try_from(nth).map_err(|err| Error::Internal(err.to_string()))?;
    store::insert_reminder(tx, record.id, nth, by, message)?;
    let was = record.standing.clone();
    moved(tx, record, &was, InvoiceAction::Remind, None)
}

//! Letters about invoices: to whom, in which language, and with which files.
//!
//! The paper is typeset before the unit of work that sends the letter: a process that prints holds up nobody who writes.
use std::collections::HashMap;

use super::{
    paper::paper,
    show::e_invoice,
    step::{open, settled},
};
use crate::{
    invoices::{
        model::{InvoiceAction, InvoiceId, InvoiceSentBy, Record},
        problems, rules, store,
    },
    libraries,
    mail::{self, Audience, Letter, MessageId, Notice, Recipient, TellingOutcome},
    platform::{
        Error, Press, Result, Tx,
        i18n::Language,
        outbox::Attachment,
        press::{Draft, Printed},
    },
};

/// The papers of several letters; of what could not be printed, why.
pub type Papers = HashMap<InvoiceId, Result<Printed>>;

/// What is to be printed for a step; none where the step is not open or no letter goes out, which it says itself.
pub fn draft(tx: &mut Tx, id: InvoiceId, step: InvoiceAction, by: InvoiceSentBy) -> Result<Option<Draft>> {
    let record = store::find(tx, id)?;
    let is_open = by == InvoiceSentBy::Letter && open(&record, step, settled(&record)).is_ok();
    if !is_open || address(tx, &record)?.is_none() {
        return Ok(None);
    }
    let language = language(tx, &record)?;
    Ok(Some(Draft { version: record.version, order: paper(tx, id, language)? }))
}

/// The same for several invoices; what needs no paper is left out.
pub fn drafts(tx: &mut Tx, ids: &[InvoiceId], step: InvoiceAction) -> Result<Vec<(InvoiceId, Draft)>> {
    let draft = |&id| Ok(draft(tx, id, step, InvoiceSentBy::Letter)?.map(|draft| (id, draft)));
    ids.iter().map(draft).filter_map(Result::transpose).collect()
}

/// Prints them one after another, so that whoever waits for a paper at the desk comes between.
pub async fn print(press: &Press, drafts: Vec<(InvoiceId, Draft)>) -> Papers {
    let mut papers = Papers::new();
    for (id, draft) in drafts {
        papers.insert(id, press.typeset(&draft).await);
    }
    papers
}

/// Hands a letter over that takes the invoice along, and another file where there is one; none where no letter goes out.
///
/// # Errors
/// The paper shows what stood before somebody else changed it.
pub fn post<N: Notice>(
    tx: &mut Tx,
    record: &Record,
    notice: N,
    paper: Option<&Printed>,
    other: Option<Attachment>,
) -> Result<Option<MessageId>> {
    let Some(address) = address(tx, record)? else { return Ok(None) };
    let paper = paper.filter(|paper| paper.version == record.version).ok_or(Error::from(&problems::CHANGED))?;
    let language = language(tx, record)?;
    let pdf = Attachment {
        file_name: file_name(record, language, "pdf"),
        media_type: "application/pdf".into(),
        content: paper.pdf.clone(),
    };
    let files: Vec<_> = [Some(pdf), other].into_iter().flatten().collect();
    let name = record.said()?.buyer.name;
    let to = Recipient { audience: Audience::Library, address: &address, name: &name, language };
    let letter = Letter { to, about: ("invoice", record.id.0), branch: None, notice };
    Ok(mail::tell_with(tx, &letter, &files)?.message_id)
}

/// The invoice as UBL, as it goes with a letter.
pub fn ubl(tx: &mut Tx, record: &Record) -> Result<Attachment> {
    let text = en16931::ubl(&e_invoice(tx, record.id)?);
    let file_name = file_name(record, language(tx, record)?, "xml");
    Ok(Attachment { file_name, media_type: "application/xml".into(), content: text.into_bytes() })
}

fn file_name(record: &Record, language: Language, ending: &str) -> String {
    rules::file_name(record.written.kind, &record.name(), language, ending)
}

/// Where a letter to whoever pays goes; none where none would go out.
fn address(tx: &mut Tx, record: &Record) -> Result<Option<String>> {
    let address = record.said()?.buyer.email.unwrap_or_default();
    let goes = mail::outlook(tx, &address)? == TellingOutcome::Queued;
    Ok(goes.then_some(address))
}

/// The language in which a library is written to.
fn language(tx: &mut Tx, record: &Record) -> Result<Language> {
    let is_abroad = libraries::get(tx, record.written.library_id)?.is_abroad;
    if is_abroad { mail::language_abroad(tx) } else { mail::usual_language(tx) }
}

//! The letter with an answer: to whom, whether it goes, how it reads.
use crate::{
    inquiries::{
        ReadInquiries,
        model::{AnswerDraft, AnswerLetter, AskerKind, InquiryId, Record, listed},
        rules, store,
    },
    libraries,
    mail::{self, Audience, InquiryAnswer, Letter, Recipient, TellingOutcome, Told},
    platform::{Result, Right, Tx, i18n::Language},
    readers::SeeReaders,
};

use super::{step::refuse, told::ENTITY};

/// Whom the answer goes to.
struct Addressee {
    audience: Audience,
    /// Empty where none is known.
    address: String,
    name: String,
    language: Language,
}

/// The one who asked; where no address was left, the library that asked, at its mailbox.
fn addressee(tx: &mut Tx, record: &Record) -> Result<Addressee> {
    let mut to = Addressee {
        audience: if record.asked.asker_kind == AskerKind::Library { Audience::Library } else { Audience::Reader },
        address: record.asker.email.clone().unwrap_or_default(),
        name: record.asker.name.clone().unwrap_or_default(),
        language: mail::usual_language(tx)?,
    };
    if let Some(library) = record.asked.library_id {
        if libraries::get(tx, library)?.is_abroad {
            to.language = mail::language_abroad(tx)?;
        }
        if to.address.is_empty() {
            let (name, address) = libraries::mailbox(tx, library)?;
            to = Addressee { audience: Audience::Library, address: address.unwrap_or_default(), name, ..to };
        }
    }
    to.language = record.asked.language.unwrap_or(to.language);
    Ok(to)
}

/// What would become of a letter with an answer now.
pub fn outlook(tx: &mut Tx, record: &Record) -> Result<TellingOutcome> {
    let to = addressee(tx, record)?;
    mail::outlook(tx, &to.address)
}

/// The code of the fault where a letter is wanted and cannot go.
pub fn why_not(outlook: TellingOutcome) -> &'static str {
    match outlook {
        TellingOutcome::NotSetUp => "mail.not_set_up",
        TellingOutcome::Bouncing => "mail.bouncing",
        TellingOutcome::Queued | TellingOutcome::NoAddress => "mail.no_address",
    }
}

/// Hands the answer over.
pub fn send(tx: &mut Tx, record: &Record) -> Result<Told> {
    let to = addressee(tx, record)?;
    mail::tell(tx, &letter(record, &to))
}

/// How the letter would read with this answer, and whether it would go.
pub fn preview(tx: &mut Tx, id: InquiryId, draft: &AnswerDraft) -> Result<AnswerLetter> {
    let mut record = store::find(tx, id, ReadInquiries::CODE)?;
    let mut faults = Vec::new();
    record.standing.answer = Some(rules::whole(&draft.answer, "/answer", &mut faults));
    record.standing.sources = rules::cleaned_sources(&draft.sources, &mut faults);
    refuse(faults)?;
    record.asked.language = draft.language.or(record.asked.language);
    let to = addressee(tx, &record)?;
    let read = mail::preview(tx, &letter(&record, &to))?;
    let outcome = mail::outlook(tx, &to.address)?;
    let sees = to.audience == Audience::Library
        || tx.actor.covers(SeeReaders::CODE, record.branch_id, Some(record.standing.owner_id));
    Ok(AnswerLetter {
        outcome,
        language: to.language,
        to: Some(to.address).filter(|address| sees && !address.is_empty()),
        subject: read.subject,
        text: read.text,
    })
}

fn letter<'a>(record: &Record, to: &'a Addressee) -> Letter<'a, InquiryAnswer> {
    let lines = record.standing.answer.as_deref().unwrap_or_default().lines();
    let notice = InquiryAnswer {
        number: record.number.clone(),
        asked_on: record.received_on,
        question: record.asked.question.clone(),
        answer: lines.map(|line| line.trim().to_owned()).collect(),
        sources: listed(&record.standing.sources),
    };
    let recipient = Recipient { audience: to.audience, address: &to.address, name: &to.name, language: to.language };
    Letter { to: recipient, about: (ENTITY, record.id.0), branch: Some(record.branch_id), notice }
}

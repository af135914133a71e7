//! Letters to a library with the link by which it answers: what we ask it for, what we send it.
use chrono::Duration;

use super::{
    super::step::{Done, Step},
    addressee, library,
    of_step::tell_to,
    unsent,
};
use crate::{
    keys,
    loans::model::{AskedLetter, Citation, LoanItem, LoanLetter, Medium, Record, Sending, Side, Status},
    mail::{self, AnswerLink, TellingOutcome, Told},
    parameters,
    platform::{Result, Tx, actor::LibraryId, i18n::Language, letter_link::Linked},
};

/// What would become of a letter to a library that is to be asked.
pub fn asked_outlook(tx: &mut Tx, asked: LibraryId) -> Result<AskedLetter> {
    let to = library(tx, asked)?;
    let (outcome, has_system) = (mail::outlook(tx, &to.address)?, keys::is_partner(tx, asked)?);
    Ok(AskedLetter { outcome, to: Some(to.address).filter(|address| !address.is_empty()), has_system })
}

/// Whether the library that is asked is written to. If nothing is said: where that is possible, and the request does
/// not reach it another way, by its own system or through the library that passes it on.
pub fn goes_to_asked(tx: &mut Tx, step: &mut Step, sending: &Sending) -> Result<bool> {
    if sending.by_mail == Some(false) || !step.faults.is_empty() {
        return Ok(false);
    }
    let AskedLetter { outcome, has_system, .. } = asked_outlook(tx, sending.library_id)?;
    let is_possible = outcome == TellingOutcome::Queued;
    if sending.by_mail == Some(true) && !is_possible {
        step.faults.push(unsent("/by_mail", outcome));
    }
    let reaches_otherwise = has_system || sending.through_library_id.is_some();
    Ok(is_possible && (sending.by_mail == Some(true) || !reaches_otherwise))
}

/// A library is asked for it. Nothing says for which reader.
pub fn asked(tx: &mut Tx, done: &Done) -> Result<Told> {
    let record = &done.loan.record;
    let Some(asked) = record.standing.library_id else { return Ok(Told::not(TellingOutcome::NoAddress)) };
    let (to, link) = (library(tx, asked)?, link(tx, record, asked)?);
    tell_to(tx, record, to, |language| request(record, &done.citation, &done.loan.items, link.answer(language)))
}

/// It is on its way to the library that asked for it, which tells us by the link when it has come and goes back.
pub fn shipped(tx: &mut Tx, done: &Done) -> Result<Told> {
    let record = &done.loan.record;
    let Some(to) = addressee(tx, record)? else { return Ok(Told::not(TellingOutcome::NoAddress)) };
    let link = match record.standing.library_id.filter(|_| !record.standing.status.is_terminal()) {
        Some(library) if record.side == Side::Lending && !keys::is_partner(tx, library)? => {
            Some(link(tx, record, library)?)
        }
        _ => None,
    };
    let n_items = done.loan.items.iter().filter(|item| item.shipped_on.is_some()).count();
    let (title, number) = (done.citation.title.clone(), record.number.clone());
    let standing = &record.standing;
    let (partner_number, due_on) = (standing.partner_number.clone(), standing.due_on);
    let copy_url = standing.copy_url.clone();
    let n_items = i64::try_from(n_items).unwrap_or(i64::MAX);
    tell_to(tx, record, to, |language| {
        let answer = link.map(|link| link.answer(language));
        mail::Shipped { title, number, partner_number, n_items, due_on, copy_url, answer }
    })
}

/// What would become of a letter with a new link now; nothing where no letter with a link is sent: before a library is
/// asked, once its part has ended, and where it has a system of its own for what we lend it.
pub fn new_link_outlook(tx: &mut Tx, record: &Record) -> Result<Option<LoanLetter>> {
    let is_open = match record.side {
        Side::Borrowing => matches!(record.standing.status, Status::Sent | Status::WillSupply),
        Side::Lending => matches!(record.standing.status, Status::Shipped | Status::Received),
    };
    let Some(with) = record.standing.library_id.filter(|_| is_open) else { return Ok(None) };
    if record.side == Side::Lending && keys::is_partner(tx, with)? {
        return Ok(None);
    }
    let to = library(tx, with)?;
    let outcome = mail::outlook(tx, &to.address)?;
    Ok(Some(LoanLetter { outcome, to: Some(to.address).filter(|address| !address.is_empty()) }))
}

/// A link that is signed; its address begins with the language of the letter.
struct SignedLink {
    page: String,
    token: String,
    link: Linked,
}

impl SignedLink {
    fn answer(self, language: Language) -> AnswerLink {
        let address = format!("{}#{}/{}", self.page, language.as_str(), self.token);
        AnswerLink { address, until_on: self.link.until_on }
    }
}

fn link(tx: &mut Tx, record: &Record, library: LibraryId) -> Result<SignedLink> {
    let days = parameters::loans::LINK_DAYS.on(tx, tx.today)?;
    let until_on = tx.today + Duration::days(days);
    let link = Linked { library, thing: record.id.0, until_on, signed_at: tx.now };
    Ok(SignedLink { page: mail::link(tx, "/answer"), token: tx.world.links.sign(link)?, link })
}

fn request(record: &Record, citation: &Citation, items: &[LoanItem], answer: AnswerLink) -> mail::LoanRequest {
    let citation = citation.clone();
    let year = citation.year.map(|year| year.to_string());
    mail::LoanRequest {
        number: record.number.clone(),
        is_copy: record.medium != Medium::Original,
        title: citation.title,
        author: citation.author,
        container: citation.container_title,
        published: together([citation.publisher, year, citation.edition]),
        volume: citation.volume,
        issue: citation.issue,
        pages: citation.pages,
        isbn: citation.isbn,
        issn: citation.issn.as_deref().map(written),
        volumes: together(items.iter().map(|item| item.volume.clone())),
        needed_by_on: record.needed_by_on,
        answer,
    }
}

/// An ISSN as people write it.
fn written(issn: &str) -> String {
    issn.split_at_checked(4).map_or_else(|| issn.to_owned(), |(left, right)| format!("{left}-{right}"))
}

/// What is known, commas between.
fn together(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let known: Vec<String> = parts.into_iter().flatten().collect();
    Some(known.join(", ")).filter(|known| !known.is_empty())
}

//! Links by which a subscriber confirms its own data, once, without an account.
use chrono::Duration;
use serde_json::json;

use super::{
    calendar,
    step::{self, Said, event, step},
};
use crate::{
    identity, libraries, mail,
    platform::{Error, Result, Tx, Utc, clock, events, problem::Fault, secrets, text},
    subscribers::{
        model::{
            ConfirmationState, ConfirmedBy, Confirming, Details, Link, LinkAnswer, LinkOutcome, OpenLink,
            SubscriberAction, SubscriberId, SubscriberStatus, Whole,
        },
        problems, rules, store,
    },
};

/// Makes a link for the year for which one registers today, and sends it where that is possible; the earlier ones
/// that nobody used die.
pub fn ask(tx: &mut Tx, id: SubscriberId) -> Result<Link> {
    let subscriber = store::lock(tx, id)?;
    let calendar = calendar(tx)?;
    let at = rules::stage(&subscriber.record.standing, &calendar, tx.today);
    let action = SubscriberAction::Ask;
    rules::next(at, action).ok_or_else(|| step::not_allowed(&subscriber.record, action))?;
    let (token, expires_at) = (tx.secret(), Utc(tx.now.0 + Duration::days(calendar.link_days)));
    let year = calendar.year_of(tx.today);
    store::insert_link(tx, id, year, &secrets::digest(&token), expires_at)?;
    let told = event(&subscriber.record, action.as_str(), tx.today).values(None, Some(json!({ "year": year })));
    events::tell(tx, &told)?;
    let library = libraries::find(tx, subscriber.record.library_id)?;
    let email = library.email();
    let expires_on = clock::library_day(expires_at);
    let notice = mail::ConfirmData {
        library: library.row.record.card.name.clone(),
        year,
        link: mail::link(tx, &format!("/confirm#{token}")),
        until_on: expires_on.pred_opt().unwrap_or(expires_on),
    };
    let to = mail::Recipient {
        audience: mail::Audience::Library,
        address: email.as_deref().unwrap_or_default(),
        name: &library.row.record.card.name,
        language: mail::usual_language(tx)?,
    };
    let mail = mail::tell(tx, &mail::Letter { to, about: ("subscriber", id.0), branch: None, notice })?;
    Ok(Link { token, expires_at, email, mail })
}

/// What a link shows: the library's own data.
pub fn open(tx: &mut Tx, token: &str, address: &str) -> Result<OpenLink> {
    let (link, subscriber) = valid(tx, token)?;
    identity::forgive_guest(tx, address)?;
    store::opened(tx, link.id)?;
    let ours = libraries::ours(tx)?;
    let asked_by = libraries::refs(tx, &[ours])?.remove(&ours).map(|ours| ours.name).unwrap_or_default();
    let details = Details::of(&libraries::find(tx, subscriber.record.library_id)?);
    let card_no = subscriber.record.card_no;
    Ok(OpenLink { asked_by, card_no, year: link.year, details, expires_at: link.expires_at })
}

/// Takes the answer: what is right registers at once, what is to be corrected waits for one of us.
pub fn answer(tx: &mut Tx, answer: &LinkAnswer, address: &str) -> Result<LinkOutcome> {
    let (link, subscriber) = valid(tx, &answer.token)?;
    let record = subscriber.record;
    let details = Details::of(&libraries::find(tx, record.library_id)?);
    let person = text::clean(&answer.person).ok_or_else(|| Error::invalid("/person", "field.required"))?;
    let corrections = answer.corrections.as_ref().filter(|corrections| **corrections != details);
    if let Some(corrections) = corrections {
        libraries::check(tx, record.library_id, &corrections.patch()).map_err(in_corrections)?;
    }
    identity::forgive_guest(tx, address)?;
    store::used(tx, link.id)?;
    // A newer answer goes before one at which nobody has looked yet.
    if let Some(waiting) = store::waiting(tx, record.id)? {
        store::settle(tx, waiting, ConfirmationState::Dismissed)?;
    }
    let confirming = Confirming {
        subscriber_id: record.id,
        year: link.year,
        way: ConfirmedBy::Link,
        state: if corrections.is_some() { ConfirmationState::Waiting } else { ConfirmationState::Confirmed },
        person: Some(person),
        position: answer.position.as_deref().and_then(text::clean),
        details_json: details.json().to_string(),
        corrections_json: corrections.map(|corrections| corrections.json().to_string()),
        note: answer.note.as_deref().and_then(text::clean),
        account_id: None,
        confirmed_on: tx.today,
        created_at: tx.now,
    };
    store::insert_confirmation(tx, &confirming)?;
    if corrections.is_some() {
        step::tell(tx, &record, "send_corrections", None, Some(json!({ "year": link.year })))?;
        return Ok(LinkOutcome { year: link.year, is_registered: false });
    }
    let registered = confirmed(tx, record.id)?;
    let year = registered.record.standing.registered_for.unwrap_or(link.year);
    Ok(LinkOutcome { year, is_registered: true })
}

/// The data is right: registers, as new or again, unless that has happened meanwhile.
pub fn confirmed(tx: &mut Tx, id: SubscriberId) -> Result<Whole> {
    let subscriber = store::lock(tx, id)?;
    let calendar = calendar(tx)?;
    let at = rules::stage(&subscriber.record.standing, &calendar, tx.today);
    let action = match at.status {
        SubscriberStatus::NotRegistered => SubscriberAction::Register,
        _ => SubscriberAction::ReRegister,
    };
    if rules::next(at, action).is_none() {
        return Ok(subscriber);
    }
    step(tx, id, action, Said { verb: Some("confirm"), ..Said::default() })
}

fn valid(tx: &mut Tx, token: &str) -> Result<(store::OpenRow, Whole)> {
    let digest = secrets::digest(token);
    let not_valid = || Error::from(&problems::LINK_NOT_VALID);
    let link = store::open_link(tx, &digest)?.ok_or_else(not_valid)?;
    let subscriber = store::lock(tx, link.subscriber_id)?;
    // Of two who come with one link, the second sees here that it is used.
    let link = store::open_link(tx, &digest)?.ok_or_else(not_valid)?;
    Ok((link, subscriber))
}

fn in_corrections(err: Error) -> Error {
    match err {
        Error::Invalid(faults) => {
            let inside = |fault: Fault| Fault { pointer: format!("/corrections{}", fault.pointer), ..fault };
            Error::Invalid(faults.into_iter().map(inside).collect())
        }
        err => err,
    }
}

//! A letter is handed over: it becomes a message of its own, or part of one that still gathers.
use chrono::Duration;

use super::{
    super::{
        model::{
            Around, Letter, Letterhead, MessageId, NewMessage, Notice, Outgoing, Rendered, TellingOutcome, Told,
            WaitingDigest,
        },
        problems, rules, smtp, store, templates,
    },
    ENTITY, happened,
    letterhead::letterhead,
};
use crate::platform::{
    Error, Result, Tx, Utc,
    i18n::Language,
    outbox::{self, Attachment, Message, Waiting},
};

/// A link into the application: `path` begins with a slash.
pub fn link(tx: &Tx, path: &str) -> String {
    format!("{}{path}", tx.world.outside.public_url)
}

/// How a letter would read.
pub fn preview<N: Notice>(tx: &mut Tx, letter: &Letter<N>) -> Result<Rendered> {
    let from = letterhead(tx)?;
    templates::render(std::slice::from_ref(&letter.notice), Around { language: letter.to.language, from: &from })
}

/// Hands a letter over; it goes out once this unit of work is committed, or with others a little later.
pub fn tell<N: Notice>(tx: &mut Tx, letter: &Letter<N>) -> Result<Told> {
    let address = match open_address(tx, letter.to.address)? {
        Ok(address) => address,
        Err(outcome) => return Ok(Told::not(outcome)),
    };
    if N::GATHERED_MINUTES.is_some() {
        let branch = letter.branch.or(tx.actor.branch);
        let waiting = store::gathering(tx, N::OCCASION, &address, letter.to.language, branch)?;
        if let Some(waiting) = waiting
            && add(tx, &waiting, letter, &address)?
        {
            return Ok(Told::queued(waiting.id));
        }
    }
    begin(tx, letter, address).map(Told::queued)
}

/// Hands a letter over that takes files along: always a message of its own.
///
/// # Errors
/// The files are too large.
pub fn tell_with<N: Notice>(tx: &mut Tx, letter: &Letter<N>, attachments: &[Attachment]) -> Result<Told> {
    if !rules::fit(attachments.iter().map(|file| file.content.len())) {
        return Err((&problems::ATTACHMENTS_TOO_LARGE).into());
    }
    let address = match open_address(tx, letter.to.address)? {
        Ok(address) => address,
        Err(outcome) => return Ok(Told::not(outcome)),
    };
    let id = begin(tx, letter, address)?;
    store::attach(tx, id, attachments)?;
    Ok(Told::queued(id))
}

/// What would become of a letter to this address.
pub fn outlook(tx: &mut Tx, address: &str) -> Result<TellingOutcome> {
    Ok(open_address(tx, address)?.err().unwrap_or(TellingOutcome::Queued))
}

/// The address as it is written down; why nothing goes to it where nothing does.
fn open_address(tx: &mut Tx, address: &str) -> Result<Result<String, TellingOutcome>> {
    if !super::is_set_up(tx) {
        return Ok(Err(TellingOutcome::NotSetUp));
    }
    let Some(address) = smtp::address(address) else { return Ok(Err(TellingOutcome::NoAddress)) };
    let is_bouncing = store::bounce_of(tx, &address)?.is_some();
    Ok(if is_bouncing { Err(TellingOutcome::Bouncing) } else { Ok(address) })
}

/// Writes a new message down, and puts it into the outbox.
fn begin<N: Notice>(tx: &mut Tx, letter: &Letter<N>, address: String) -> Result<MessageId> {
    let from = letterhead(tx)?;
    let around = Around { language: letter.to.language, from: &from };
    let read = templates::render(std::slice::from_ref(&letter.notice), around)?;
    let secret = letter.notice.secret();
    let due_at = Utc(tx.now.0 + Duration::minutes(N::GATHERED_MINUTES.unwrap_or(0)));
    let new = NewMessage {
        token: tx.secret(),
        occasion: N::OCCASION,
        audience: letter.to.audience,
        language: letter.to.language,
        branch_id: letter.branch.or(tx.actor.branch),
        to_address: address,
        to_name: rules::one_line(letter.to.name),
        subject: read.subject,
        text: secret.map_or_else(|| read.text.clone(), |link| masked(&read.text, link, letter.to.language)),
        has_secret: secret.is_some(),
        next_try_at: due_at,
        resend_of_id: None,
    };
    let id = put(tx, &new, read.text, &from)?;
    let values = match N::GATHERED_MINUTES {
        Some(_) => Some(json(&letter.notice)?),
        None => None,
    };
    store::add_notice(tx, id, letter.about, values.as_deref())?;
    Ok(id)
}

/// Writes a message down as it will go out, its secret included only in the outbox.
pub fn put(tx: &mut Tx, new: &NewMessage, text: String, from: &Letterhead) -> Result<MessageId> {
    let id = store::insert(tx, new)?;
    let body = outgoing(&new.token, (&new.to_address, &new.to_name), (&new.subject, text), from, tx.now)?;
    let message = Message { channel: smtp::CHANNEL, entity: ENTITY, entity_id: id.0, body: &body };
    outbox::tell_at(tx, &message, new.next_try_at)?;
    let record = store::lock_for_settling(tx, id)?.ok_or(Error::NotFound)?;
    happened(tx, "queue", id, None, &record)?;
    Ok(id)
}

/// Adds a notice to a message that waits; false where a server has taken it meanwhile.
fn add<N: Notice>(tx: &mut Tx, waiting: &WaitingDigest, letter: &Letter<N>, address: &str) -> Result<bool> {
    let Some(row) = outbox::waiting(tx, ENTITY, waiting.id.0)? else { return Ok(false) };
    if row.n_tries > 0 || row.is_under_way(tx.now) || row.is_dead() || row.due_at <= tx.now {
        return Ok(false);
    }
    let before = waiting.values.iter().map(|values| serde_json::from_str(values));
    let mut notices: Vec<N> = before.collect::<Result<_, _>>().map_err(internal)?;
    notices.push(letter.notice.clone());
    let name = rules::one_line(letter.to.name);
    say(tx, row, waiting, (address, &name), letter.to.language, &notices)?;
    store::add_notice(tx, waiting.id, letter.about, Some(&json(&letter.notice)?))?;
    Ok(true)
}

/// A message that waits says these notices, whatever it said before.
pub fn say<N: Notice>(
    tx: &mut Tx,
    row: Waiting,
    waiting: &WaitingDigest,
    (address, name): (&str, &str),
    language: Language,
    notices: &[N],
) -> Result<()> {
    let from = letterhead(tx)?;
    let read = templates::render(notices, Around { language, from: &from })?;
    let text = (read.subject.as_str(), read.text.clone());
    let body = outgoing(&waiting.token, (address, name), text, &from, waiting.written_at)?;
    outbox::rewrite(tx, row, &body)?;
    store::rewrite(tx, waiting.id, name, address, &read)
}

fn outgoing(
    token: &str,
    (to, to_name): (&str, &str),
    (subject, text): (&str, String),
    from: &Letterhead,
    written_at: Utc,
) -> Result<String> {
    json(&Outgoing {
        token: token.into(),
        to: to.into(),
        to_name: to_name.into(),
        from_name: rules::one_line(&from.name),
        from: from.sender.as_deref().and_then(smtp::address),
        reply_to: from.reply_to.as_deref().and_then(smtp::address),
        subject: subject.into(),
        text,
        written_at,
    })
}

/// The log keeps the letter without the link that lets in.
fn masked(text: &str, link: &str, language: Language) -> String {
    rules::without_secret(text, link, language.pick("[nuoroda nesaugoma]", "[the link is not kept]"))
}

fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(internal)
}

pub fn internal(err: serde_json::Error) -> Error {
    Error::Internal(err.to_string())
}

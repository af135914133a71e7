//! What people do to a message.
use super::{
    super::{
        ManageMail,
        model::{
            Audience, Letter, Message, MessageId, MessageStatus, MessageStep, NewMessage, Recipient, Record, Resend,
            TellingOutcome, Test, Told,
        },
        problems, rules, smtp, store,
    },
    ENTITY, happened,
    letterhead::letterhead,
    show,
    tell::{put, tell},
};
use crate::platform::{
    Error, Result, Right, Tx,
    i18n::Language,
    outbox::{self, Waiting},
};

/// Takes a message back that waits.
pub fn cancel(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let before = open(tx, id, MessageStep::Cancel)?;
    if let Some(row) = at_rest(tx, id)? {
        outbox::cancel(tx, row)?;
    }
    store::empty_values(tx, id)?;
    let after = Record { status: MessageStatus::Cancelled, next_try_at: None, ..before.clone() };
    store::save(tx, &after)?;
    happened(tx, "cancel", id, Some(&before), &after)?;
    show(tx, id)
}

/// Tries now what failed or died, the same message under the same Message-ID.
pub fn retry(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let before = open(tx, id, MessageStep::Retry)?;
    must_be_set_up(tx)?;
    let row = at_rest(tx, id)?.ok_or(&problems::TOO_OLD)?;
    outbox::retry(tx, row)?;
    let after =
        Record { status: MessageStatus::Queued, next_try_at: Some(tx.now), dismissed_at: None, ..before.clone() };
    store::save(tx, &after)?;
    happened(tx, "retry", id, Some(&before), &after)?;
    show(tx, id)
}

/// Sends the same text and files as another message, to another address where one is named.
pub fn resend(tx: &mut Tx, id: MessageId, resend: &Resend) -> Result<Message> {
    let before = open(tx, id, MessageStep::Resend)?;
    must_be_set_up(tx)?;
    let to_address = match &resend.to {
        Some(to) => smtp::address(to).ok_or_else(|| Error::invalid("/to", "value.wrong_format"))?,
        None => before.to_address.clone().unwrap_or_default(),
    };
    if store::bounce_of(tx, &to_address)?.is_some() {
        return Err((&problems::ADDRESS_BOUNCES).into());
    }
    let text = before.text.clone().unwrap_or_default();
    let new = NewMessage {
        token: tx.secret(),
        occasion: before.occasion,
        audience: before.audience,
        language: before.language,
        branch_id: before.branch_id,
        to_address,
        to_name: before.to_name.clone().unwrap_or_default(),
        subject: before.subject.clone().unwrap_or_default(),
        text: text.clone(),
        has_secret: false,
        next_try_at: tx.now,
        resend_of_id: Some(id),
    };
    let from = letterhead(tx)?;
    let made = put(tx, &new, text, &from)?;
    let attachments = store::attachments(tx, id)?;
    store::attach(tx, made, &attachments)?;
    for about in store::about(tx, id)? {
        store::add_notice(tx, made, (&about.entity, about.id), None)?;
    }
    if matches!(before.status, MessageStatus::Bounced | MessageStatus::Dead) {
        close(tx, &before, "resend")?;
    }
    show(tx, made)
}

/// Says that a message that did not arrive was dealt with otherwise.
pub fn dismiss(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let before = open(tx, id, MessageStep::Dismiss)?;
    close(tx, &before, "dismiss")?;
    show(tx, id)
}

/// Sends a message to the one who asks, to see whether mail works.
pub fn send_test(tx: &mut Tx, language: Language) -> Result<Message> {
    must_be_set_up(tx)?;
    let (address, name) = store::own_address(tx)?;
    let account = tx.actor.account.ok_or(Error::Unauthenticated)?;
    let told = tell(
        tx,
        &Letter {
            to: Recipient { audience: Audience::Colleague, address: &address, name: &name, language },
            about: ("account", account.0),
            branch: None,
            notice: Test { by: name.clone() },
        },
    )?;
    match told {
        Told { message_id: Some(id), .. } => show(tx, id),
        Told { outcome: TellingOutcome::Bouncing, .. } => Err((&problems::ADDRESS_BOUNCES).into()),
        Told { .. } => Err(Error::invalid("", "value.invalid")),
    }
}

fn close(tx: &mut Tx, before: &Record, verb: &str) -> Result<()> {
    let after = Record { dismissed_at: Some(tx.now), ..before.clone() };
    store::save(tx, &after)?;
    happened(tx, verb, before.id, Some(before), &after)
}

fn must_be_set_up(tx: &Tx) -> Result<()> {
    if super::is_set_up(tx) { Ok(()) } else { Err((&problems::NOT_SET_UP).into()) }
}

/// A message of the actor's reach for which the table has this step.
fn open(tx: &mut Tx, id: MessageId, step: MessageStep) -> Result<Record> {
    let record = store::lock(tx, id, ManageMail::CODE)?;
    if rules::is_open(record.situation(), step) { Ok(record) } else { Err((&problems::ACTION_NOT_ALLOWED).into()) }
}

/// Its row of the outbox, if no server is delivering it just now.
fn at_rest(tx: &mut Tx, id: MessageId) -> Result<Option<Waiting>> {
    let row = outbox::waiting(tx, ENTITY, id.0)?;
    match row {
        Some(row) if row.is_under_way(tx.now) => Err((&problems::UNDER_WAY).into()),
        row => Ok(row),
    }
}

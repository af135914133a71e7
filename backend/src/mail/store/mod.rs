//! Messages and bouncing addresses in the database: the only SQL of this capability.
mod attachments;
mod bounces;
mod gathering;
mod list;
mod write;

use diesel::{BoxableExpression, prelude::*, sql_types::Bool};

pub use self::{
    attachments::{attach, attachment, attachment_rows, attachments},
    bounces::{bounce, bounce_of, bounces, clear, n_bouncing, note_bounce},
    gathering::gathering,
    list::list,
    write::{add_notice, empty_values, forget, insert, remove_notice, rewrite, save, values_besides},
};
use super::model::{About, Audience, Message, MessageId, MessageRow, MessageStatus, Record};
use super::{ReadMail, model::Situation};
use crate::{
    platform::{
        Db, Error, Result, Right, Scope, Tx,
        actor::{AccountId, LibraryId},
        db::MultiBackend,
    },
    readers::SeeReaders,
    schema::{
        accounts,
        mail_messages::{self, branch_id, id, owner_id, status},
        mail_notices,
    },
};

type Condition = Box<dyn BoxableExpression<mail_messages::table, MultiBackend, SqlType = Bool>>;

/// What of the log a right of the actor reaches; what the system itself wrote for no branch is everybody's.
fn within(tx: &Tx, right: &'static str) -> Result<Option<Condition>> {
    let (account, branch) = (tx.actor.account, tx.actor.branch);
    Ok(match tx.scope(right)? {
        Scope::All => None,
        Scope::Branch => Some(of_branch(branch)),
        // One without an account has written nothing.
        Scope::Own => Some(Box::new(owner_id.assume_not_null().eq(account.unwrap_or(AccountId(0))))),
    })
}

/// What a branch sent; what nobody sent too.
fn of_branch(branch: Option<LibraryId>) -> Condition {
    match branch {
        Some(branch) => Box::new(branch_id.is_null().or(branch_id.assume_not_null().eq(branch))),
        None => Box::new(branch_id.is_null()),
    }
}

/// A message that a right of the actor reaches, locked until this unit ends.
pub fn lock(tx: &mut Tx, message: MessageId, right: &'static str) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        mail_messages::table.find(message).select(id).for_update().first::<MessageId>(conn)?;
    }
    find_record(tx, message, right)
}

/// A message, locked; for the channel, which may all.
pub fn lock_for_settling(tx: &mut Tx, message: MessageId) -> Result<Option<Record>> {
    if let Db::Pg(conn) = &mut *tx.conn {
        mail_messages::table.find(message).select(id).for_update().first::<MessageId>(conn).optional()?;
    }
    Ok(mail_messages::table.find(message).select(Record::as_select()).first(tx.conn).optional()?)
}

fn find_record(tx: &mut Tx, message: MessageId, right: &'static str) -> Result<Record> {
    let mut query = mail_messages::table.select(Record::as_select()).into_boxed();
    if let Some(condition) = within(tx, right)? {
        query = query.filter(condition);
    }
    Ok(query.filter(id.eq(message)).first(tx.conn)?)
}

/// A message whole, as this actor may see it, with what decides on its actions.
pub fn find(tx: &mut Tx, message: MessageId) -> Result<(Message, Situation)> {
    let record = find_record(tx, message, ReadMail::CODE)?;
    let (text, has_secret, version) = (record.text.clone(), record.has_secret, record.version);
    let (resend_of_id, situation) = (record.resend_of_id, record.situation());
    let is_bouncing = match &record.to_address {
        Some(address) => bounce_of(tx, address)?.is_some(),
        None => false,
    };
    let row = rows(tx, vec![record])?.pop().ok_or(diesel::result::Error::NotFound)?;
    let text = text.filter(|_| !row.is_hidden);
    let attachments = if row.is_hidden { Vec::new() } else { attachment_rows(tx, message)? };
    let message =
        Message { row, text, attachments, has_secret, resend_of_id, is_bouncing, version, actions: Vec::new() };
    Ok((message, situation))
}

/// Records as the log shows them: readers only to those who may see readers.
fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<MessageRow>> {
    let ids: Vec<MessageId> = records.iter().map(|record| record.id).collect();
    let about: Vec<(MessageId, String, i64)> = mail_notices::table
        .filter(mail_notices::message_id.eq_any(ids))
        .order((mail_notices::message_id, mail_notices::n))
        .select((mail_notices::message_id, mail_notices::entity, mail_notices::entity_id))
        .load(tx.conn)?;
    let sees_readers = tx.actor.may(SeeReaders::CODE);
    let row = |record: Record| {
        let of_it = about.iter().filter(|(message, ..)| *message == record.id);
        let mut things: Vec<About> =
            of_it.map(|(_, entity, entity_id)| About { entity: entity.clone(), id: *entity_id }).collect();
        things.dedup();
        let is_hidden = record.audience == Audience::Reader && !sees_readers;
        let shown = |text: Option<String>| text.filter(|_| !is_hidden);
        MessageRow {
            id: record.id,
            occasion: record.occasion,
            audience: record.audience,
            language: record.language,
            status: record.status,
            to_address: shown(record.to_address),
            to_name: shown(record.to_name),
            subject: shown(record.subject),
            n_tries: record.n_tries,
            next_try_at: record.next_try_at,
            last_answer: shown(record.last_answer),
            sent_at: record.sent_at,
            needs_attention: needs_attention_now(record.status) && record.dismissed_at.is_none(),
            is_forgotten: record.forgotten_at.is_some(),
            is_hidden,
            about: things,
            created_at: record.created_at,
        }
    };
    Ok(records.into_iter().map(row).collect())
}

fn needs_attention_now(is: MessageStatus) -> bool {
    matches!(is, MessageStatus::Bounced | MessageStatus::Dead)
}

/// How many messages wait, and how many need somebody's attention, within the actor's reach.
pub fn counts(tx: &mut Tx) -> Result<(i64, i64)> {
    let mut waiting = mail_messages::table.count().into_boxed();
    let mut attention = mail_messages::table.count().into_boxed();
    if let Some(condition) = within(tx, ReadMail::CODE)? {
        waiting = waiting.filter(condition);
    }
    if let Some(condition) = within(tx, ReadMail::CODE)? {
        attention = attention.filter(condition);
    }
    let waiting = waiting.filter(status.eq_any([MessageStatus::Queued, MessageStatus::Failed])).get_result(tx.conn)?;
    let attention = attention
        .filter(status.eq_any([MessageStatus::Bounced, MessageStatus::Dead]))
        .filter(mail_messages::dismissed_at.is_null())
        .get_result(tx.conn)?;
    Ok((waiting, attention))
}

/// The address and the name of the one who acts.
pub fn own_address(tx: &mut Tx) -> Result<(String, String)> {
    let account = tx.actor.account.ok_or(Error::Unauthenticated)?;
    Ok(accounts::table.find(account).select((accounts::email, accounts::name)).first(tx.conn)?)
}

/// What a message is about, each thing once.
pub fn about(tx: &mut Tx, message: MessageId) -> Result<Vec<About>> {
    let things: Vec<(String, i64)> = mail_notices::table
        .filter(mail_notices::message_id.eq(message))
        .order(mail_notices::n)
        .select((mail_notices::entity, mail_notices::entity_id))
        .load(tx.conn)?;
    Ok(things.into_iter().map(|(entity, of)| About { entity, id: of }).collect())
}

/// The message that has this first part of a Message-ID, locked.
pub fn with_token(tx: &mut Tx, token: &str) -> Result<Option<Record>> {
    let found: Option<MessageId> =
        mail_messages::table.filter(mail_messages::token.eq(token)).select(id).first(tx.conn).optional()?;
    match found {
        Some(message) => lock_for_settling(tx, message),
        None => Ok(None),
    }
}

//! What is written into the log, and what is taken out of it again.
use chrono::Duration;
use diesel::prelude::*;

use super::{
    super::model::{MessageId, MessageStatus, NewMessage, Record, Rendered},
    attachments::forget_attachments,
};
use crate::{
    platform::{Result, Tx, Utc, text},
    schema::{mail_bounces, mail_messages, mail_notices},
};

pub fn insert(tx: &mut Tx, new: &NewMessage) -> Result<MessageId> {
    let whom = (
        mail_messages::occasion.eq(new.occasion),
        mail_messages::audience.eq(new.audience),
        mail_messages::language.eq(new.language),
        mail_messages::branch_id.eq(new.branch_id),
        mail_messages::owner_id.eq(tx.actor.account),
        mail_messages::to_address.eq(&new.to_address),
        mail_messages::to_name.eq(&new.to_name),
    );
    let what = (
        mail_messages::token.eq(&new.token),
        mail_messages::status.eq(MessageStatus::Queued),
        mail_messages::subject.eq(&new.subject),
        mail_messages::text.eq(&new.text),
        mail_messages::search_text.eq(search_text(&new.to_name, &new.to_address, &new.subject)),
        mail_messages::has_secret.eq(new.has_secret),
        mail_messages::n_tries.eq(0_i64),
        mail_messages::next_try_at.eq(new.next_try_at),
        mail_messages::resend_of_id.eq(new.resend_of_id),
    );
    let written =
        (mail_messages::version.eq(1_i64), mail_messages::created_at.eq(tx.now), mail_messages::updated_at.eq(tx.now));
    let row = diesel::insert_into(mail_messages::table).values((whom, what, written));
    Ok(row.returning(mail_messages::id).get_result(tx.conn)?)
}

/// Adds what a message is about; its values, while more may be added.
pub fn add_notice(tx: &mut Tx, message: MessageId, about: (&str, i64), values: Option<&str>) -> Result<()> {
    let of_message = mail_notices::table.filter(mail_notices::message_id.eq(message));
    let last: Option<i32> = of_message.select(diesel::dsl::max(mail_notices::n)).first(tx.conn)?;
    diesel::insert_into(mail_notices::table)
        .values((
            mail_notices::message_id.eq(message),
            mail_notices::n.eq(last.unwrap_or(0) + 1),
            mail_notices::entity.eq(about.0),
            mail_notices::entity_id.eq(about.1),
            mail_notices::values_json.eq(values),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Takes out what a message said last about a thing.
pub fn remove_notice(tx: &mut Tx, message: MessageId, about: (&str, i64)) -> Result<()> {
    let Some(n) = last_about(tx, message, about)? else { return Ok(()) };
    diesel::delete(mail_notices::table.find((message, n))).execute(tx.conn)?;
    Ok(())
}

/// What a message that still gathers says besides its last notice about a thing, the first one first.
pub fn values_besides(tx: &mut Tx, message: MessageId, about: (&str, i64)) -> Result<Vec<String>> {
    let last = last_about(tx, message, about)?;
    let values: Vec<(i32, Option<String>)> = mail_notices::table
        .filter(mail_notices::message_id.eq(message))
        .order(mail_notices::n)
        .select((mail_notices::n, mail_notices::values_json))
        .load(tx.conn)?;
    Ok(values.into_iter().filter(|(n, _)| Some(*n) != last).filter_map(|(_, values)| values).collect())
}

fn last_about(tx: &mut Tx, message: MessageId, (entity, id): (&str, i64)) -> Result<Option<i32>> {
    let about = mail_notices::entity.eq(entity).and(mail_notices::entity_id.eq(id));
    let of_it = mail_notices::table.filter(mail_notices::message_id.eq(message).and(about));
    Ok(of_it.select(diesel::dsl::max(mail_notices::n)).first(tx.conn)?)
}

/// Says something else, because a notice was added.
pub fn rewrite(tx: &mut Tx, message: MessageId, name: &str, address: &str, read: &Rendered) -> Result<()> {
    diesel::update(mail_messages::table.find(message))
        .set((
            mail_messages::subject.eq(&read.subject),
            mail_messages::text.eq(&read.text),
            mail_messages::search_text.eq(search_text(name, address, &read.subject)),
            mail_messages::version.eq(mail_messages::version + 1),
            mail_messages::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Writes what became of a locked message.
pub fn save(tx: &mut Tx, record: &Record) -> Result<()> {
    diesel::update(mail_messages::table.find(record.id))
        .set((
            mail_messages::status.eq(record.status),
            mail_messages::n_tries.eq(record.n_tries),
            mail_messages::next_try_at.eq(record.next_try_at),
            mail_messages::last_answer.eq(&record.last_answer),
            mail_messages::sent_at.eq(record.sent_at),
            mail_messages::dismissed_at.eq(record.dismissed_at),
            mail_messages::version.eq(record.version + 1),
            mail_messages::updated_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// What a message was made from is not kept once nothing can be added to it.
pub fn empty_values(tx: &mut Tx, message: MessageId) -> Result<()> {
    let of_message = mail_notices::table.filter(mail_notices::message_id.eq(message));
    diesel::update(of_message).set(mail_notices::values_json.eq(None::<String>)).execute(tx.conn)?;
    Ok(())
}

/// Empties what of a message is personal, after so many days; its files, and addresses that bounced, are forgotten with it.
pub fn forget(tx: &mut Tx, days: i64) -> Result<usize> {
    let before = Utc(tx.now.0 - Duration::days(days));
    diesel::delete(mail_bounces::table.filter(mail_bounces::noted_at.lt(before))).execute(tx.conn)?;
    let old = mail_messages::table
        .filter(mail_messages::updated_at.lt(before).and(mail_messages::forgotten_at.is_null()))
        .filter(mail_messages::next_try_at.is_null());
    let nothing = None::<String>;
    let n = diesel::update(old)
        .set((
            mail_messages::forgotten_at.eq(tx.now),
            mail_messages::to_address.eq(&nothing),
            mail_messages::to_name.eq(&nothing),
            mail_messages::subject.eq(&nothing),
            mail_messages::text.eq(&nothing),
            mail_messages::search_text.eq(&nothing),
            mail_messages::last_answer.eq(&nothing),
        ))
        .execute(tx.conn)?;
    forget_attachments(tx)?;
    Ok(n)
}

fn search_text(name: &str, address: &str, subject: &str) -> String {
    text::fold(&format!("{name} {address} {subject}"))
}

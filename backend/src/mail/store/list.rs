//! The log, listed.
use diesel::{dsl::exists, prelude::*};

use super::{
    super::{
        ReadMail,
        model::{MessageId, MessageList, MessageOrder, MessageRow, MessageStatus, Record},
    },
    Condition, within,
};
use crate::{
    platform::{
        Page, Result, Right, Tx, clock,
        page::{Cursor, Limit},
        text,
    },
    readers::SeeReaders,
    schema::{
        mail_messages::{self, audience, created_at, dismissed_at, id, occasion, search_text, status},
        mail_notices,
    },
};

/// A page of the log; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &MessageList, limit: Limit, from: Option<&Cursor>) -> Result<Page<MessageRow>> {
    let is_newest_first = wanted.sort != Some(MessageOrder::Oldest);
    let mut query = mail_messages::table.select(Record::as_select()).into_boxed();
    for condition in conditions(tx, wanted)? {
        query = query.filter(condition);
    }
    // Ids rise with the time at which messages are written.
    query = match (from, is_newest_first) {
        (None, _) => query,
        (Some(from), true) => query.filter(id.lt(MessageId(from.id))),
        (Some(from), false) => query.filter(id.gt(MessageId(from.id))),
    };
    query = if is_newest_first { query.order(id.desc()) } else { query.order(id.asc()) };
    let records: Vec<Record> = query.limit(limit.and_one()).load(tx.conn)?;
    let rows = super::rows(tx, records)?;
    let page = Page::new(rows, limit, |row| Cursor { key: None, id: row.id.0 });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted)?),
        None => None,
    };
    Ok(page.counted(total))
}

fn count(tx: &mut Tx, wanted: &MessageList) -> Result<i64> {
    let mut query = mail_messages::table.count().into_boxed();
    for condition in conditions(tx, wanted)? {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

fn conditions(tx: &Tx, wanted: &MessageList) -> Result<Vec<Condition>> {
    let mut all: Vec<Condition> = within(tx, ReadMail::CODE)?.into_iter().collect();
    if !wanted.status.0.is_empty() {
        all.push(Box::new(status.eq_any(wanted.status.0.clone())));
    }
    if let Some(wanted) = wanted.occasion {
        all.push(Box::new(occasion.eq(wanted)));
    }
    if let Some(wanted) = wanted.audience {
        all.push(Box::new(audience.eq(wanted)));
    }
    if let Some(needs) = wanted.needs_attention {
        let left = status.eq_any([MessageStatus::Bounced, MessageStatus::Dead]).and(dismissed_at.is_null());
        all.push(if needs { Box::new(left) } else { Box::new(diesel::dsl::not(left)) });
    }
    if let Some(entity) = wanted.entity.clone() {
        let of = mail_notices::table.filter(mail_notices::message_id.eq(id).and(mail_notices::entity.eq(entity)));
        all.push(match wanted.entity_id {
            Some(entity_id) => Box::new(exists(of.filter(mail_notices::entity_id.eq(entity_id)))),
            None => Box::new(exists(of)),
        });
    }
    if let Some(from) = wanted.from {
        all.push(Box::new(created_at.ge(clock::day_begins(from))));
    }
    if let Some(after) = wanted.to.and_then(|to| to.succ_opt()) {
        all.push(Box::new(created_at.lt(clock::day_begins(after))));
    }
    let words = text::fold(wanted.q.as_deref().unwrap_or_default());
    let words: Vec<_> = words.split(' ').filter(|word| !word.is_empty()).collect();
    if !words.is_empty() && !tx.actor.may(SeeReaders::CODE) {
        // A search must not tell what the list hides.
        all.push(Box::new(audience.ne(super::super::model::Audience::Reader)));
    }
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in words {
        let begins = search_text.assume_not_null().like(format!("{word}%"));
        all.push(Box::new(begins.or(search_text.assume_not_null().like(format!("% {word}%")))));
    }
    Ok(all)
}

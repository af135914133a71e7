//! Messages that still gather notices.
use diesel::{dsl::exists, prelude::*};

use super::{
    super::model::{MessageStatus, Occasion, WaitingDigest},
    of_branch,
};
use crate::{
    platform::{Result, Tx, actor::LibraryId, i18n::Language},
    schema::{
        mail_messages::{self, id, status, to_address},
        mail_notices,
    },
};

/// A message to this address on this occasion that was not tried yet and still gathers notices.
pub fn gathering(
    tx: &mut Tx,
    occasion: Occasion,
    address: &str,
    language: Language,
    branch: Option<LibraryId>,
) -> Result<Option<WaitingDigest>> {
    let unsent = exists(
        mail_notices::table
            .filter(mail_notices::message_id.eq(id).and(mail_notices::values_json.is_not_null()))
            .select(mail_notices::n),
    );
    let found = mail_messages::table
        .filter(mail_messages::occasion.eq(occasion).and(mail_messages::language.eq(language)))
        .filter(to_address.eq(address).and(status.eq(MessageStatus::Queued)))
        .filter(mail_messages::next_try_at.gt(tx.now).and(unsent))
        .filter(of_branch(branch))
        .order(id.desc())
        .select((id, mail_messages::token, mail_messages::created_at))
        .first(tx.conn)
        .optional()?;
    let Some((message, token, written_at)) = found else { return Ok(None) };
    let values: Vec<Option<String>> = mail_notices::table
        .filter(mail_notices::message_id.eq(message))
        .order(mail_notices::n)
        .select(mail_notices::values_json)
        .load(tx.conn)?;
    Ok(Some(WaitingDigest { id: message, token, written_at, values: values.into_iter().flatten().collect() }))
}

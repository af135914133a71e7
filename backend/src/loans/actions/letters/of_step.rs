//! The letter that goes with a step: the history tells of it right after the step, and it is taken back with the step.
use std::collections::HashSet;

use serde_json::{Value, json};

use super::{super::step, Addressee, about, addressee, send_to};
use crate::{
    loans::{
        model::{LoanId, Record},
        store,
    },
    mail::{self, MessageId, Notice, TellingOutcome, Told, Withdrawal},
    platform::{
        Result, Tx,
        events::{self, EventId},
        i18n::Language,
    },
};

/// The event that tells of a letter, and where it names its message.
const LETTER: &str = "letter";
const MESSAGE: &str = "message_id";

/// Hands a letter over that goes with a step just taken, and tells of it in the history right after that step.
pub fn tell<N: Notice>(tx: &mut Tx, record: &Record, notice: impl FnOnce(Language) -> N) -> Result<Told> {
    match addressee(tx, record)? {
        Some(to) => tell_to(tx, record, to, notice),
        None => Ok(Told::not(TellingOutcome::NoAddress)),
    }
}

/// The same to whom the step names.
pub fn tell_to<N: Notice>(
    tx: &mut Tx,
    record: &Record,
    to: Addressee,
    notice: impl FnOnce(Language) -> N,
) -> Result<Told> {
    let told = send_to(tx, record, &to, notice)?;
    if let Some(message) = told.message_id {
        let letter = step::event(record, LETTER, tx.today).because(Some(N::OCCASION.as_str()));
        events::tell(tx, &letter.values(None, Some(json!({ MESSAGE: message }))))?;
    }
    Ok(told)
}

/// Those of these loans, each of which has just taken a step, of which a letter tells.
pub fn just_written(tx: &mut Tx, ids: &[LoanId]) -> Result<HashSet<LoanId>> {
    let kind = format!("loans.{LETTER}");
    let newest = store::newest(tx, ids)?.into_iter();
    Ok(newest.filter(|(_, last)| last.kind == kind).map(|(id, _)| id).collect())
}

/// Takes the letter back that went with a step which is taken back. Of one that a server has, the history says that
/// whoever it was for is to be told by hand.
pub fn withdraw(tx: &mut Tx, record: &Record, step: EventId) -> Result<()> {
    let (entity, id) = about(record);
    let kind = format!("loans.{LETTER}");
    let Some(letter) = events::following(tx, entity, id, step)?.filter(|next| next.kind == kind) else {
        return Ok(());
    };
    let values: Option<Value> = letter.after_json.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let Some(message) = values.and_then(|values| values[MESSAGE].as_i64()) else { return Ok(()) };
    let today = tx.today;
    let event = |verb| step::event(record, verb, today).because(letter.reason.as_deref());
    match mail::withdraw(tx, MessageId(message), (entity, id))? {
        Withdrawal::Withdrawn => events::tell(tx, &event("withdraw_letter").correcting(letter.id))?,
        Withdrawal::Gone => events::tell(tx, &event("letter_stands"))?,
        Withdrawal::Unread => return Ok(()),
    };
    Ok(())
}

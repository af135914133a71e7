//! Who confirmed what data when.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{
    Confirmation, ConfirmationId, ConfirmationState, ConfirmedBy, Confirming, Details, SubscriberId,
};
use crate::{
    platform::{Error, Result, Tx, Utc, actor::AccountId, events::Person},
    schema::{accounts, subscriber_confirmations},
};

pub fn insert_confirmation(tx: &mut Tx, confirming: &Confirming) -> Result<ConfirmationId> {
    let made = diesel::insert_into(subscriber_confirmations::table).values(confirming);
    Ok(made.returning(subscriber_confirmations::id).get_result(tx.conn)?)
}

type Said = (ConfirmationId, i32, ConfirmedBy, ConfirmationState, Option<String>, Option<String>, String);
type Beside = (Option<String>, Option<String>, NaiveDate, Option<Utc>);
type Row = (Said, Beside, Option<(AccountId, String)>);

/// The confirmations of a subscriber, the latest first.
pub fn confirmations(tx: &mut Tx, subscriber: SubscriberId) -> Result<Vec<Confirmation>> {
    let rows: Vec<Row> = subscriber_confirmations::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(subscriber_confirmations::account_id)))
        .filter(subscriber_confirmations::subscriber_id.eq(subscriber))
        .order(subscriber_confirmations::id.desc())
        .select((
            (
                subscriber_confirmations::id,
                subscriber_confirmations::year,
                subscriber_confirmations::way,
                subscriber_confirmations::state,
                subscriber_confirmations::person,
                subscriber_confirmations::position,
                subscriber_confirmations::details_json,
            ),
            (
                subscriber_confirmations::corrections_json,
                subscriber_confirmations::note,
                subscriber_confirmations::confirmed_on,
                subscriber_confirmations::settled_at,
            ),
            (accounts::id, accounts::name).nullable(),
        ))
        .load(tx.conn)?;
    rows.into_iter().map(shown).collect()
}

fn shown((said, beside, account): Row) -> Result<Confirmation> {
    let (id, year, way, state, person, position, details) = said;
    let (corrections, note, confirmed_on, settled_at) = beside;
    Ok(Confirmation {
        id,
        year,
        way,
        state,
        person,
        position,
        details: parse(&details)?,
        corrections: corrections.as_deref().map(parse).transpose()?,
        note,
        account: account.map(|(id, name)| Person { id, name }),
        confirmed_on,
        settled_at,
    })
}

fn parse(text: &str) -> Result<Details> {
    serde_json::from_str(text).map_err(|err| Error::Internal(err.to_string()))
}

/// The corrections of a subscriber that wait.
pub fn waiting(tx: &mut Tx, subscriber: SubscriberId) -> Result<Option<ConfirmationId>> {
    let waiting = subscriber_confirmations::table
        .filter(subscriber_confirmations::subscriber_id.eq(subscriber))
        .filter(subscriber_confirmations::state.eq(ConfirmationState::Waiting));
    Ok(waiting.select(subscriber_confirmations::id).first(tx.conn).optional()?)
}

/// Somebody has looked at corrections.
pub fn settle(tx: &mut Tx, confirmation: ConfirmationId, to: ConfirmationState) -> Result<()> {
    let settled = (
        subscriber_confirmations::state.eq(to),
        subscriber_confirmations::settled_at.eq(tx.now),
        subscriber_confirmations::settled_by.eq(tx.actor.account),
    );
    diesel::update(subscriber_confirmations::table.find(confirmation)).set(settled).execute(tx.conn)?;
    Ok(())
}

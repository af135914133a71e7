//! A server takes a webhook under a lease, and notes how each try ended.
use std::time::Duration;

use super::{
    super::{
        model::{
            AttemptOutcome, DeliveryAttempt, DeliveryRow, DeliveryStatus, DisabledBecause, WebhookId, WebhookRow,
            WebhookState,
        },
        rules, store,
    },
    follow::{disable, is_without_key},
    seal::living_secrets,
    show::payload,
};
use crate::platform::{
    Result, Tx, Utc,
    outgoing::{self, Answer},
};

/// What is to be sent, and under which lease.
#[derive(Clone, Debug)]
pub struct Taken {
    pub webhook: WebhookId,
    pub until: Utc,
    pub url: String,
    pub headers: [(&'static str, String); 3],
    pub body: String,
    delivery: DeliveryRow,
}

pub fn has_due(tx: &mut Tx) -> Result<bool> {
    store::has_due(tx)
}

/// Takes up to so many webhooks that have something due, and of each what has been due longest.
pub fn take(tx: &mut Tx, n: usize) -> Result<Vec<Taken>> {
    let mut taken = Vec::new();
    for webhook in store::free(tx, n)? {
        let row = store::get(tx, webhook, None)?;
        if is_without_key(tx, &row)? {
            disable(tx, &row, DisabledBecause::NoKey)?;
        } else {
            taken.extend(take_next(tx, &row)?);
        }
    }
    Ok(taken)
}

fn take_next(tx: &mut Tx, row: &WebhookRow) -> Result<Option<Taken>> {
    let Some(delivery) = store::next_due(tx, row.id)? else { return Ok(None) };
    let until = store::extend(tx, row.id)?;
    let body = payload(tx, &delivery, row.library_id)?;
    let timestamp = tx.now.0.timestamp();
    let sign = |secret: &Vec<u8>| rules::sign(secret, &delivery.token, timestamp, &body);
    let signatures: Vec<_> = living_secrets(tx, row.id)?.iter().map(sign).collect();
    let headers = [
        ("webhook-id", delivery.token.clone()),
        ("webhook-timestamp", timestamp.to_string()),
        ("webhook-signature", signatures.join(" ")),
    ];
    Ok(Some(Taken { webhook: row.id, until, url: row.url.clone(), headers, body, delivery }))
}

/// Notes how a try ended; where it went well, gives what is due next. Nothing is noted where the lease was lost.
pub fn settle(tx: &mut Tx, taken: &Taken, answer: &Answer, took: Duration) -> Result<Option<Taken>> {
    let Some(row) = store::hold(tx, taken.webhook, taken.until)? else { return Ok(None) };
    let outcome = rules::judge(answer);
    let said = answer.as_ref().ok();
    let attempt = DeliveryAttempt {
        tried_at: tx.now,
        n_milliseconds: i64::try_from(took.as_millis()).unwrap_or(i64::MAX),
        outcome,
        http_status: said.map(|said| said.status.into()),
        answer: said.and_then(|said| outgoing::shorten(&said.text)),
    };
    store::add_attempt(tx, taken.delivery.id, &attempt)?;
    if outcome == AttemptOutcome::Delivered {
        let delivered = DeliveryRow {
            status: DeliveryStatus::Delivered,
            delivered_at: Some(tx.now),
            n_tries: taken.delivery.n_tries + 1,
            ..taken.delivery.clone()
        };
        store::save_delivery(tx, &delivered)?;
        store::note_success(tx, row.id)?;
        let next = if row.state == WebhookState::Active { take_next(tx, &row)? } else { None };
        if next.is_none() {
            store::release(tx, row.id)?;
        }
        return Ok(next);
    }
    let asked = said.and_then(|said| outgoing::wait_asked(said, tx.now.0.fixed_offset()));
    fail(tx, &row, &taken.delivery, asked)?;
    // Another webhook may have its turn first.
    store::release(tx, row.id)?;
    give_up(tx, &row, outcome)?;
    Ok(None)
}

/// It is tried again later, or is dead.
fn fail(tx: &mut Tx, row: &WebhookRow, delivery: &DeliveryRow, asked: Option<chrono::Duration>) -> Result<()> {
    let n_tries = delivery.n_tries + 1;
    let pause = outgoing::next_pause(n_tries, asked, tx.world.clock.random());
    let status = if pause.is_some() { DeliveryStatus::Pending } else { DeliveryStatus::Dead };
    let due_at = pause.map_or(tx.now, |pause| Utc(tx.now.0 + pause));
    store::save_delivery(tx, &DeliveryRow { status, due_at, n_tries, ..delivery.clone() })?;
    if row.failing_since.is_none() { store::start_failing(tx, row.id) } else { Ok(()) }
}

/// A receiver that is gone, or took nothing for days, is told nothing more.
fn give_up(tx: &mut Tx, row: &WebhookRow, outcome: AttemptOutcome) -> Result<()> {
    let failing_for = row.failing_since.map(|since| tx.now.0 - since.0);
    let because = match outcome {
        _ if row.state != WebhookState::Active => return Ok(()),
        AttemptOutcome::Gone => DisabledBecause::Gone,
        _ if failing_for.is_some_and(rules::is_given_up) => DisabledBecause::Failing,
        _ => return Ok(()),
    };
    let failing = WebhookRow { failing_since: row.failing_since.or(Some(tx.now)), ..row.clone() };
    disable(tx, &failing, because)
}

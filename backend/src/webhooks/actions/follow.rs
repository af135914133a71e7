//! Webhooks follow the feed: an event that has its place there becomes a delivery, once.
use super::{
    super::{
        model::{DisabledBecause, WebhookId, WebhookRow, WebhookState},
        store,
    },
    happened, token,
};
use crate::{
    keys,
    platform::{Result, Tx, sealer},
};

/// How many events become deliveries in one transaction.
const PORTION: usize = 500;
/// So far a webhook may be behind where nothing is to be told, before that is written down.
const UNWRITTEN: i64 = 1000;

/// The webhooks that have something to follow.
pub fn behind(tx: &mut Tx) -> Result<Vec<WebhookId>> {
    let (end, mut behind) = (sealer::position(tx)?, Vec::new());
    for (id, after, library) in store::behind(tx, end)? {
        let kinds = store::kinds(tx, &[id])?.remove(&id).unwrap_or_default();
        if end - after >= UNWRITTEN || !store::news(tx, (after, end), &kinds, library, 1)?.is_empty() {
            behind.push(id);
        }
    }
    Ok(behind)
}

/// Makes deliveries of what a webhook is to be told; a partner that holds no key any more is told nothing.
pub fn follow(tx: &mut Tx, id: WebhookId) -> Result<()> {
    let end = sealer::position(tx)?;
    let Some(row) = store::lock_to_follow(tx, id)? else { return Ok(()) };
    if is_without_key(tx, &row)? {
        return disable(tx, &row, DisabledBecause::NoKey);
    }
    let kinds = store::kinds(tx, &[id])?.remove(&id).unwrap_or_default();
    let news = store::news(tx, (row.followed_to, end), &kinds, row.library_id, PORTION as i64)?;
    for (event, _, kind) in &news {
        let token = token(tx);
        store::add_delivery(tx, id, &token, (*event, kind))?;
    }
    let last = news.last().filter(|_| news.len() == PORTION).map(|&(_, position, _)| position);
    store::advance(tx, id, last.unwrap_or(end))
}

/// Whether its partner holds no key any more: who may not ask is not told either.
pub fn is_without_key(tx: &mut Tx, row: &WebhookRow) -> Result<bool> {
    match row.library_id {
        Some(library) => Ok(!keys::is_partner(tx, library)?),
        None => Ok(false),
    }
}

/// We tell it nothing more, until somebody has looked at it.
pub fn disable(tx: &mut Tx, before: &WebhookRow, because: DisabledBecause) -> Result<()> {
    let mut row = WebhookRow { state: WebhookState::Disabled, disabled_because: Some(because), ..before.clone() };
    store::save(tx, &mut row)?;
    happened(tx, "disable", before, &row)
}

//! Requests of scripts and partner libraries, which carry a key instead of a session.
use std::sync::Arc;

use actix_web::{HttpMessage, HttpRequest, rt, web::Data};

use super::{Right, SignedIn, quota::Quotas};
use crate::platform::{Actor, Error, Result, Store, Tx, actor::KeyId, problem};

/// What every key begins with, so that scanners of published code know one when they see it.
pub const PREFIX: &str = "abo_";

/// What a key opens, as each request finds it.
pub struct Unlocked {
    pub key: KeyId,
    pub actor: Actor,
    /// How many requests a minute it is good for.
    pub n_per_minute: u32,
}

/// The capability that knows the keys, as admission needs it.
#[derive(Clone, Copy)]
pub struct Keyring {
    /// What a key opens; refused where it opens nothing (any more).
    pub unlock: fn(&mut Tx, &str) -> Result<Unlocked>,
    /// Notes that this server has taken the key; gives how many servers took it within the last minutes.
    pub note_use: fn(&mut Tx, KeyId, &str) -> Result<u32>,
}

/// Whether a bearer's token is a key.
pub fn is_key(token: &str) -> bool {
    token.starts_with(PREFIX)
}

/// Whether an address holds a key. What stands in an address stands in logs, so it is neither taken nor written down.
pub fn is_in(address: &str) -> bool {
    address.contains(PREFIX) || address.to_ascii_lowercase().contains("abo%5f")
}

/// Lets a key in: it lives, its requests are not used up, and it holds the right.
pub async fn admit<R: Right>(request: &HttpRequest, store: &Data<Store>, token: &str) -> Result<Actor> {
    let lacking = || Error::Internal("the server lacks its keys".into());
    let keyring = *request.app_data::<Data<Keyring>>().ok_or_else(lacking)?.get_ref();
    let quotas = request.app_data::<Data<Quotas>>().ok_or_else(lacking)?;
    let token = token.to_owned();
    let unlocked = store.read(Arc::default(), move |tx| (keyring.unlock)(tx, &token)).await?;
    let (standing, is_within) = quotas.take(unlocked.key, unlocked.n_per_minute);
    request.extensions_mut().insert(standing);
    if !is_within {
        return Err(Error::TooMany { retry_after: standing.seconds, refusal: &problem::KEY_USED_UP });
    }
    note_use(store, quotas, keyring, unlocked.key);
    let Unlocked { actor, .. } = unlocked;
    let is_for_people = R::CODE == SignedIn::CODE;
    match actor.partner {
        _ if !is_for_people && actor.may(R::CODE) => Ok(actor),
        Some(_) => Err(Error::NotFound),
        None if is_for_people => Err((&problem::PERSON_REQUIRED).into()),
        None => Err(Error::Forbidden { right: R::CODE }),
    }
}

/// At most once a minute and server, beside the request.
fn note_use(store: &Data<Store>, quotas: &Data<Quotas>, keyring: Keyring, key: KeyId) {
    if !quotas.is_to_be_noted(key) {
        return;
    }
    let (store, quotas) = (store.clone(), quotas.clone());
    rt::spawn(async move {
        let server = quotas.server.clone();
        match store.write(Arc::default(), move |tx| (keyring.note_use)(tx, key, &server)).await {
            Ok(n_servers) => quotas.share(key, n_servers),
            Err(err) => log::warn!("a key was not noted as used: {err}"),
        }
    });
}

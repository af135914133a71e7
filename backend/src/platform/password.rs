//! Passwords as Argon2id hashes: slow on purpose, so made and checked beside the units of work, two at a time.
use std::time::Duration;

use actix_web::{rt::time::timeout, web};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use super::{Error, Result, World, world::PasswordCost};

static PLACES: Semaphore = Semaphore::const_new(2);

/// Whoever waits longer for a place is told to come again.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a check has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    Wrong,
    Right,
    /// Right, but hashed at another cost than today's: hash it anew.
    RightButStale,
}

/// Does slow work that needs no database, in one of two places.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let place = timeout(PATIENCE, PLACES.acquire()).await.map_err(|_| Error::Busy)?;
    // The place is given back when the work ends, even if the one who asked has gone away.
    let work = move || (work(), drop(place)).0;
    web::block(work).await.map_err(|err| Error::Internal(err.to_string()))
}

/// The hash of a password at today's cost, with a salt of its own.
pub async fn hash(world: &World, password: &str) -> Result<String> {
    let (cost, salt, password) = (world.password_cost, world.clock.random().to_ne_bytes(), composed(password));
    apart(move || hashed(cost, &salt, &password)).await?.map_err(|err| Error::Internal(err.to_string()))
}

/// Whether a password is the one that was hashed. Where there is no hash, it takes as long, and is wrong.
pub async fn check(world: &World, password: &str, kept: Option<String>) -> Result<Checked> {
    let Some(kept) = kept else { return hash(world, password).await.map(|_| Checked::Wrong) };
    let (cost, password) = (world.password_cost, composed(password));
    apart(move || checked(cost, &password, &kept)).await?.map_err(|err| Error::Internal(err.to_string()))
}

/// The same letters typed on another keyboard are the same password (NFC).
fn composed(password: &str) -> String {
    password.nfc().collect()
}

fn engine(cost: PasswordCost) -> password_hash::Result<Argon2<'static>> {
    let params = Params::new(cost.memory_kib, cost.rounds, 1, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hashed(cost: PasswordCost, salt: &[u8], password: &str) -> password_hash::Result<String> {
    let salt = SaltString::encode_b64(salt)?;
    engine(cost)?.hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string())
}

fn checked(cost: PasswordCost, password: &str, kept: &str) -> password_hash::Result<Checked> {
    let kept = PasswordHash::new(kept)?;
    match engine(cost)?.verify_password(password.as_bytes(), &kept) {
        Err(password_hash::Error::Password) => return Ok(Checked::Wrong),
        result => result?,
    }
    let was = Params::try_from(&kept)?;
    let is_current = (was.m_cost(), was.t_cost()) == (cost.memory_kib, cost.rounds);
    Ok(if is_current { Checked::Right } else { Checked::RightButStale })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: PasswordCost = PasswordCost { memory_kib: 64, rounds: 1 };

    #[test]
    fn only_the_same_password_is_right() {
        let kept = hashed(CHEAP, &[7; 16], "žalia lempa").expect("a hash");
        assert_eq!(checked(CHEAP, "žalia lempa", &kept), Ok(Checked::Right));
        assert_eq!(checked(CHEAP, "žalia lempa ", &kept), Ok(Checked::Wrong));
    }

    #[test]
    fn another_cost_is_noticed() {
        let kept = hashed(CHEAP, &[7; 16], "žalia lempa").expect("a hash");
        let dearer = PasswordCost { memory_kib: 128, rounds: 2 };
        assert_eq!(checked(dearer, "žalia lempa", &kept), Ok(Checked::RightButStale));
    }
}

//! Guessing is made slow. A try is counted before it is judged, so that tries side by side are counted too.
use std::net::IpAddr;

use super::super::{
    model::{Failures, Knock},
    problems,
    rules::throttle as rules,
    store::throttles as store,
};
use crate::platform::{Error, Result, Tx, Utc, secrets};

/// Counts a try, unless it must wait; one that must wait is not judged, right or wrong.
pub fn count(tx: &mut Tx, knock: &Knock) -> Result<()> {
    let account = account_key(tx, knock).map(|key| store::lock(tx, &key)).transpose()?;
    let address = address_key(tx, knock).map(|key| store::lock(tx, &key)).transpose()?;
    let account = account.map(|failures| next_of_account(tx, failures)).transpose()?;
    let address = address.map(|failures| next_of_address(tx, failures)).transpose()?;
    account.iter().chain(&address).try_for_each(|failures| store::save(tx, failures))
}

/// Takes back what `count` has counted: the try was right.
pub fn forgive(tx: &mut Tx, knock: &Knock) -> Result<()> {
    if let Some(key) = account_key(tx, knock) {
        store::clear(tx, &key)?;
    }
    if let Some(key) = address_key(tx, knock) {
        let mut failures = store::lock(tx, &key)?;
        failures.n_failures = (failures.n_failures - 1).max(0);
        store::save(tx, &failures)?;
    }
    Ok(())
}

/// Counts a try of somebody who comes with a link, by the address alone.
pub fn count_guest(tx: &mut Tx, address: &str) -> Result<()> {
    count(tx, &Knock { email: None, address: Some(address.into()) })
}

/// Takes back what `count_guest` has counted: the link was good.
pub fn forgive_guest(tx: &mut Tx, address: &str) -> Result<()> {
    forgive(tx, &Knock { email: None, address: Some(address.into()) })
}

/// A try of a library with the link in a letter: counted as any, and taken back where the link was good.
pub fn knock_by_link(tx: &mut Tx, address: &str, is_right: bool) -> Result<()> {
    count_guest(tx, address)?;
    if is_right { forgive_guest(tx, address) } else { Ok(()) }
}

fn next_of_account(tx: &Tx, mut failures: Failures) -> Result<Failures> {
    if failures.blocked_until > tx.now {
        return Err(wait(tx, failures.blocked_until));
    }
    let is_forgotten = failures.last_failed_at.0 + rules::memory() < tx.now.0;
    failures.n_failures = if is_forgotten { 1 } else { failures.n_failures + 1 };
    failures.blocked_until = Utc(tx.now.0 + rules::wait(failures.n_failures));
    failures.last_failed_at = tx.now;
    Ok(failures)
}

fn next_of_address(tx: &Tx, mut failures: Failures) -> Result<Failures> {
    if failures.blocked_until <= tx.now {
        (failures.n_failures, failures.blocked_until) = (0, Utc(tx.now.0 + rules::address_window()));
    }
    if failures.n_failures >= rules::ADDRESS_FAILURES {
        return Err(wait(tx, failures.blocked_until));
    }
    failures.n_failures += 1;
    failures.last_failed_at = tx.now;
    Ok(failures)
}

fn wait(tx: &Tx, until: Utc) -> Error {
    Error::TooMany { retry_after: rules::seconds(until.0 - tx.now.0), refusal: &problems::TOO_MANY_TRIES }
}

fn account_key(tx: &Tx, knock: &Knock) -> Option<String> {
    knock.email.as_ref().map(|email| key(tx, "account", email))
}

/// A home or an office has a whole /64 of IPv6.
fn address_key(tx: &Tx, knock: &Knock) -> Option<String> {
    let address = knock.address.as_ref()?;
    let network = match address.parse() {
        Ok(IpAddr::V6(address)) if address.to_ipv4_mapped().is_none() => {
            address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect()
        }
        _ => address.clone(),
    };
    Some(key(tx, "address", &network))
}

fn key(tx: &Tx, kind: &str, value: &str) -> String {
    secrets::mac(&tx.world.secrets.key("throttle"), &[kind, value])
}

//! How many requests a key has left, on this server: a token bucket that refills through the minute.
//!
//! Exact on one server. Several servers each give their share of the whole, by how many of them took the key within
//! the last minutes; one that joins is known to the others within a minute.
use std::{
    collections::HashMap,
    num::NonZeroU32,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use actix_web::{HttpMessage, HttpRequest, http::header::HeaderValue};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter, clock::Clock, middleware::StateInformationMiddleware};

use crate::platform::actor::KeyId;

const NOTED_EVERY: Duration = Duration::from_secs(60);

type Bucket = DefaultDirectRateLimiter<StateInformationMiddleware>;

/// The buckets of every key that this server has seen.
pub struct Quotas {
    /// Names this server among those that share a database.
    pub server: String,
    of_keys: Mutex<HashMap<KeyId, OfKey>>,
}

struct OfKey {
    n_per_minute: u32,
    n_servers: u32,
    bucket: Bucket,
    noted_at: Option<Instant>,
}

/// How a key stands after a request.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    n_per_minute: u32,
    n_left: u32,
    /// Until there is more: another request where none is left, else all of them.
    pub seconds: u32,
}

impl Quotas {
    pub fn new(server: String) -> Quotas {
        Quotas { server, of_keys: Mutex::default() }
    }

    /// Takes one request of a key; false where none is left.
    pub fn take(&self, key: KeyId, n_per_minute: u32) -> (Standing, bool) {
        let mut of_keys = self.of_keys.lock().unwrap_or_else(PoisonError::into_inner);
        let of_key = of_keys.entry(key).or_insert_with(|| OfKey::new(n_per_minute, 1, None));
        if of_key.n_per_minute != n_per_minute {
            *of_key = OfKey::new(n_per_minute, of_key.n_servers, of_key.noted_at);
        }
        let (n_left, seconds, is_within) = match of_key.bucket.check() {
            Ok(state) => {
                let (n_left, n) = (state.remaining_burst_capacity(), share(n_per_minute, of_key.n_servers).get());
                (n_left, (n.saturating_sub(n_left) * 60).div_ceil(n), true)
            }
            Err(until) => {
                let wait = until.wait_time_from(of_key.bucket.clock().now()).as_millis().div_ceil(1000);
                (0, u32::try_from(wait).unwrap_or(60).max(1), false)
            }
        };
        (Standing { n_per_minute, n_left, seconds }, is_within)
    }

    /// Whether the use of a key is to be written down now; true at most once a minute.
    pub fn is_to_be_noted(&self, key: KeyId) -> bool {
        let now = Instant::now();
        let mut of_keys = self.of_keys.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(of_key) = of_keys.get_mut(&key) else { return false };
        let is_due = of_key.noted_at.is_none_or(|noted_at| now - noted_at >= NOTED_EVERY);
        if is_due {
            of_key.noted_at = Some(now);
        }
        is_due
    }

    /// From now on so many servers share what a key is good for.
    pub fn share(&self, key: KeyId, n_servers: u32) {
        let mut of_keys = self.of_keys.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(of_key) = of_keys.get_mut(&key).filter(|of_key| of_key.n_servers != n_servers) {
            *of_key = OfKey::new(of_key.n_per_minute, n_servers, of_key.noted_at);
        }
    }
}

impl OfKey {
    fn new(n_per_minute: u32, n_servers: u32, noted_at: Option<Instant>) -> OfKey {
        let quota = Quota::per_minute(share(n_per_minute, n_servers));
        let bucket = RateLimiter::direct(quota).with_middleware();
        OfKey { n_per_minute, n_servers, bucket, noted_at }
    }
}

/// What one of so many servers gives.
fn share(n_per_minute: u32, n_servers: u32) -> NonZeroU32 {
    NonZeroU32::new(n_per_minute / n_servers.max(1)).unwrap_or(NonZeroU32::MIN)
}

impl Standing {
    /// `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), where a key made this request.
    pub fn headers(request: &HttpRequest) -> Option<[(&'static str, HeaderValue); 2]> {
        let standing = request.extensions().get::<Standing>().copied()?;
        let value = |text: String| HeaderValue::from_str(&text).ok();
        Some([
            ("ratelimit-policy", value(format!("\"key\";q={};w=60", standing.n_per_minute))?),
            ("ratelimit", value(format!("\"key\";r={};t={}", standing.n_left, standing.seconds))?),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_good_for_so_many_requests_and_each_key_for_its_own() {
        let quotas = Quotas::new("a".into());
        let taken: Vec<_> =
            (0..4).map(|_| quotas.take(KeyId(1), 3)).map(|(at, is_within)| (at.n_left, is_within)).collect();
        assert_eq!(taken, [(2, true), (1, true), (0, true), (0, false)]);
        assert!(quotas.take(KeyId(2), 3).1);
        assert!((1..=20).contains(&quotas.take(KeyId(1), 3).0.seconds));
    }

    #[test]
    fn servers_share_what_a_key_is_good_for() {
        let quotas = Quotas::new("a".into());
        quotas.take(KeyId(1), 6);
        quotas.share(KeyId(1), 3);
        let n = (0..6).filter(|_| quotas.take(KeyId(1), 6).1).count();
        assert_eq!(n, 2);
        assert_eq!(share(2, 5).get(), 1, "nobody is shut out by many servers");
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let quotas = Quotas::new("a".into());
        quotas.take(KeyId(1), 6);
        assert!(quotas.is_to_be_noted(KeyId(1)));
        assert!(!quotas.is_to_be_noted(KeyId(1)));
    }
}

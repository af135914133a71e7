//! What units of work share, whatever they do: the clock, the keys, the numbers.
use std::sync::Arc;

use super::{
    clock::Clock, events::Follower, letter_link::Links, numbers::Numbers, outbox::WayOut, press::Press,
    secrets::Secrets, token::Tokens,
};

/// What a password hash costs (Argon2id); tests take less.
#[derive(Clone, Copy, Debug)]
pub struct PasswordCost {
    pub memory_kib: u32,
    pub rounds: u32,
}

impl Default for PasswordCost {
    /// OWASP's smaller setting: 19 MiB, two rounds; about 20 ms.
    fn default() -> Self {
        PasswordCost { memory_kib: 19 * 1024, rounds: 2 }
    }
}

/// What leads out of here.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    /// The address that people type, without a slash at its end: what links begin with.
    pub public_url: String,
    pub ways_out: Vec<WayOut>,
}

impl Outside {
    /// The way out of this name, if it was set up.
    pub fn way_out(&self, channel: &str) -> Option<&WayOut> {
        self.ways_out.iter().find(|way| way.channel == channel)
    }
}

/// Made once at the start and handed on; tests make their own.
pub struct World {
    pub clock: Arc<dyn Clock>,
    pub secrets: Secrets,
    pub numbers: Numbers,
    pub tokens: Tokens,
    pub links: Links,
    pub password_cost: PasswordCost,
    pub outside: Outside,
    /// What makes papers; never inside a unit of work.
    pub press: Press,
    /// What else happens in the same transaction when something has happened.
    pub followers: &'static [Follower],
}

impl World {
    pub fn new(
        clock: Arc<dyn Clock>,
        secrets: Secrets,
        password_cost: PasswordCost,
        outside: Outside,
        press: Press,
        followers: &'static [Follower],
    ) -> World {
        let (tokens, links) = (Tokens::new(&secrets), Links::new(&secrets));
        World { clock, secrets, numbers: Numbers::default(), tokens, links, password_cost, outside, press, followers }
    }
}

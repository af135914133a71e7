//! The decisions about webhooks. Pure: no database, no clock, no HTTP.
mod kinds;
mod life;
mod outcome;
mod signature;

pub use kinds::{kind_faults, kinds_for};
pub use life::{actions, delivery_actions, is_given_up, next, next_delivery};
pub use outcome::judge;
pub use signature::{sign, write_secret};

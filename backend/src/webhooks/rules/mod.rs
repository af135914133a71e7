//! The decisions about webhooks. Pure: no database, no clock, no HTTP.
mod address;
mod kinds;
mod life;
mod schedule;
mod signature;

pub use address::address_fault;
pub use kinds::{kind_faults, kinds_for};
pub use life::{actions, delivery_actions, is_given_up, next, next_delivery};
pub use schedule::{judge, next_pause, shorten, wait_asked};
pub use signature::{sign, write_secret};

//! HTTP that this server sends to addresses which other people name: never into its own network, never redirected.
//!
//! Whoever names an address decides where the server knocks, from behind its firewall (SSRF). So each connection looks
//! the name up itself and connects to what it has just checked: a name that leads elsewhere a moment later leads
//! nowhere (decision 27).
mod address;
mod client;
mod exchange;
mod guard;
mod names;
mod networks;
mod schedule;
mod worker;

pub use address::address_fault;
pub use client::Outgoing;
pub use exchange::{Answer, Failed, Get, Got, Leads, Post, Said};
pub use names::{Names, SystemNames};
pub use networks::Networks;
pub use schedule::{next_pause, shorten, wait_asked};
pub use worker::{LOOK_EVERY, Work, keep_telling};

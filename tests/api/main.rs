//! Black-box tests: they speak HTTP to a real server, on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used)]

mod agreements;
mod boundaries;
mod contract;
mod harness;
mod identity;
mod journeys;
mod libraries;
mod loans;
mod parameters;
mod platform;
mod statistics;
mod subscribers;

//! The library, its modules in reading order; `server::build` starts it, for `main` and for the tests.
pub mod api;
pub mod config;
pub mod server;

pub mod platform;
pub mod schema;

pub mod agreements;
pub mod identity;
pub mod libraries;
pub mod loans;
pub mod parameters;
pub mod statistics;
pub mod subscribers;

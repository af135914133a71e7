//! The library, its modules in reading order; `server::build` starts it, for `main` and for the tests.
pub mod api;
pub mod config;
pub mod server;

pub mod platform;
pub mod schema;

pub mod identity;
pub mod keys;
pub mod libraries;
pub mod parameters;

pub mod agreements;
pub mod catalogue;
pub mod deadlines;
pub mod demand;
pub mod history;
pub mod inquiries;
pub mod invoices;
pub mod loans;
pub mod lookup;
pub mod readers;
pub mod shipments;
pub mod subscribers;
pub mod suppliers;

pub mod answers;
pub mod partner;
pub mod tracking;

pub mod iso18626;
pub mod mock_peer;

pub mod diary;
pub mod mail;
pub mod papers;
pub mod postage;
pub mod quality;
pub mod reminders;
pub mod reports;
pub mod statistics;
pub mod webhooks;

/// A request makes thousands of small pieces of memory, on several threads at once (decision 30).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

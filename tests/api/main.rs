//! Black-box tests: they speak HTTP to a real server, on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used)]

mod agreements;
mod answers;
mod boundaries;
mod catalogue;
mod contract;
mod deadlines;
mod demand;
mod diary;
mod harness;
mod history;
mod identity;
mod inquiries;
mod invoices;
mod iso18626;
mod journeys;
mod keys;
mod libraries;
mod loans;
mod lookup;
mod mail;
mod papers;
mod parameters;
mod partner;
mod platform;
mod postage;
mod quality;
mod reports;
mod shipments;
mod statistics;
mod subscribers;
mod suppliers;
mod tracking;
mod webhooks;

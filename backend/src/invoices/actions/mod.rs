//! What can be done to invoices and payments. Each public function is one unit of work: lock, decide, save, tell.
mod accounts;
pub mod bank;
pub mod batch;
mod credit;
mod draft;
mod enter;
mod issue;
mod paid;
mod parties;
mod pay;
pub mod remind;
pub mod run;
mod send;
mod show;
mod step;
mod uses;

pub use accounts::{balances, booked, register, statement};
pub use credit::credit;
pub use draft::drop_draft;
pub use enter::enter;
pub use issue::issue;
pub use paid::{payment, payments};
pub use pay::{assign, refund, take_back, use_for, withdraw};
pub use remind::remind;
pub use send::send;
pub use show::{e_invoice, get, list, timeline, totals};

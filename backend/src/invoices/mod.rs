//! Invoices (Sąskaitos): what other libraries owe for loans is billed once a year, paid, credited, reminded of.
//!
//! It stands above `loans`, whose cost lines it bills, and `agreements`, whose terms say whether and by when; neither
//! knows it (decision 42). A cost line is billed by at most one line of an invoice that counts.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    Papers,
    bank::{KIND as BANK_IMPORT, Statements},
    batch::{Batches, KIND as BATCH, issue_all},
    enter, happened, list,
    remind::{late_papers, tell_late},
    run::{KIND as RUN, Runs, start as start_run},
    send,
};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::{camt, lifecycle};
pub use store::sums;

crate::rights! {
    /// See invoices, payments and statements.
    ReadInvoices = "invoices:read", "Matyti sąskaitas ir mokėjimus", "See invoices and payments";
    /// Run the billing of a period, drop drafts.
    DraftInvoices = "invoices:draft", "Rengti sąskaitų juodraščius", "Draft invoices";
    /// Give invoices their numbers, send them, credit them.
    IssueInvoices = "invoices:issue", "Išrašyti, siųsti ir kredituoti sąskaitas", "Issue, send and credit invoices";
    /// Enter payments and statements of the bank, match them with invoices, give money back.
    PayInvoices = "invoices:pay", "Įrašyti mokėjimus ir susieti su sąskaitomis", "Enter payments and match them with invoices";
}

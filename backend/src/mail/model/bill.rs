//! What is told of invoices.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An invoice, or a credit note.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InvoiceIssued {
    pub number: String,
    pub is_credit_note: bool,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub total_cents: i64,
    /// The last day on which it is paid.
    pub due_on: NaiveDate,
    pub iban: String,
    /// What the payer writes (ISO 11649).
    pub reference: String,
}

/// An invoice is not paid although its day is over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InvoiceLate {
    pub number: String,
    pub rest_cents: i64,
    pub due_on: NaiveDate,
    /// Calendar days since then.
    pub n_days: i64,
    /// The first, the second … letter about it.
    pub nth: i64,
    pub iban: String,
    pub reference: String,
}

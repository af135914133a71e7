//! Priminimas apie neapmokėtas sąskaitas, and tarpusavio atsiskaitymų suderinimo aktas.
use chrono::NaiveDate;
use serde::Serialize;

use super::{Head, PaperParty, Qr};
use crate::platform::press::Paper;

/// A reminder of invoices that are late.
#[derive(Clone, Debug, Serialize)]
pub struct ReminderPaper {
    #[serde(flatten)]
    pub head: Head,
    /// The first is 1.
    pub nth: i64,
    pub day: NaiveDate,
    pub addressee: PaperParty,
    /// Our library, with its account.
    pub payee: PaperParty,
    pub rows: Vec<ReminderRow>,
    /// In cents, with its words.
    pub left_cents: i64,
    pub words: String,
    pub pay_by: Option<NaiveDate>,
    pub reference: String,
    pub qr: Option<Qr>,
    pub note: Option<String>,
    pub signed_by: Option<String>,
}

impl Paper for ReminderPaper {
    const TEMPLATE: &'static str = "reminder";
}

/// An invoice that is late; sums in cents.
#[derive(Clone, Debug, Serialize)]
pub struct ReminderRow {
    pub number: String,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
    pub days_late: i64,
    pub total_cents: i64,
    pub paid_cents: i64,
    pub left_cents: i64,
}

/// What was charged and paid in a period, for both to sign; sums in cents.
#[derive(Clone, Debug, Serialize)]
pub struct StatementPaper {
    #[serde(flatten)]
    pub head: Head,
    pub from_on: NaiveDate,
    pub until_on: NaiveDate,
    pub creditor: PaperParty,
    pub debtor: PaperParty,
    pub opening_cents: i64,
    pub rows: Vec<StatementRow>,
    pub charged_cents: i64,
    pub paid_cents: i64,
    pub closing_cents: i64,
    /// Of the balance at the end.
    pub words: String,
    pub note: Option<String>,
}

impl Paper for StatementPaper {
    const TEMPLATE: &'static str = "statement";
}

/// An invoice, a credit note (charged below zero) or a payment, and the balance after it.
#[derive(Clone, Debug, Serialize)]
pub struct StatementRow {
    pub day: NaiveDate,
    pub document: String,
    pub charged_cents: i64,
    pub paid_cents: i64,
    pub balance_cents: i64,
}

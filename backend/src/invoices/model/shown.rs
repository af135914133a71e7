//! Invoices as they are shown.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{InvoiceId, InvoiceKind, InvoiceRef, InvoiceRunId, InvoiceStatus, Party, PaymentUse, SentBy, Vat};
use crate::{
    libraries,
    loans::model::ChargeKind,
    platform::{Action, Utc, events::Person},
};

/// An invoice as a line of the list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceRow {
    pub id: InvoiceId,
    pub kind: InvoiceKind,
    pub status: InvoiceStatus,
    /// Absent until it is issued.
    #[schema(required = true)]
    pub number: Option<String>,
    pub library: libraries::Ref,
    pub invoice_on: NaiveDate,
    pub due_on: NaiveDate,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub net_cents: i64,
    pub vat_cents: i64,
    pub total_cents: i64,
    pub paid_cents: i64,
    pub credited_cents: i64,
    /// What is still owed.
    pub rest_cents: i64,
    /// Something is owed, and its day is over.
    pub is_overdue: bool,
    /// How many times it was reminded of.
    pub n_reminders: i64,
    #[schema(required = true)]
    pub sent_on: Option<NaiveDate>,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// A line of the specification.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceLine {
    pub n: i32,
    /// The number of the loan.
    pub loan_number: String,
    pub title: String,
    pub kind: ChargeKind,
    pub charged_on: NaiveDate,
    /// Without VAT; below nothing where it takes an earlier line back.
    pub net_cents: i64,
    /// Credited, or dropped with its draft.
    pub is_taken_back: bool,
}

/// That it was reminded of.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InvoiceReminder {
    pub nth: i32,
    pub reminded_on: NaiveDate,
    pub by: SentBy,
}

/// An invoice, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Invoice {
    #[serde(flatten)]
    pub row: InvoiceRow,
    #[schema(required = true)]
    pub run_id: Option<InvoiceRunId>,
    #[schema(required = true)]
    pub agreement_number: Option<String>,
    pub seller: Party,
    pub buyer: Party,
    pub vat: Vat,
    /// What a payer writes, so that the payment finds the invoice (ISO 11649).
    #[schema(required = true)]
    pub reference: Option<String>,
    /// Why it was credited; of a credit note.
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The invoice that a credit note takes back.
    #[schema(required = true)]
    pub credits: Option<InvoiceRef>,
    pub credit_notes: Vec<InvoiceRef>,
    pub lines: Vec<InvoiceLine>,
    pub payments: Vec<PaymentUse>,
    pub reminders: Vec<InvoiceReminder>,
    #[schema(required = true)]
    pub sent_by: Option<SentBy>,
    #[schema(required = true)]
    pub drafted_by: Option<Person>,
    #[schema(required = true)]
    pub issued_by: Option<Person>,
    #[schema(required = true)]
    pub issued_at: Option<Utc>,
}

/// The sums of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvoiceTotals {
    pub n: i64,
    pub net_cents: i64,
    pub vat_cents: i64,
    pub total_cents: i64,
    pub paid_cents: i64,
    pub credited_cents: i64,
    /// What is still owed.
    pub rest_cents: i64,
}

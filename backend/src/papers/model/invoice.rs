//! Sąskaita faktūra and kreditinė sąskaita, with the specification.
use chrono::NaiveDate;
use serde::Serialize;

use super::{Head, PaperParty, Qr};
use crate::platform::press::Paper;

/// What the paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    Invoice,
    CreditNote,
}

/// An invoice or a credit note; all sums in cents, those of a credit note as it states them (positive).
#[derive(Clone, Debug, Serialize)]
pub struct InvoicePaper {
    #[serde(flatten)]
    pub head: Head,
    pub kind: InvoiceKind,
    /// A VAT payer's: the title, the columns of VAT. The word VAT stands nowhere else.
    pub is_vat: bool,
    /// None for a draft, which is printed across as one.
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    /// First and last day of the period, both or none.
    pub from_on: Option<NaiveDate>,
    pub until_on: Option<NaiveDate>,
    /// The number of the agreement.
    pub agreement: Option<String>,
    /// The number of the invoice that a credit note credits, and why.
    pub credits: Option<String>,
    pub reason: Option<String>,
    pub seller: PaperParty,
    pub buyer: PaperParty,
    pub lines: Vec<InvoicePaperLine>,
    /// A row for each category, where the seller pays VAT.
    pub vat: Vec<VatRow>,
    /// Why there is no VAT: the article of the law, or any other note (PVMĮ article 80).
    pub exemption: Option<String>,
    pub net_cents: i64,
    pub total_cents: i64,
    /// `papers::money_in_words(total_cents, language)`.
    pub words: String,
    /// What the payer writes: free text, or the reference of ISO 11649.
    pub reference: String,
    /// `papers::Payment::qr`, for an invoice that is to be paid.
    pub qr: Option<Qr>,
    pub annex: Vec<AnnexRow>,
    /// Position and name.
    pub issued_by: Option<String>,
    pub note: Option<String>,
}

impl Paper for InvoicePaper {
    const TEMPLATE: &'static str = "invoice";
}

/// A line of an invoice.
#[derive(Clone, Debug, Serialize)]
pub struct InvoicePaperLine {
    pub text: String,
    pub quantity: i64,
    /// `vnt.`, in the language of the paper.
    pub unit: Option<String>,
    pub price_cents: i64,
    pub sum_cents: i64,
    /// `21 %`, or how the line is exempt; printed for a VAT payer alone.
    pub vat: Option<String>,
}

/// What VAT comes to in one category.
#[derive(Clone, Debug, Serialize)]
pub struct VatRow {
    pub label: String,
    pub base_cents: i64,
    pub vat_cents: i64,
}

/// One cost line of the specification.
#[derive(Clone, Debug, Serialize)]
pub struct AnnexRow {
    pub day: NaiveDate,
    /// The number of the request.
    pub loan: String,
    pub title: String,
    /// What was paid for, in the language of the paper.
    pub kind: String,
    pub cents: i64,
}

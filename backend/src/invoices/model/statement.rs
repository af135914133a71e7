//! How we stand with a library: its statement of a period, and the balances of all.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{InvoiceId, InvoiceRow, Party, PaymentId, Vat};
use crate::{libraries, platform::actor::LibraryId};

/// Something that changed what a library owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    pub library: LibraryId,
    pub on: NaiveDate,
    pub kind: StatementKind,
    pub text: String,
    pub invoice_id: Option<InvoiceId>,
    pub payment_id: Option<PaymentId>,
    /// As the document or the payment has it: above nothing.
    pub cents: i64,
}

impl Happened {
    /// What the library was billed by it, in cents with VAT: invoices less credit notes.
    pub fn billed(&self) -> i64 {
        match self.kind {
            StatementKind::Invoice => self.cents,
            StatementKind::CreditNote => -self.cents,
            StatementKind::Payment | StatementKind::Refund => 0,
        }
    }

    /// What the library paid by it, in cents: payments less what was given back.
    pub fn paid(&self) -> i64 {
        match self.kind {
            StatementKind::Payment => self.cents,
            StatementKind::Refund => -self.cents,
            StatementKind::Invoice | StatementKind::CreditNote => 0,
        }
    }

    /// What the library owes more by it, in cents.
    pub fn owed(&self) -> i64 {
        self.billed() - self.paid()
    }
}

crate::text_enum! {
    /// What a line of a statement tells.
    StatementKind { Invoice = "invoice", CreditNote = "credit_note", Payment = "payment", Refund = "refund" }
}

/// What happened on a day, and what is owed after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StatementLine {
    pub on: NaiveDate,
    pub kind: StatementKind,
    /// The number of the document, or what the payer wrote.
    pub text: String,
    #[schema(required = true)]
    pub invoice_id: Option<InvoiceId>,
    #[schema(required = true)]
    pub payment_id: Option<PaymentId>,
    /// Above nothing where the library owes more by it.
    pub amount_cents: i64,
    /// What is owed then; below nothing where the library has paid ahead.
    pub balance_cents: i64,
}

/// How a library stood and stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Statement {
    pub library: libraries::Ref,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub opening_cents: i64,
    pub lines: Vec<StatementLine>,
    pub closing_cents: i64,
    /// What is not billed yet, today.
    pub unbilled_cents: i64,
}

/// What a library was billed, has paid and owes, in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Balance {
    pub library: libraries::Ref,
    /// Costs that no invoice has.
    pub unbilled_cents: i64,
    /// Costs on drafts.
    pub drafted_cents: i64,
    /// Invoices less credit notes, with VAT.
    pub billed_cents: i64,
    /// Payments less what was given back.
    pub paid_cents: i64,
    /// Billed less paid; below nothing where the library has paid ahead.
    pub owed_cents: i64,
}

/// The libraries that owe something or were billed, those that owe most first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Balances {
    pub items: Vec<Balance>,
}

/// The whole ledger at once, in cents without VAT: `lines` is always `unbilled + drafted + billed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct LedgerSums {
    /// Every cost line that a library pays.
    pub lines: i64,
    pub unbilled: i64,
    pub drafted: i64,
    /// Issued invoices less credit notes.
    pub billed: i64,
}

/// What was issued, as accounting takes it.
#[derive(Clone, Debug)]
pub struct Booked {
    pub row: InvoiceRow,
    pub buyer: Party,
    pub vat: Vat,
    pub reference: Option<String>,
    /// The number of the invoice that a credit note takes back.
    pub credits: Option<String>,
    pub agreement_number: Option<String>,
}

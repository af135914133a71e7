//! Payments: their rows, how they are shown, and the bodies that change them.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{InvoiceId, PaymentId, PaymentUseId};
use crate::{
    libraries,
    platform::{
        Action, Utc,
        actor::{AccountId, LibraryId},
    },
    schema::{payment_uses, payments},
};

crate::text_enum! {
    /// Where we know of a payment from: a person entered it, or a statement of the bank.
    PaymentSource { Hand = "hand", Bank = "bank" }
}

/// What a payment says.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = payments, treat_none_as_default_value = false)]
pub struct Paid {
    pub received_on: NaiveDate,
    pub amount_cents: i64,
    pub payer_name: Option<String>,
    pub payer_iban: Option<String>,
    pub reference: Option<String>,
    pub text: Option<String>,
    pub source: PaymentSource,
    pub bank_key: Option<String>,
}

/// A payment as its row keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = payments)]
pub struct PaymentRecord {
    pub id: PaymentId,
    pub library_id: Option<LibraryId>,
    #[diesel(embed)]
    pub paid: Paid,
    pub account_id: Option<AccountId>,
    pub withdrawn_at: Option<Utc>,
    pub version: i64,
    pub created_at: Utc,
}

/// What a payment was used for, as its row keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = payment_uses)]
pub struct UseRecord {
    pub id: PaymentUseId,
    pub payment_id: PaymentId,
    pub invoice_id: Option<InvoiceId>,
    pub amount_cents: i64,
    pub used_on: NaiveDate,
    pub taken_back_at: Option<Utc>,
}

/// An invoice by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvoiceRef {
    pub id: InvoiceId,
    #[schema(required = true)]
    pub number: Option<String>,
}

/// What a payment was used for: an invoice, or given back where there is none.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PaymentUse {
    pub id: PaymentUseId,
    pub payment_id: PaymentId,
    #[schema(required = true)]
    pub invoice: Option<InvoiceRef>,
    pub amount_cents: i64,
    pub used_on: NaiveDate,
}

/// A payment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Payment {
    pub id: PaymentId,
    #[schema(required = true)]
    pub library: Option<libraries::Ref>,
    pub received_on: NaiveDate,
    pub amount_cents: i64,
    /// What is not used yet.
    pub rest_cents: i64,
    #[schema(required = true)]
    pub payer_name: Option<String>,
    #[schema(required = true)]
    pub payer_iban: Option<String>,
    #[schema(required = true)]
    pub reference: Option<String>,
    #[schema(required = true)]
    pub text: Option<String>,
    pub source: PaymentSource,
    #[schema(required = true)]
    pub withdrawn_at: Option<Utc>,
    pub uses: Vec<PaymentUse>,
    pub version: i64,
    pub actions: Vec<Action>,
}

/// An invoice that a payment may be for, and why.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PaymentMatch {
    pub invoice: super::InvoiceRow,
    pub because: MatchedBy,
}

crate::text_enum! {
    /// Why a payment may be for an invoice.
    MatchedBy { Reference = "reference", Number = "number", Payer = "payer", Amount = "amount" }
}

/// A payment with what it may be for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PaymentCard {
    #[serde(flatten)]
    pub payment: Payment,
    pub matches: Vec<PaymentMatch>,
}

/// Enters a payment by hand.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPayment {
    pub received_on: NaiveDate,
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    pub amount_cents: i64,
    /// ISO 4217; only EUR is taken.
    #[serde(default = "eur")]
    #[schema(min_length = 3, max_length = 3, required = false)]
    pub currency: String,
    pub library_id: Option<LibraryId>,
    #[schema(max_length = 200)]
    pub payer_name: Option<String>,
    #[schema(max_length = 42)]
    pub payer_iban: Option<String>,
    /// ISO 11649, with or without spaces.
    #[schema(max_length = 40)]
    pub reference: Option<String>,
    /// What the payer wrote.
    #[schema(max_length = 1000)]
    pub text: Option<String>,
}

fn eur() -> String {
    "EUR".into()
}

/// Uses a payment for an invoice.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Using {
    pub invoice_id: InvoiceId,
    /// As much as is owed and there is, where none is named.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    pub amount_cents: Option<i64>,
}

/// Takes back what a payment was used for.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakingBack {
    pub use_id: PaymentUseId,
}

/// Notes that money was given back.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refunding {
    /// All that is not used, where none is named.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    pub amount_cents: Option<i64>,
    /// Today where none is named.
    pub refunded_on: Option<NaiveDate>,
}

/// Says whose money it is.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assigning {
    pub library_id: LibraryId,
}

/// Takes a payment out that was entered by mistake.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawing {
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

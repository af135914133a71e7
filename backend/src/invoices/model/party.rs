//! What an invoice says of its parties and of VAT, kept with it as it was on its day.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use crate::parameters::VatRegime;

/// A party of an invoice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = InvoiceParty)]
pub struct Party {
    pub name: String,
    /// Of the register of legal persons; abroad there may be none.
    #[schema(required = true)]
    pub company_code: Option<String>,
    #[schema(required = true)]
    pub vat_code: Option<String>,
    #[schema(required = true)]
    pub street: Option<String>,
    #[schema(required = true)]
    pub city: Option<String>,
    /// Five digits in Lithuania.
    #[schema(required = true)]
    pub postal_code: Option<String>,
    /// ISO 3166, two letters.
    pub country: String,
    /// In one line.
    #[schema(required = true)]
    pub address: Option<String>,
    #[schema(required = true)]
    pub email: Option<String>,
    #[schema(required = true)]
    pub phone: Option<String>,
    /// Of the seller: where the money goes, without spaces (ISO 13616).
    #[schema(required = true)]
    pub iban: Option<String>,
    #[schema(required = true)]
    pub bank: Option<String>,
    /// ISO 9362.
    #[schema(required = true)]
    pub bic: Option<String>,
}

/// How VAT stands on an invoice (EN 16931, BG-23): one category for all of its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = InvoiceVat)]
pub struct Vat {
    pub regime: VatRegime,
    /// Per cent; 0 where no VAT is reckoned.
    pub rate: i64,
    /// Why none is reckoned, as the paper says it.
    #[schema(required = true)]
    pub note: Option<String>,
}

/// What an invoice keeps a copy of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub seller: Party,
    pub buyer: Party,
    pub vat: Vat,
    pub agreement_number: Option<String>,
    /// Within how many days it is paid.
    pub payment_days: i32,
}

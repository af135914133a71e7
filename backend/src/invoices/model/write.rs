//! The bodies that change invoices.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::SentBy;

/// Issues a draft.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Issuing {
    /// The day that it carries; that of the draft where none is named. Not before the last of its series, nor in the
    /// future.
    pub invoice_on: Option<NaiveDate>,
}

/// Sends an invoice, or notes that it was sent.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceSending {
    pub by: SentBy,
    /// Today where none is named.
    pub sent_on: Option<NaiveDate>,
}

/// Takes an issued invoice back, whole or in part.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Crediting {
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
    /// The numbers of the lines to take back; all that are left where none is named.
    #[serde(default)]
    #[schema(max_items = 5000, required = false)]
    pub lines: Vec<i32>,
    /// The day that the credit note carries; today where none is named.
    pub invoice_on: Option<NaiveDate>,
}

/// Reminds of an invoice that is late.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminding {
    /// By a letter of ours, or on paper.
    pub by: SentBy,
}

//! The invoice as EN 16931-1 names its parts: each field bears the number of its business term (BT) or group (BG).
use chrono::NaiveDate;

mod line;
mod party;
mod tax;

pub use line::Line;
pub use party::{Address, Contact, Party, SchemeId};
pub use tax::{Tax, Totals, Vat};

/// An invoice or a credit note. A text of spaces alone counts as none, and nothing is written of it.
///
/// Always so, and therefore no fields: the specification is that of Peppol BIS Billing 3.0 (BT-24), the process is
/// invoicing (BT-23), the currency is the euro (BT-5), and there are no allowances and charges (BG-20, BG-21).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// BT-3.
    pub kind: Kind,
    /// BT-1, series and number together: `TBA 000123`.
    pub number: String,
    /// BT-2.
    pub issued_on: NaiveDate,
    /// BT-9, the last day of payment.
    pub due_on: Option<NaiveDate>,
    /// BT-22.
    pub note: Option<String>,
    /// BT-10, by which the buyer finds whom it concerns.
    pub buyer_reference: Option<String>,
    /// BT-12, the number of the agreement.
    pub contract: Option<String>,
    /// BT-13, the number of the buyer's order.
    pub order: Option<String>,
    /// BG-14, the days for which the invoice is.
    pub period: Option<Period>,
    /// BG-3, the invoices that are credited or corrected.
    pub preceding: Vec<Preceding>,
    /// BG-4.
    pub seller: Party,
    /// BG-7.
    pub buyer: Party,
    /// BG-16.
    pub payment: Option<Payment>,
    /// BT-20, the terms of payment in words.
    pub terms: Option<String>,
    /// BG-24, at most the one that we have: the specification of the lines.
    pub attachment: Option<Attachment>,
    /// BG-25, in the order in which they stand on paper.
    pub lines: Vec<Line>,
    /// BG-23, one for each VAT category and rate of the lines.
    pub taxes: Vec<Tax>,
    /// BG-22.
    pub totals: Totals,
}

/// BT-3, of the codes of UNTDID 1001.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 380.
    Invoice,
    /// 381: what was invoiced is taken back. Its amounts are positive, as those of the invoice were.
    CreditNote,
}

/// BG-14 of an invoice, BG-26 of a line. Either day may be missing, but not both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// BT-73, BT-134: the first day.
    pub from: Option<NaiveDate>,
    /// BT-74, BT-135: the last day, which belongs to it.
    pub to: Option<NaiveDate>,
}

/// BG-3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preceding {
    /// BT-25, its number.
    pub number: String,
    /// BT-26, its day.
    pub issued_on: Option<NaiveDate>,
}

/// BG-16 with BG-17: a transfer to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// BT-81.
    pub means: Means,
    /// BT-83, what the payer is to write: a text, or a reference of ISO 11649 (`RF…`).
    pub remittance: Option<String>,
    /// BT-84, the IBAN without spaces.
    pub account: String,
    /// BT-85, whose account it is.
    pub account_name: Option<String>,
    /// BT-86, the BIC.
    pub bank: Option<String>,
}

/// BT-81, of the codes of UNCL 4461: the transfers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// 30, to a bank outside of SEPA.
    CreditTransfer,
    /// 58.
    SepaCreditTransfer,
}

/// BG-24 with the document inside (BT-125).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// BT-122, what it is called by.
    pub id: String,
    /// BT-123.
    pub description: Option<String>,
    /// BT-125, the media type: `application/pdf`.
    pub media_type: String,
    /// BT-125, the name of the file.
    pub file_name: String,
    /// BT-125, the bytes; base64 is made of them when they are written.
    pub content: Vec<u8>,
}

/// A text that says something, without the spaces around it, nor the signs that XML cannot say.
pub(crate) fn given(text: &str) -> Option<&str> {
    Some(text.trim_matches(|sign: char| sign.is_whitespace() || !is_legal(sign))).filter(|text| !text.is_empty())
}

/// XML 1.0, production 2 (`Char`).
pub(crate) fn is_legal(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The same of a text that may be missing.
pub(crate) fn said(text: &Option<String>) -> Option<&str> {
    text.as_deref().and_then(given)
}

//! How invoices and payments are asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{InvoiceKind, InvoiceRunId, InvoiceStatus};
use crate::platform::{
    actor::LibraryId,
    book::{BookFile, BookFormat},
    i18n::Language,
    page::{Count, Cursor, Limit, List},
};

crate::text_enum! {
    /// The order of invoices; a minus means descending.
    InvoiceOrder { Newest = "-invoice_on", Oldest = "invoice_on", Name = "name", Largest = "-total" }
}

/// Which invoices to list; the latest first where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InvoiceList {
    /// Beginnings of words of number, library, codes.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses, commas between; all but dropped drafts where none is named.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<InvoiceStatus>,
    pub kind: Option<InvoiceKind>,
    pub library_id: Option<LibraryId>,
    pub run_id: Option<InvoiceRunId>,
    /// The day of the invoice, from this one on.
    pub from_on: Option<NaiveDate>,
    /// The day of the invoice, until this one.
    pub to_on: Option<NaiveDate>,
    /// Whether it is late today.
    pub is_overdue: Option<bool>,
    pub sort: Option<InvoiceOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// Which documents the register holds: all that were issued in a period.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RegisterOf {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    /// CSV where none is named.
    #[param(inline)]
    pub format: Option<BookFile>,
}

/// What accounting takes over: all that was issued in a period.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AccountingOf {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
}

/// As what the balances are given.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BalancesAsked {
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// Whose statement, of which period.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatementOf {
    pub library_id: LibraryId,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    /// Of the paper; your own where none is named.
    #[param(inline)]
    pub language: Option<Language>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// Which payments to list, the latest first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PaymentList {
    /// Beginnings of words of payer, reference, text.
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub library_id: Option<LibraryId>,
    /// Whether something of it is not used yet.
    pub is_unused: Option<bool>,
    pub from_on: Option<NaiveDate>,
    pub to_on: Option<NaiveDate>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// How a statement of the bank is taken in.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewBankImport {
    /// The name of the file, by which people know it again.
    #[param(max_length = 200)]
    pub name: Option<String>,
}

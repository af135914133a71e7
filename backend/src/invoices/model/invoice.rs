//! The rows of invoices and of their lines.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::{InvoiceId, InvoiceKind, InvoiceRunId, InvoiceStatus, Said, SentBy};
use crate::{
    agreements::model::AgreementId,
    loans::model::{ChargeId, ChargeKind},
    platform::{
        Error, Result, Utc,
        actor::{AccountId, LibraryId},
    },
    schema::{invoice_lines, invoices},
};

/// What an invoice says; none of it changes once it has a number.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = invoices, treat_none_as_default_value = false)]
pub struct Written {
    pub kind: InvoiceKind,
    pub run_id: Option<InvoiceRunId>,
    pub library_id: LibraryId,
    pub credits_id: Option<InvoiceId>,
    pub reason: Option<String>,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub agreement_id: Option<AgreementId>,
    pub net_cents: i64,
    pub drafted_by: Option<AccountId>,
    pub name_key: String,
}

/// What issuing gives it; a draft shows it as it would be.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = invoices, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Issued {
    pub number: Option<String>,
    pub series_year: Option<i32>,
    pub series_no: Option<i64>,
    pub invoice_on: NaiveDate,
    pub due_on: NaiveDate,
    pub said_json: String,
    pub vat_cents: i64,
    pub total_cents: i64,
    pub reference: Option<String>,
    pub issued_by: Option<AccountId>,
    pub issued_at: Option<Utc>,
    pub search_text: String,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = invoices, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: InvoiceStatus,
    pub paid_cents: i64,
    pub credited_cents: i64,
    pub sent_on: Option<NaiveDate>,
    pub sent_by: Option<SentBy>,
}

impl Standing {
    /// Nothing of it is paid, credited or sent.
    pub fn new(status: InvoiceStatus) -> Standing {
        Standing { status, paid_cents: 0, credited_cents: 0, sent_on: None, sent_by: None }
    }
}

/// An invoice or a credit note.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = invoices)]
pub struct Record {
    pub id: InvoiceId,
    #[diesel(embed)]
    pub written: Written,
    #[diesel(embed)]
    pub issued: Issued,
    #[diesel(embed)]
    pub standing: Standing,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

impl Record {
    /// What is still owed.
    pub fn rest(&self) -> i64 {
        match self.written.kind {
            InvoiceKind::Invoice => self.issued.total_cents - self.standing.credited_cents - self.standing.paid_cents,
            InvoiceKind::CreditNote => 0,
        }
    }

    /// What it says of its parties, VAT and agreement.
    pub fn said(&self) -> Result<Said> {
        serde_json::from_str(&self.issued.said_json).map_err(|err| Error::Internal(err.to_string()))
    }

    /// How people call it: its number, or that it is a draft.
    pub fn name(&self) -> String {
        self.issued.number.clone().unwrap_or_else(|| format!("#{}", self.id.0))
    }
}

/// A line: a cost of a loan, as it was when it was billed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = invoice_lines)]
pub struct Line {
    pub n: i32,
    pub charge_id: ChargeId,
    pub is_live: bool,
    pub kind: ChargeKind,
    pub charged_on: NaiveDate,
    pub loan_number: String,
    pub title: String,
    /// Without VAT; below nothing where it takes an earlier line back.
    pub net_cents: i64,
}

/// A cost line that is on no invoice that counts.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Cost {
    pub id: ChargeId,
    pub counters: Option<ChargeId>,
    pub kind: ChargeKind,
    pub charged_on: NaiveDate,
    pub loan_number: String,
    pub title: String,
    pub cents: i64,
}

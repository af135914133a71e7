//! A run: drafts of all that is not billed yet in a period.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::InvoiceRunId;
use crate::{
    platform::{
        Action, Utc,
        actor::{AccountId, LibraryId},
        events::Person,
        jobs::{Import, JobId},
    },
    schema::invoice_runs,
};

/// Begins a run.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvoiceRun {
    /// The first day of the period.
    pub from_on: NaiveDate,
    /// The last day of the period; the agreement must be in force on it.
    pub to_on: NaiveDate,
    /// The day that the invoices are to carry; today where none is named.
    pub invoice_on: Option<NaiveDate>,
    /// Whether what is older than the period and was never billed comes along: what was below the minimum last time.
    #[serde(default = "yes")]
    #[schema(required = false, default = true)]
    pub carries_over: bool,
    /// These libraries alone; all that owe something where none is named.
    #[serde(default)]
    #[schema(max_items = 200, required = false)]
    pub library_ids: Vec<LibraryId>,
}

fn yes() -> bool {
    true
}

/// A run as its row keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = invoice_runs)]
pub struct RunRecord {
    pub id: InvoiceRunId,
    pub job_id: JobId,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub invoice_on: NaiveDate,
    pub carries_over: bool,
    pub minimum_cents: i64,
    pub account_id: Option<AccountId>,
    pub created_at: Utc,
    pub undone_at: Option<Utc>,
}

/// What a job that makes drafts goes through.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunOptions {
    pub run: InvoiceRunId,
    pub libraries: Vec<LibraryId>,
}

/// How many invoices of a run stand where, and their sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunSums {
    pub n_drafts: i64,
    pub n_issued: i64,
    /// With VAT, of drafts and of issued invoices.
    pub total_cents: i64,
}

/// A run, how far it is, and what became of its drafts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceRun {
    pub id: InvoiceRunId,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub invoice_on: NaiveDate,
    pub carries_over: bool,
    pub minimum_cents: i64,
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
    #[schema(required = true)]
    pub undone_at: Option<Utc>,
    /// How far it is: created are drafts, refused those that are not billed, with why.
    pub job: Import,
    pub sums: RunSums,
    pub actions: Vec<Action>,
}

/// The latest runs, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceRunList {
    pub items: Vec<InvoiceRun>,
}

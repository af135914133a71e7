//! A run over all that is to be told on a day, and what it did.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    platform::{Utc, actor::AccountId, events::Person},
    schema::reminder_runs,
};

crate::id! {
    /// Identifies a run.
    RunId
}

crate::text_enum! {
    /// What a run is at, in this order.
    RunStage {
        DueSoon = "due_soon", Overdue = "overdue", Agreements = "agreements", Invoices = "invoices", Stale = "stale", Escalate = "escalate",
        TellHeads = "tell_heads", Done = "done",
    }
}

impl RunStage {
    /// What comes when nothing of this is left.
    pub fn next(self) -> RunStage {
        match self {
            RunStage::DueSoon => RunStage::Overdue,
            RunStage::Overdue => RunStage::Agreements,
            RunStage::Agreements => RunStage::Invoices,
            RunStage::Invoices => RunStage::Stale,
            RunStage::Stale => RunStage::Escalate,
            RunStage::Escalate => RunStage::TellHeads,
            RunStage::TellHeads | RunStage::Done => RunStage::Done,
        }
    }
}

/// A run as its row keeps it.
#[derive(Clone, Debug, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = reminder_runs, treat_none_as_null = true)]
pub struct Record {
    pub id: RunId,
    pub day_on: NaiveDate,
    pub account_id: Option<AccountId>,
    pub stage: RunStage,
    pub after_id: i64,
    /// Until then it belongs to the server that took it.
    pub leased_until: Option<Utc>,
    pub n_due_soon: i64,
    pub n_overdue: i64,
    pub n_agreements: i64,
    pub n_by_hand: i64,
    pub started_at: Utc,
    pub finished_at: Option<Utc>,
    pub n_stale: i64,
    pub n_escalated: i64,
    pub n_invoices: i64,
}

/// A run, and how many letters it handed over.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReminderRun)]
pub struct Run {
    pub id: RunId,
    /// The library's day.
    pub day_on: NaiveDate,
    /// Who started it; absent where it began by itself.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub stage: RunStage,
    /// Letters that a day draws near.
    pub n_due_soon: i64,
    /// Letters that something is late.
    pub n_overdue: i64,
    /// Agreements of whose end was told.
    pub n_agreements: i64,
    /// Invoices that were reminded of.
    pub n_invoices: i64,
    /// Requests without an answer that a rule answered or moved on.
    pub n_stale: i64,
    /// Loans that were brought before the head.
    pub n_escalated: i64,
    /// What no letter goes about: it stays in the work queue, to be told by hand.
    pub n_by_hand: i64,
    pub started_at: Utc,
    #[schema(required = true)]
    pub finished_at: Option<Utc>,
}

/// The latest runs, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReminderRuns)]
pub struct Runs {
    pub items: Vec<Run>,
    /// At what hour of the library's day it begins by itself.
    pub hour: i64,
}

//! Lists of acquisition proposals: frozen on the day on which they were sent.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Decision, DemandId, DemandPriority, DemandStatus, ProposalId};
use crate::{
    platform::{
        Action, Utc,
        actor::AccountId,
        events::{EventId, Person},
    },
    schema::{proposal_decisions, proposal_rows, proposals},
};

/// A list of proposals, as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = proposals)]
pub struct ProposalRecord {
    pub id: ProposalId,
    pub number: String,
    pub listed_on: NaiveDate,
    pub withdrawn_on: Option<NaiveDate>,
    pub note: Option<String>,
    pub account_id: Option<AccountId>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A row of a list, copied when the list was sent.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = proposal_rows)]
pub struct ProposalRowRecord {
    pub proposal_id: ProposalId,
    pub n: i32,
    pub entry_id: DemandId,
    pub event_id: EventId,
    pub title: String,
    pub author: Option<String>,
    pub publisher: Option<String>,
    pub year: Option<i32>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub n_requests: i64,
    pub n_libraries: i64,
    pub n_readers: i64,
    pub asked_by: String,
    pub priority: DemandPriority,
    pub price_cents: Option<i64>,
    pub price_source: Option<String>,
    pub price_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// What was decided on a row.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = proposal_decisions)]
pub struct DecisionRecord {
    pub proposal_id: ProposalId,
    pub entry_id: DemandId,
    pub decision: Decision,
    pub decided_on: NaiveDate,
    pub reason: Option<String>,
    pub event_id: EventId,
}

/// How many rows of a list there are, and what was decided on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProposalCounts {
    pub n_rows: i64,
    pub n_accepted: i64,
    pub n_rejected: i64,
    /// They were accepted, too.
    pub n_acquired: i64,
}

/// A list of proposals as a line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposalSummary {
    pub id: ProposalId,
    #[schema(example = "F-2026-01")]
    pub number: String,
    pub listed_on: NaiveDate,
    #[schema(required = true)]
    pub withdrawn_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// Who sent it.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub counts: ProposalCounts,
    pub version: i64,
    pub actions: Vec<Action>,
}

/// A row of a list: what was proposed on its day, and how it stands now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposalRow {
    pub n: i32,
    pub entry_id: DemandId,
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    #[schema(required = true)]
    pub publisher: Option<String>,
    #[schema(required = true)]
    pub year: Option<i32>,
    #[schema(required = true)]
    pub isbn: Option<String>,
    #[schema(required = true)]
    pub issn: Option<String>,
    pub n_requests: i64,
    pub n_libraries: i64,
    pub n_readers: i64,
    /// Names of libraries, and the numbers of our readers' loans.
    pub asked_by: String,
    pub priority: DemandPriority,
    #[schema(required = true)]
    pub price_cents: Option<i64>,
    #[schema(required = true)]
    pub price_source: Option<String>,
    #[schema(required = true)]
    pub price_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
    #[schema(required = true)]
    pub accepted_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub rejected_on: Option<NaiveDate>,
    /// Why it was rejected.
    #[schema(required = true)]
    pub reason: Option<String>,
    #[schema(required = true)]
    pub acquired_on: Option<NaiveDate>,
    /// How the entry stands now; it may have been proposed anew.
    pub status: DemandStatus,
    /// What this caller can do to the entry now, while it stands on this list.
    pub actions: Vec<Action>,
}

/// A list of proposals, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposalList {
    #[serde(flatten)]
    pub summary: ProposalSummary,
    pub rows: Vec<ProposalRow>,
}

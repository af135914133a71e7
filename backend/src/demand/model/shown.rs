//! Entries of the demand list as their reader sees them.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{DemandId, DemandPriority, DemandStatus, ProposalId};
use crate::{
    catalogue::model::DescriptionId,
    libraries::Ref,
    loans::model::{DemandGround, LoanId, UnfilledReason},
    platform::{Action, Utc},
};

/// A list of proposals, by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProposalRef {
    pub id: ProposalId,
    #[schema(example = "F-2026-01")]
    pub number: String,
}

/// An entry, by its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DemandRef {
    pub id: DemandId,
    pub title: String,
}

/// An entry as a line of the demand list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandRow {
    pub id: DemandId,
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
    pub status: DemandStatus,
    pub priority: DemandPriority,
    #[schema(required = true)]
    pub price_cents: Option<i64>,
    /// Requests that could not be filled for want of it, each once.
    pub n_requests: i64,
    /// The libraries that asked us for it, each once.
    pub n_libraries: i64,
    /// Our readers who asked for it, each once.
    pub n_readers: i64,
    /// Somebody added it by hand.
    pub is_by_hand: bool,
    /// The list on which it was proposed and stands now.
    #[schema(required = true)]
    pub proposal: Option<ProposalRef>,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// A loan that could not be filled for want of the title.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandRequest {
    pub loan_id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    /// The library that asked us; absent where our reader or department asked, who is told by the loan's number alone.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub ground: DemandGround,
    pub reason: UnfilledReason,
    pub answered_on: NaiveDate,
}

/// How an entry fared on one list of proposals.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandProposed {
    pub proposal: ProposalRef,
    pub listed_on: NaiveDate,
    /// The list was withdrawn before anything of it was decided.
    #[schema(required = true)]
    pub withdrawn_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub accepted_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub rejected_on: Option<NaiveDate>,
    /// Why it was rejected.
    #[schema(required = true)]
    pub reason: Option<String>,
    #[schema(required = true)]
    pub acquired_on: Option<NaiveDate>,
}

/// An entry of the demand list, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Demand {
    #[serde(flatten)]
    pub row: DemandRow,
    #[schema(required = true)]
    pub price_source: Option<String>,
    #[schema(required = true)]
    pub price_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// The title in our catalogue, where we hold it in too few copies.
    #[schema(required = true)]
    pub description_id: Option<DescriptionId>,
    /// The last first; those of the entries merged into it are among them.
    pub requests: Vec<DemandRequest>,
    pub merged: Vec<DemandRef>,
    #[schema(required = true)]
    pub merged_into: Option<DemandRef>,
    /// The last first.
    pub proposed: Vec<DemandProposed>,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// Two entries that may be one title.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandSuggestion {
    /// Into this one.
    pub keep: DemandRow,
    /// This one would be merged.
    pub merge: DemandRow,
}

/// The entries that may be one title, those first that are asked for most.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DemandSuggestions {
    pub items: Vec<DemandSuggestion>,
}

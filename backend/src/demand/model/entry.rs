//! The rows of the demand list.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use super::{DemandId, DemandPriority, DemandStatus, ProposalId};
use crate::{
    catalogue::model::DescriptionId,
    loans::model::{DemandGround, LoanId, UnfilledReason},
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
        events::EventId,
    },
    schema::{demand_entries, demand_requests},
};

/// The title that is wanted.
#[derive(Clone, Debug, Default, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = demand_entries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Described {
    pub title: String,
    pub author: Option<String>,
    pub publisher: Option<String>,
    pub year: Option<i32>,
    /// Thirteen digits.
    pub isbn: Option<String>,
    /// Eight signs, without the hyphen.
    pub issn: Option<String>,
}

/// What librarians judged of it and found out.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = demand_entries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Judged {
    pub priority: DemandPriority,
    pub price_cents: Option<i64>,
    pub price_source: Option<String>,
    pub price_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Who asked for it, in numbers: those of the entries merged into it are among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = demand_entries)]
pub struct Counts {
    pub n_requests: i64,
    pub n_libraries: i64,
    pub n_readers: i64,
    /// What the suggested order goes by.
    pub weight: i64,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = demand_entries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: DemandStatus,
    pub is_over: bool,
    pub merged_into_id: Option<DemandId>,
    pub proposal_id: Option<ProposalId>,
}

/// An entry of the demand list.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = demand_entries)]
pub struct Record {
    pub id: DemandId,
    #[diesel(embed)]
    pub described: Described,
    pub description_id: Option<DescriptionId>,
    #[diesel(embed)]
    pub judged: Judged,
    #[diesel(embed)]
    pub counts: Counts,
    #[diesel(embed)]
    pub standing: Standing,
    pub account_id: Option<AccountId>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

impl Record {
    /// A new entry; by hand where an account adds it.
    pub fn new(described: Described, judged: Judged, account_id: Option<AccountId>, now: Utc) -> Record {
        let standing = Standing { status: DemandStatus::New, is_over: false, merged_into_id: None, proposal_id: None };
        Record {
            id: DemandId(0),
            described,
            description_id: None,
            judged,
            counts: Counts::default(),
            standing,
            account_id,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// The entry that counts for it: itself, unless it is merged.
    pub fn root(&self) -> DemandId {
        self.standing.merged_into_id.unwrap_or(self.id)
    }
}

/// By what an entry is found, ordered and compared.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = demand_entries)]
pub struct FoundBy {
    pub title_key: String,
    pub title_match: String,
    pub search_text: String,
}

/// A negative answer behind an entry.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = demand_requests)]
pub struct NewRequest {
    pub entry_id: DemandId,
    pub loan_id: LoanId,
    pub event_id: EventId,
    pub ground: DemandGround,
    pub reason: UnfilledReason,
    pub library_id: Option<LibraryId>,
    pub answered_on: NaiveDate,
}

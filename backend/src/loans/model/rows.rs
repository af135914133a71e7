//! The rows of a loan. What a step may change stands together, because a correction takes it back as one.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{Answer, Channel, Kind, LoanId, Medium, Pending, Side, Stage, Status, ToldBy, UnfilledReason};
use crate::{
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
    },
    schema::{loan_attempts, loan_citations, loan_items, loans},
};

/// A loan: what it is, and how it stands.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = loans)]
pub struct Record {
    pub id: LoanId,
    pub number: String,
    pub side: Side,
    pub medium: Medium,
    pub branch_id: LibraryId,
    /// Who took it in.
    pub owner_id: AccountId,
    pub channel: Channel,
    pub requested_on: NaiveDate,
    pub needed_by_on: Option<NaiveDate>,
    #[diesel(embed)]
    pub standing: Standing,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = loans, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: Status,
    pub pending: Option<Pending>,
    /// The other library; of a borrowing, the one that was asked last and has not said no.
    pub library_id: Option<LibraryId>,
    pub partner_number: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub reader_due_on: Option<NaiveDate>,
    pub told_on: Option<NaiveDate>,
    pub told_by: Option<ToldBy>,
    pub unfilled_reason: Option<UnfilledReason>,
    pub n_pages: Option<i32>,
    pub is_same_administration: bool,
    pub status_since_on: NaiveDate,
}

/// The bibliographic description.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = loan_citations, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Citation {
    pub kind: Kind,
    pub title: String,
    pub author: Option<String>,
    pub container_title: Option<String>,
    pub publisher: Option<String>,
    pub year: Option<i32>,
    pub edition: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    /// Thirteen digits.
    pub isbn: Option<String>,
    /// Seven digits and a check digit, without the hyphen.
    pub issn: Option<String>,
}

/// One unit of a loan: a volume.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, AsChangeset, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = loan_items, treat_none_as_null = true)]
pub struct LoanItem {
    pub id: i64,
    pub n: i32,
    #[schema(required = true)]
    pub volume: Option<String>,
    #[schema(required = true)]
    pub barcode: Option<String>,
    #[schema(required = true)]
    pub condition: Option<String>,
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// The day it came to the borrowing library.
    #[schema(required = true)]
    pub received_on: Option<NaiveDate>,
    /// The day it was back with its lender.
    #[schema(required = true)]
    pub returned_on: Option<NaiveDate>,
}

/// One library asked, and its answer.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = loan_attempts, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Ask {
    pub n: i32,
    pub library_id: LibraryId,
    pub asked_on: NaiveDate,
    pub answer: Option<Answer>,
    pub answered_on: Option<NaiveDate>,
    pub reason: Option<UnfilledReason>,
    pub note: Option<String>,
}

/// A loan with everything that its steps change.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub record: Record,
    pub items: Vec<LoanItem>,
    pub asks: Vec<Ask>,
}

#[derive(Serialize, Deserialize)]
struct Snapshot {
    #[serde(flatten)]
    standing: Standing,
    items: Vec<LoanItem>,
    asks: Vec<Ask>,
}

impl Record {
    pub fn stage(&self) -> Stage {
        let Standing { status, pending, .. } = self.standing;
        Stage { side: self.side, is_copy: self.medium.is_copy(), status, pending }
    }
}

impl Whole {
    /// What the steps change, as the history keeps it: no word about the reader.
    pub fn snapshot(&self) -> Value {
        let (standing, items, asks) = (self.record.standing.clone(), self.items.clone(), self.asks.clone());
        serde_json::to_value(Snapshot { standing, items, asks }).unwrap_or_default()
    }

    /// Stands as a snapshot says.
    pub fn stand_as(&mut self, snapshot: Value) -> serde_json::Result<()> {
        let Snapshot { standing, items, asks } = serde_json::from_value(snapshot)?;
        (self.record.standing, self.items, self.asks) = (standing, items, asks);
        Ok(())
    }
}

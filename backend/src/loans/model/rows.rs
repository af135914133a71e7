//! The rows of a loan. What a step may change stands together, because a correction takes it back as one.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{
    Answer, Channel, Fate, LoanClaim, LoanCondition, LoanId, LoanReminder, Medium, Side, Stage, Standing,
    UnfilledReason,
};
use crate::{
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
    },
    schema::{loan_attempts, loan_items, loans},
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
    /// The day on which we sent it, where we lend.
    #[serde(default)]
    #[schema(required = true)]
    pub shipped_on: Option<NaiveDate>,
    #[serde(default)]
    #[schema(required = true)]
    pub fate: Option<Fate>,
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
    /// The library through which it was asked.
    #[serde(default)]
    pub through_id: Option<LibraryId>,
    /// IFLA vouchers sent with the request, counted in halves.
    #[serde(default)]
    pub n_half_vouchers: Option<i32>,
}

/// A loan with everything that its steps change.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub record: Record,
    pub items: Vec<LoanItem>,
    pub asks: Vec<Ask>,
    pub conditions: Vec<LoanCondition>,
    pub reminders: Vec<LoanReminder>,
    pub claims: Vec<LoanClaim>,
}

#[derive(Serialize, Deserialize)]
struct Snapshot {
    #[serde(flatten)]
    standing: Standing,
    items: Vec<LoanItem>,
    asks: Vec<Ask>,
    #[serde(default)]
    conditions: Vec<LoanCondition>,
    #[serde(default)]
    reminders: Vec<LoanReminder>,
    #[serde(default)]
    claims: Vec<LoanClaim>,
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
        let Whole { record, items, asks, conditions, reminders, claims } = self.clone();
        let snapshot = Snapshot { standing: record.standing, items, asks, conditions, reminders, claims };
        serde_json::to_value(snapshot).unwrap_or_default()
    }

    /// Stands as a snapshot says.
    pub fn stand_as(&mut self, snapshot: Value) -> serde_json::Result<()> {
        let Snapshot { standing, items, asks, conditions, reminders, claims } = serde_json::from_value(snapshot)?;
        self.record.standing = standing;
        (self.items, self.asks, self.conditions) = (items, asks, conditions);
        (self.reminders, self.claims) = (reminders, claims);
        Ok(())
    }
}

//! The row of an agreement, and how it is shown.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{AgreementFile, AgreementId, AgreementStatus, EndedBy, Party, Version};
use crate::{
    libraries::{LibraryKind, Ref},
    platform::{Action, Utc, actor::LibraryId},
    schema::agreements,
};

/// An agreement: with whom, since when, until when.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = agreements)]
pub struct Record {
    pub id: AgreementId,
    pub number: String,
    pub library_id: LibraryId,
    #[diesel(embed)]
    pub standing: Standing,
    pub note: Option<String>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = agreements, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    /// As it is kept: that it has ended or was terminated, its last day tells.
    pub status: AgreementStatus,
    pub from_on: NaiveDate,
    /// Its last day; open-ended where absent.
    pub until_on: Option<NaiveDate>,
    /// The last day that was agreed on, before anybody gave notice.
    pub agreed_until_on: Option<NaiveDate>,
    pub signed_on: Option<NaiveDate>,
    pub notice_on: Option<NaiveDate>,
    pub ended_by: Option<EndedBy>,
}

/// The library of an agreement, as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AgreementLibrary {
    #[serde(flatten)]
    pub library: Ref,
    pub kind: LibraryKind,
    #[schema(required = true)]
    pub municipality: Option<String>,
}

/// An agreement as a line of the register.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementRow {
    pub id: AgreementId,
    /// Of the series TBA-S, and the year.
    pub number: String,
    pub library: AgreementLibrary,
    pub status: AgreementStatus,
    #[schema(required = true)]
    pub signed_on: Option<NaiveDate>,
    pub from_on: NaiveDate,
    /// Its last day; open-ended where absent.
    #[schema(required = true)]
    pub until_on: Option<NaiveDate>,
    /// Who ends it before its time.
    #[schema(required = true)]
    pub ended_by: Option<EndedBy>,
    /// In force, and over within 60 days.
    pub is_expiring: bool,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// An agreement, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Agreement {
    #[serde(flatten)]
    pub row: AgreementRow,
    #[schema(required = true)]
    pub agreed_until_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub notice_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
    pub ours: Party,
    pub theirs: Party,
    /// The terms in versions, the first one first.
    pub versions: Vec<Version>,
    /// The number of the version that holds today, or would.
    pub current: i32,
    pub files: Vec<AgreementFile>,
    pub created_at: Utc,
    pub updated_at: Utc,
}

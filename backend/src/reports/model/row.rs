//! Reports as the database keeps them.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ReportId, ReportKind, ReportStatus};
use crate::{
    loans::Side,
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
        hundredths::Hundredths,
        i18n::Language,
    },
    schema::{report_items, reports},
    statistics::model::MeasureKey,
};

/// A report or a plan, without its text and its figures.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = reports)]
pub struct ReportRecord {
    pub id: ReportId,
    #[diesel(embed)]
    pub of: ReportOf,
    pub title: String,
    pub language: Language,
    pub owner_id: AccountId,
    pub branch_id: LibraryId,
    #[diesel(embed)]
    pub standing: ReportStanding,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What a report is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize)]
#[diesel(table_name = reports)]
pub struct ReportOf {
    pub kind: ReportKind,
    pub year: i32,
    pub quarter: Option<i32>,
    pub plan_id: Option<ReportId>,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = reports, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ReportStanding {
    pub status: ReportStatus,
    pub submitted_on: Option<NaiveDate>,
    pub approved_on: Option<NaiveDate>,
    pub approved_by: Option<AccountId>,
    pub frozen_at: Option<Utc>,
    pub reason: Option<String>,
}

impl ReportStanding {
    /// Nothing but a status.
    pub fn at(status: ReportStatus) -> ReportStanding {
        ReportStanding {
            status,
            submitted_on: None,
            approved_on: None,
            approved_by: None,
            frozen_at: None,
            reason: None,
        }
    }
}

crate::text_enum! {
    /// The chapters of the narrative part.
    SectionKey {
        Aim = "aim", Subscribers = "subscribers", Fulfilment = "fulfilment", Abroad = "abroad",
        Inquiries = "inquiries", Gaps = "gaps", WorkingGroup = "working_group", Quality = "quality",
        Training = "training", Problems = "problems", Plan = "plan",
    }
}

/// The text of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionText {
    pub key: SectionKey,
    pub prepared: String,
    pub written: Option<String>,
}

/// Something that is planned, and in a report what came of it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = report_items, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct PlanItem {
    #[schema(min_length = 1, max_length = 1000)]
    pub what: String,
    /// The figure by which it is told whether it was done; counted by the program in the period of the report.
    pub measure: Option<MeasureKey>,
    pub side: Option<Side>,
    /// What the figure is to be.
    pub target: Option<Hundredths>,
    pub due_on: Option<NaiveDate>,
    /// What came of it, in words; in reports alone.
    #[schema(max_length = 4000)]
    pub result: Option<String>,
}

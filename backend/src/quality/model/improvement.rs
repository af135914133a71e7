//! Improvements (QualityAction): what is done to better a figure, by whom, until when, and what came of it.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Hundredths, ImprovementId, ImprovementStatus, Verdict};
use crate::{
    loans::Side,
    platform::{
        Action, Utc,
        actor::{AccountId, LibraryId},
        events::Person,
    },
    schema::quality_actions,
    statistics::model::MeasureKey,
};

/// An improvement as the database keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = quality_actions)]
pub struct ImprovementRow {
    pub id: ImprovementId,
    #[diesel(embed)]
    pub planned: Planned,
    #[diesel(embed)]
    pub standing: ImprovementStanding,
    pub branch_id: LibraryId,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What is planned.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = quality_actions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Planned {
    pub title: String,
    pub plan: String,
    pub measure: Option<MeasureKey>,
    pub side: Option<Side>,
    pub n_days: i64,
    pub owner_id: AccountId,
    pub deadline_on: NaiveDate,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = quality_actions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ImprovementStanding {
    pub status: ImprovementStatus,
    pub started_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub judged_on: Option<NaiveDate>,
    pub reason: Option<String>,
    pub verdict: Option<Verdict>,
    pub verdict_words: Option<String>,
    pub baseline_value: Option<Hundredths>,
    pub baseline_n: Option<i64>,
    pub effect_value: Option<Hundredths>,
    pub effect_n: Option<i64>,
}

impl ImprovementStanding {
    /// Where every improvement begins.
    pub fn first() -> ImprovementStanding {
        ImprovementStanding {
            status: ImprovementStatus::Planned,
            started_on: None,
            done_on: None,
            judged_on: None,
            reason: None,
            verdict: None,
            verdict_words: None,
            baseline_value: None,
            baseline_n: None,
            effect_value: None,
            effect_n: None,
        }
    }
}

/// A figure as it was frozen: what is recorded later changes it no more.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FrozenFigure {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Null where there was nothing to compute it from.
    #[schema(required = true)]
    pub value: Option<Hundredths>,
    pub n_cases: i64,
    /// Fewer than ten cases.
    pub is_few: bool,
}

/// An improvement as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Improvement {
    pub id: ImprovementId,
    pub title: String,
    /// What will be done.
    pub plan: String,
    /// The figure that it is to better.
    #[schema(required = true)]
    pub measure: Option<MeasureKey>,
    #[schema(required = true)]
    pub measure_name: Option<&'static str>,
    #[schema(required = true)]
    pub side: Option<Side>,
    /// Over how many days that figure is taken, before it began and after it was done.
    pub n_days: i64,
    pub owner: Person,
    pub deadline_on: NaiveDate,
    pub status: ImprovementStatus,
    /// Its deadline is over and it is not done.
    pub is_late: bool,
    #[schema(required = true)]
    pub started_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub done_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub judged_on: Option<NaiveDate>,
    /// From this day on its effect can be judged; absent until it is done.
    #[schema(required = true)]
    pub judge_from_on: Option<NaiveDate>,
    /// Why it was abandoned.
    #[schema(required = true)]
    pub reason: Option<String>,
    #[schema(required = true)]
    pub verdict: Option<Verdict>,
    /// The judgement in words.
    #[schema(required = true)]
    pub verdict_words: Option<String>,
    /// The figure of the days before it began, frozen when it began.
    #[schema(required = true)]
    pub baseline: Option<FrozenFigure>,
    /// The figure of as many days after it was done, frozen when it was judged.
    #[schema(required = true)]
    pub effect: Option<FrozenFigure>,
    pub version: i64,
    pub created_at: Utc,
    pub actions: Vec<Action>,
}

/// Those who can own an improvement: colleagues who can sign in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QualityPeople {
    pub items: Vec<Person>,
}

//! Targets: of a figure of the statistics, or of a step at which an open loan stands.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Hundredths, TargetId};
use crate::{
    loans::Side,
    platform::{Action, Utc},
    schema::service_targets,
    statistics::model::MeasureKey,
};

crate::text_enum! {
    /// At what an open loan stands, in the order of its way: what somebody must do next.
    ServiceStep {
        PassOn = "pass_on", Answer = "answer", Supply = "supply", Arrive = "arrive", HandOver = "hand_over",
        PickUp = "pick_up", Return = "return", SendBack = "send_back", Question = "question", Settle = "settle",
    }
}

crate::text_enum! {
    /// Which way a target is met. It follows from what is measured: of a share there shall be much, of days few.
    Bound { AtLeast = "at_least", AtMost = "at_most" }
}

crate::text_enum! {
    /// What the value of a target is a number of.
    TargetUnit { Percent = "percent", Day = "day", WorkingDay = "working_day", Library = "library" }
}

crate::text_enum! {
    /// Whether a target counts today.
    TargetState { InForce = "in_force", Future = "future", Past = "past", Withdrawn = "withdrawn" }
}

/// A target as the database keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, AsChangeset, Identifiable, Serialize)]
#[diesel(table_name = service_targets, treat_none_as_null = true)]
pub struct TargetRow {
    #[serde(skip)]
    pub id: TargetId,
    pub measure: Option<MeasureKey>,
    pub step: Option<ServiceStep>,
    pub side: Side,
    pub value: Hundredths,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub source: String,
    pub is_withdrawn: bool,
    #[serde(skip)]
    pub version: i64,
    #[serde(skip)]
    pub created_at: Utc,
    #[serde(skip)]
    pub updated_at: Utc,
}

impl TargetRow {
    /// Whether it counts on a day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        !self.is_withdrawn && self.from_on <= day && self.to_on.is_none_or(|to_on| day <= to_on)
    }
}

/// A target as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ServiceTarget {
    pub id: TargetId,
    /// Of a figure: the measure, as `/statistics/measures` defines it.
    #[schema(required = true)]
    pub measure: Option<MeasureKey>,
    /// Of open loans: the step at which they stand.
    #[schema(required = true)]
    pub step: Option<ServiceStep>,
    /// What the measure or the step is called.
    pub name: &'static str,
    pub side: Side,
    pub bound: Bound,
    pub value: Hundredths,
    pub unit: TargetUnit,
    pub from_on: NaiveDate,
    /// The last day; open where there is none.
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
    /// Where it comes from, in words: an order of the director, an agreement, the ministry.
    pub source: String,
    pub state: TargetState,
    pub version: i64,
    pub actions: Vec<Action>,
}

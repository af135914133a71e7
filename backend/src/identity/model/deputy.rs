//! Standing in for somebody who is away: who, for whom, from which day to which, by which order.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::AccountRef;
use crate::{
    platform::{
        Action, Utc,
        actor::{AccountId, DeputyId},
        page::{Count, Cursor, Format, Limit},
    },
    schema::deputies,
};

/// One time of standing in, as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = deputies, treat_none_as_null = true)]
pub struct DeputyRow {
    pub id: DeputyId,
    pub absent_id: AccountId,
    pub deputy_id: AccountId,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub order_number: String,
    pub order_on: NaiveDate,
    pub has_all_rights: bool,
    pub made_by: AccountId,
    /// When the rights of an administrator began to pass; they do not before.
    pub powers_at: Option<Utc>,
    /// The second administrator who agreed; nobody, where there was no second one.
    pub powers_by: Option<AccountId>,
    pub ended_at: Option<Utc>,
    pub created_at: Utc,
}

crate::text_enum! {
    /// Before its first day, on its days, after its last day, or ended before that.
    DeputyState { Upcoming = "upcoming", Current = "current", Over = "over", Ended = "ended" }
}

crate::text_enum! {
    /// What is done to it.
    DeputyAction { Approve = "approve", End = "end" }
}

/// Somebody stands in for somebody who is away.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Deputy {
    pub id: DeputyId,
    /// The one who is away.
    pub absent: AccountRef,
    /// The one who stands in.
    pub deputy: AccountRef,
    pub from_on: NaiveDate,
    /// The last day; it ends by itself at midnight in Vilnius.
    pub to_on: NaiveDate,
    /// The order of the head of the library.
    pub order_number: String,
    pub order_on: NaiveDate,
    /// The rights that pass; absent where all do that the one who is away holds.
    #[schema(required = true)]
    pub rights: Option<Vec<String>>,
    pub state: DeputyState,
    /// Whether the rights of an administrator are among them and wait for a second administrator.
    pub waits_for_approval: bool,
    /// The second administrator who agreed.
    #[schema(required = true)]
    pub approved_by: Option<AccountRef>,
    pub made_by: AccountRef,
    pub created_at: Utc,
    /// When it was ended early.
    #[schema(required = true)]
    pub ended_at: Option<Utc>,
    pub actions: Vec<Action>,
}

/// Appoints a deputy.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeputy {
    /// The one who is away.
    pub absent_id: AccountId,
    /// The one who stands in.
    pub deputy_id: AccountId,
    pub from_on: NaiveDate,
    /// The last day.
    pub to_on: NaiveDate,
    /// The number of the order of the head of the library.
    #[schema(min_length = 1, max_length = 40, example = "P-17")]
    pub order_number: String,
    pub order_on: NaiveDate,
    /// Which rights pass; all that the one who is away holds, where nothing is said.
    #[schema(min_items = 1, max_items = 200)]
    pub rights: Option<Vec<String>>,
}

/// Why it ends before its last day.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyEnding {
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Which to list, those that begin last first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyList {
    /// Beginnings of words of either name, or of the number of the order.
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub state: Option<DeputyState>,
    /// The one who is away or the one who stands in.
    pub account_id: Option<AccountId>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

/// Which acts of a deputy to list, the newest first.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ActList {
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

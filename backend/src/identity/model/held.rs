//! Who had what on a day.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::AccountRef;
use crate::platform::{Scope, actor::DeputyId, page::Format};

/// A role that somebody had on a day, with the rights that it held then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HeldRole {
    /// Its name on that day.
    pub name: String,
    pub scope: Scope,
    pub from_on: NaiveDate,
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
    pub rights: Vec<String>,
}

/// Somebody for whom one stood in on a day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeldAsDeputy {
    pub id: DeputyId,
    pub absent: AccountRef,
    pub order_number: String,
    /// The listed rights; absent where all passed that the one who was away held.
    #[schema(required = true)]
    pub rights: Option<Vec<String>>,
}

/// What one person had on a day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Held {
    /// By their name of today.
    pub account: AccountRef,
    /// Whether they could sign in on that day.
    pub was_enabled: bool,
    pub roles: Vec<HeldRole>,
    pub deputises: Vec<HeldAsDeputy>,
}

/// What everybody had at the end of a day, or has now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeldOnDay {
    pub on: NaiveDate,
    /// By name; those who were not there yet are left out.
    pub items: Vec<Held>,
}

/// Which day; today, where none is named.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HeldAsked {
    pub on: Option<NaiveDate>,
    pub format: Option<Format>,
}

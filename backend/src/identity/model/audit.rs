//! The log of actions: who did what, and when. Values are not in it.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::platform::{
    Utc,
    actor::AccountId,
    events::{NamedKey, NamedLibrary},
    page::{Count, Cursor, Limit},
};

/// A colleague, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AccountRef {
    pub id: AccountId,
    pub name: String,
}

/// One line of the log.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AuditEntry {
    pub id: i64,
    /// Its place in the sealed chain; absent for the second until it is sealed.
    #[schema(required = true)]
    pub position: Option<i64>,
    /// The capability and the verb: `people.invite`.
    pub operation: String,
    pub entity: String,
    #[schema(required = true)]
    pub entity_id: Option<i64>,
    /// The number by which people know it, where it has one: a loan's, an agreement's, a subscriber's card.
    #[schema(required = true, example = "TBA-2026-0001")]
    pub number: Option<String>,
    /// Who did it; absent where the system, a guest, a key or a library by a link did.
    #[schema(required = true)]
    pub account: Option<AccountRef>,
    /// The key with which a script or a partner library did it.
    #[schema(required = true)]
    pub key: Option<NamedKey>,
    /// The library that did it by the link in a letter.
    #[schema(required = true)]
    pub by_link: Option<NamedLibrary>,
    /// In whose name, where the account acted as a deputy.
    #[schema(required = true)]
    pub deputy_for: Option<AccountRef>,
    /// The names of the fields that changed.
    pub fields: Vec<String>,
    pub recorded_at: Utc,
}

/// Which lines to list, the newest first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditList {
    /// Who did it.
    pub account_id: Option<i64>,
    /// The key with which it was done.
    pub key_id: Option<i64>,
    /// In whose name a deputy did it.
    pub deputy_for_id: Option<i64>,
    /// `account`, `role`, `session`, `library`, `loan`…
    pub entity: Option<String>,
    pub entity_id: Option<i64>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
}

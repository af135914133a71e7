//! The bodies that make and change webhooks.
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::platform::actor::LibraryId;

/// Makes a webhook.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// An `https` address outside our network, without a user, a password or a fragment.
    #[schema(min_length = 1, max_length = 2000)]
    pub url: String,
    /// What it is told; `GET /webhooks/kinds` lists what can be.
    #[schema(min_items = 1, max_items = 200)]
    pub kinds: Vec<String>,
    /// The partner whose it is; of a partner's key it is that library without being named.
    pub library_id: Option<LibraryId>,
}

/// Edits a webhook.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookPatch {
    #[schema(value_type = String, required = false, min_length = 1, max_length = 100)]
    pub name: Option<String>,
    #[schema(value_type = String, required = false, min_length = 1, max_length = 2000)]
    pub url: Option<String>,
    #[schema(value_type = Vec<String>, required = false, min_items = 1, max_items = 200)]
    pub kinds: Option<Vec<String>>,
}

/// Gives a webhook another secret.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SecretRotation {
    /// For how many hours more the old secret signs beside the new one; 24 where none are named.
    #[schema(minimum = 0, maximum = 168)]
    pub overlap_hours: Option<i64>,
}

crate::text_enum! {
    /// What becomes of that which happened while a webhook was not active.
    Missed { Deliver = "deliver", Skip = "skip" }
}

/// Lets a webhook be told again.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Resumption {
    /// It is told what it missed, unless that is to be skipped.
    pub missed: Option<Missed>,
}

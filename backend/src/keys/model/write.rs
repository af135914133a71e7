//! The bodies that make and change keys.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Holder, KeyRight};
use crate::platform::{Patch, actor::LibraryId};

/// Makes a key.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewKey {
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    pub holder: Holder,
    /// Of a partner's key: the library that it speaks for.
    pub library_id: Option<LibraryId>,
    /// Our branch or department; that of the one who makes it where none is named.
    pub branch_id: Option<LibraryId>,
    /// Of a script's key: what it may do. Nobody gives it what they do not hold.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub rights: Vec<KeyRight>,
    /// How many requests a minute; as the parameter `keys.requests_per_minute` says where it is absent.
    #[schema(minimum = 1, maximum = 100_000)]
    pub n_per_minute: Option<i64>,
    /// The last day on which it is taken: not after the years of the parameter `keys.longest_years`.
    pub expires_on: NaiveDate,
}

/// Edits a key. What it may do and until when does not change: a new one is made for that.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyPatch {
    #[schema(value_type = String, required = false, min_length = 1, max_length = 100)]
    pub name: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 1, maximum = 100_000)]
    pub n_per_minute: Patch<i64>,
}

/// Makes the successor of a key.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rotation {
    /// The last day of the new key.
    pub expires_on: NaiveDate,
    /// For how many days more the old key is taken, beside the new one; a week where none is named.
    #[schema(minimum = 0, maximum = 90)]
    pub overlap_days: Option<i64>,
}

/// Revokes a key.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

//! A reader, and how a reader is reached.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{platform::i18n::Language, schema::loan_readers};

/// A reader, by card and name only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reader {
    #[schema(min_length = 1, max_length = 60)]
    pub card_no: String,
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
}

/// How a reader is reached, and in which language letters are written.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Queryable,
    Selectable,
    Insertable,
    AsChangeset,
    Serialize,
    Deserialize,
    ToSchema,
)]
#[diesel(table_name = loan_readers, treat_none_as_null = true, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct ReaderContact {
    #[schema(max_length = 254, pattern = r"^\s*([^@\s]+@[^@\s]+\.[^@\s]+)?\s*$")]
    pub email: Option<String>,
    /// With its country, or as it is dialled in Lithuania.
    #[schema(max_length = 40)]
    pub phone: Option<String>,
    /// That of most letters where none is named.
    pub language: Option<Language>,
}

//! A card of the directory: what is written about one library.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{HOME, LibraryId, LibraryKind, ReachedBy, Ref};
use crate::{
    platform::Utc,
    schema::{libraries, library_closures, library_contacts},
};

/// What is written about a library, as the row keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, ToSchema)]
#[diesel(table_name = libraries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Card {
    #[serde(skip)]
    pub parent_id: Option<LibraryId>,
    pub kind: LibraryKind,
    pub name: String,
    #[schema(required = true)]
    pub short_name: Option<String>,
    /// Our library, its branches and departments.
    pub is_ours: bool,
    #[schema(required = true)]
    pub municipality: Option<String>,
    #[schema(required = true)]
    pub county: Option<String>,
    /// The county whose library is the centre of its territory (order ĮV-372).
    #[schema(required = true)]
    pub territory: Option<String>,
    /// The code in LIBIS.
    #[schema(required = true)]
    pub sigla: Option<String>,
    #[schema(required = true)]
    pub isil: Option<String>,
    #[schema(required = true)]
    pub company_code: Option<String>,
    #[schema(required = true)]
    pub street: Option<String>,
    #[schema(required = true)]
    pub city: Option<String>,
    #[schema(required = true)]
    pub postal_code: Option<String>,
    /// ISO 3166, two letters.
    pub country: String,
    pub reached_by: ReachedBy,
    /// The address for `reached_by`.
    #[schema(required = true)]
    pub reached_at: Option<String>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// Whether we still deal with it.
    pub is_active: bool,
    /// Two libraries with one key would be one library.
    #[serde(skip)]
    pub match_key: String,
    #[serde(skip)]
    pub name_key: String,
    #[serde(skip)]
    pub municipality_key: String,
    #[serde(skip)]
    pub search_text: String,
}

impl Card {
    /// A library of which only this is known.
    pub fn new(kind: LibraryKind, name: &str) -> Card {
        Card {
            parent_id: None,
            kind,
            name: name.into(),
            short_name: None,
            is_ours: false,
            municipality: None,
            county: None,
            territory: None,
            sigla: None,
            isil: None,
            company_code: None,
            street: None,
            city: None,
            postal_code: None,
            country: HOME.into(),
            reached_by: ReachedBy::Email,
            reached_at: None,
            note: None,
            is_active: true,
            match_key: String::new(),
            name_key: String::new(),
            municipality_key: String::new(),
            search_text: String::new(),
        }
    }
}

/// A library with its place in the database.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = libraries)]
pub struct Record {
    pub id: LibraryId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub card: Card,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A library as a line of the list.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LibraryRow {
    #[serde(flatten)]
    pub record: Record,
    /// The library that this is a part of.
    #[schema(required = true)]
    pub parent: Option<Ref>,
    /// Of one administration with us: ISO 2789 does not count loans between the two.
    pub is_same_administration: bool,
    /// Its branches and departments.
    pub n_branches: i64,
}

/// A library with everything that is written about it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Library {
    #[serde(flatten)]
    pub row: LibraryRow,
    pub contacts: Vec<Contact>,
    pub closures: Vec<Closure>,
}

/// Whom to turn to.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = library_contacts, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// For what: the director, the interlibrary loan desk.
    #[schema(min_length = 1, max_length = 100)]
    pub role: String,
    #[schema(max_length = 200)]
    pub person: Option<String>,
    #[schema(max_length = 254)]
    pub email: Option<String>,
    /// Kept as `+37061234567`, taken as people write it.
    #[schema(max_length = 40)]
    pub phone: Option<String>,
}

/// Days on which a library is closed, the first and the last included.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = library_closures, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    #[schema(max_length = 200)]
    pub reason: Option<String>,
}

//! The nouns of the directory: rows, answers and the bodies that change them.
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

pub use crate::platform::actor::LibraryId;
use crate::{platform::Utc, schema::libraries};

crate::text_enum! {
    /// What a library is, or what of a library.
    LibraryKind {
        National = "national", County = "county", Municipal = "municipal", Branch = "branch",
        Department = "department", School = "school", Academic = "academic", Special = "special",
        OtherOrganisation = "other_organisation", Foreign = "foreign",
    }
}

crate::text_enum! {
    /// How a library is reached.
    ReachedBy { Api = "api", Iso18626 = "iso18626", Email = "email", Paper = "paper" }
}

impl LibraryKind {
    /// A part of a library, which cannot stand alone.
    pub fn is_part(self) -> bool {
        matches!(self, LibraryKind::Branch | LibraryKind::Department)
    }
}

/// A library by its name, wherever one is spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = libraries)]
#[schema(as = LibraryRef)]
pub struct Ref {
    pub id: LibraryId,
    pub name: String,
    #[schema(required = true)]
    pub short_name: Option<String>,
}

/// What other capabilities decide by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: LibraryId,
    /// The library that this is a part of; itself where it stands alone.
    pub root: LibraryId,
    pub kind: LibraryKind,
    pub is_ours: bool,
    pub is_active: bool,
    /// Not in Lithuania.
    pub is_abroad: bool,
    /// Of one administration with us: ISO 2789 does not count loans between the two.
    pub is_same_administration: bool,
}

/// Our own library, as the first set-up names it.
#[derive(Clone, Debug)]
pub struct Founded {
    pub name: String,
    pub kind: LibraryKind,
    pub municipality: Option<String>,
    pub county: Option<String>,
}

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
    pub municipality_key: Option<String>,
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
            municipality_key: None,
            search_text: String::new(),
        }
    }
}

/// Where we are.
pub const HOME: &str = "LT";

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

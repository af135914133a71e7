//! The nouns of the directory: rows, answers and the bodies that change them.
mod card;
mod import;
mod list;
mod named;
mod write;

use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

pub use self::{
    card::{Card, Closure, Contact, Library, LibraryRow, Record},
    import::{Line, NewImport, Sheet},
    list::{LibraryList, Order},
    named::NamedLibraryRow,
    write::{LibraryPatch, NewLibrary},
};
pub use crate::platform::actor::LibraryId;
use crate::schema::libraries;

/// Where we are.
pub const HOME: &str = "LT";

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

impl From<&Known> for Ref {
    fn from(known: &Known) -> Ref {
        Ref { id: known.id, name: known.name.clone(), short_name: known.short_name.clone() }
    }
}

/// What other capabilities decide by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: LibraryId,
    /// The library that this is a part of; itself where it stands alone.
    pub root: LibraryId,
    pub name: String,
    pub short_name: Option<String>,
    pub kind: LibraryKind,
    pub is_ours: bool,
    pub is_active: bool,
    pub reached_by: ReachedBy,
    pub reached_at: Option<String>,
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

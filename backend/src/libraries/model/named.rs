//! The directory by what its libraries are called elsewhere.
use diesel::prelude::*;

use super::LibraryId;
use crate::schema::libraries;

/// What a library may be called by in a list of another system.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = libraries)]
pub struct NamedLibraryRow {
    pub id: LibraryId,
    pub parent_id: Option<LibraryId>,
    pub is_ours: bool,
    pub name: String,
    pub short_name: Option<String>,
    pub sigla: Option<String>,
    pub isil: Option<String>,
}

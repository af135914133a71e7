//! How the directory is listed.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{LibraryId, LibraryKind};
use crate::platform::page::{Count, Cursor, Format, Limit};

crate::text_enum! {
    /// The order of the directory; a minus means descending.
    Order {
        Name = "name", NameDescending = "-name", Municipality = "municipality",
        UpdatedDescending = "-updated_at",
    }
}

/// Which libraries to list.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LibraryList {
    /// The beginnings of words of the name, the municipality or a code; `zemaite` finds `Žemaitė`.
    pub q: Option<String>,
    pub kind: Option<LibraryKind>,
    pub municipality: Option<String>,
    pub county: Option<String>,
    pub territory: Option<String>,
    /// The branches and departments of this library.
    pub parent_id: Option<LibraryId>,
    pub is_ours: Option<bool>,
    pub is_active: Option<bool>,
    /// By name, unless said.
    #[param(inline)]
    pub sort: Option<Order>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

//! "Do we own it?": what is asked, and what we hold.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::Description;

/// What is looked for; a number goes before a title.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Ten or thirteen digits: the two are one.
    #[param(max_length = 40)]
    pub isbn: Option<String>,
    #[param(max_length = 40)]
    pub issn: Option<String>,
    #[param(max_length = 1000)]
    pub title: Option<String>,
    /// Only with a title; surname and name in any order.
    #[param(max_length = 500)]
    pub author: Option<String>,
}

crate::text_enum! {
    /// By what a title was recognised.
    MatchedBy { Isbn = "isbn", Issn = "issn", Title = "title" }
}

/// A title that we have a record of, with our items.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Holding {
    #[schema(inline)]
    pub matched_by: MatchedBy,
    pub description: Description,
}

/// What we hold of what was asked for; those that can be lent now stand first.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Holdings {
    pub items: Vec<Holding>,
    /// How many items we have, of all these titles.
    pub n_items: i64,
    /// How many of them can be promised now.
    pub n_available: i64,
}

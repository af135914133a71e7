//! What is asked for, as it was described.
use diesel::prelude::*;
use serde::Serialize;

use super::Kind;
use crate::schema::loan_citations;

/// The bibliographic description.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = loan_citations, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Citation {
    pub kind: Kind,
    pub title: String,
    pub author: Option<String>,
    pub container_title: Option<String>,
    pub publisher: Option<String>,
    pub year: Option<i32>,
    pub edition: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    /// Thirteen digits.
    pub isbn: Option<String>,
    /// Seven digits and a check digit, without the hyphen.
    pub issn: Option<String>,
}

impl Citation {
    pub fn heading(&self) -> Heading {
        Heading { kind: self.kind, title: self.title.clone(), author: self.author.clone() }
    }
}

/// What a line of a list shows of the description.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = loan_citations)]
pub struct Heading {
    pub kind: Kind,
    pub title: String,
    pub author: Option<String>,
}

//! A bibliographic description: what a title is, by whatever record we have of it.
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::Item;
use crate::{
    platform::Utc,
    schema::{description_numbers, descriptions},
};

crate::id! {
    /// Identifies a bibliographic description.
    DescriptionId
}

crate::text_enum! {
    /// What is described; from positions 6 and 7 of the leader.
    DescriptionKind {
        Book = "book", Serial = "serial", Map = "map", Music = "music", Audio = "audio", Video = "video",
        Electronic = "electronic", Other = "other",
    }
}

crate::text_enum! {
    /// By whose rules the fields of a record are numbered.
    MarcFormat { Marc21 = "marc21", Unimarc = "unimarc" }
}

crate::text_enum! {
    /// What a number identifies: a book (ISO 2108) or a serial (ISO 3297).
    NumberKind { Isbn = "isbn", Issn = "issn" }
}

/// What is said of a title.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize, ToSchema)]
#[diesel(table_name = descriptions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Described {
    pub kind: DescriptionKind,
    pub title: String,
    #[schema(required = true)]
    pub subtitle: Option<String>,
    /// The number or the name of a volume.
    #[schema(required = true)]
    pub part: Option<String>,
    /// As the record has it: surname first.
    #[schema(required = true)]
    pub author: Option<String>,
    /// Who made it, in the words of the title page.
    #[schema(required = true)]
    pub responsibility: Option<String>,
    #[schema(required = true)]
    pub edition: Option<String>,
    #[schema(required = true)]
    pub place: Option<String>,
    #[schema(required = true)]
    pub publisher: Option<String>,
    #[schema(required = true)]
    pub year: Option<i32>,
    #[schema(required = true)]
    pub extent: Option<String>,
    #[schema(required = true)]
    pub series: Option<String>,
    /// ISO 639-2, three letters.
    #[schema(required = true)]
    pub language: Option<String>,
}

impl Described {
    /// A title of which only this is known.
    pub fn new(kind: DescriptionKind, title: &str) -> Described {
        Described {
            kind,
            title: title.into(),
            subtitle: None,
            part: None,
            author: None,
            responsibility: None,
            edition: None,
            place: None,
            publisher: None,
            year: None,
            extent: None,
            series: None,
            language: None,
        }
    }
}

/// Where the record comes from: whose it is, and its number there.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize, ToSchema)]
#[diesel(table_name = descriptions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Source {
    pub format: MarcFormat,
    /// MARC 21 field 003, UNIMARC 801 $b; absent where the record is our own or does not say.
    #[schema(required = true)]
    pub source: Option<String>,
    /// Field 001.
    #[schema(required = true)]
    pub control_number: Option<String>,
}

/// By what a description is found, matched and ordered.
#[derive(Clone, Debug, PartialEq, Eq, Insertable, AsChangeset)]
#[diesel(table_name = descriptions)]
pub struct Keys {
    pub match_key: String,
    pub title_match: String,
    pub full_title_match: String,
    pub title_key: String,
    pub year_key: i32,
    pub search_text: String,
}

/// A standard number of a title.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, ToSchema)]
#[diesel(table_name = description_numbers)]
pub struct Number {
    pub kind: NumberKind,
    /// An ISBN as thirteen digits, an ISSN as eight signs; a wrong one as it was written, without hyphens.
    pub number: String,
    /// Whether its check digit is right; what is printed in a book may be wrong.
    pub is_valid: bool,
}

/// A description as its row keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = descriptions)]
#[schema(as = DescriptionRecord)]
pub struct Record {
    pub id: DescriptionId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub described: Described,
    #[serde(flatten)]
    #[diesel(embed)]
    pub source: Source,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A description as a line of the list.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DescriptionRow {
    #[serde(flatten)]
    pub record: Record,
    pub numbers: Vec<Number>,
    /// Our items of it.
    pub n_items: i64,
    /// Those that may be lent and are promised to nobody.
    pub n_available: i64,
}

/// A description with our items.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Description {
    #[serde(flatten)]
    pub row: DescriptionRow,
    pub items: Vec<Item>,
}

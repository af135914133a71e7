//! A catalogue that is asked: where it is, and how it is spoken to.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    catalogue::model::MarcFormat,
    libraries::Ref,
    platform::{Utc, actor::LibraryId},
    schema::lookup_targets,
};

crate::id! {
    /// Identifies a catalogue where titles are looked up.
    LookupTargetId
}

crate::text_enum! {
    /// The version of SRU that a server speaks: 1.1 and 1.2 of the Library of Congress, 2.0 of OASIS.
    SruVersion { V11 = "1.1", V12 = "1.2", V20 = "2.0" }
}

crate::text_enum! {
    /// How words stand in an index, in CQL: all of them, as the server likes, or one after another.
    CqlRelation { All = "all", Equals = "=", Adjacent = "adj" }
}

/// What the server calls what is searched, in CQL: `dc.title`, `bath.isbn`. None where it cannot be searched by that.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Validate,
    ToSchema,
    Queryable,
    Selectable,
    Insertable,
    AsChangeset,
)]
#[diesel(table_name = lookup_targets, treat_none_as_null = true, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct LookupIndexes {
    #[diesel(column_name = title_index)]
    #[schema(min_length = 1, max_length = 60, example = "dc.title")]
    pub title: String,
    #[diesel(column_name = author_index)]
    #[schema(min_length = 1, max_length = 60, example = "dc.creator")]
    pub author: Option<String>,
    #[diesel(column_name = isbn_index)]
    #[schema(min_length = 1, max_length = 60, example = "bath.isbn")]
    pub isbn: Option<String>,
    #[diesel(column_name = issn_index)]
    #[schema(min_length = 1, max_length = 60, example = "bath.issn")]
    pub issn: Option<String>,
    /// Of the words of a title and of an author; a number is always equal.
    pub relation: CqlRelation,
}

/// A catalogue as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, Insertable, AsChangeset)]
#[diesel(table_name = lookup_targets, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct TargetRow {
    #[diesel(skip_insertion)]
    pub id: LookupTargetId,
    pub name: String,
    pub url: String,
    pub library_id: Option<LibraryId>,
    pub sru_version: SruVersion,
    pub record_schema: String,
    pub marc_format: Option<MarcFormat>,
    #[diesel(embed)]
    pub indexes: LookupIndexes,
    pub deadline_ms: i64,
    pub position: i64,
    pub is_active: bool,
    /// [`LookupCredentials`], sealed.
    pub credentials: Option<String>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What a server wants to see of us (RFC 7617). Kept sealed, never shown again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookupCredentials {
    /// Without a colon.
    #[schema(min_length = 1, max_length = 200)]
    pub user_name: String,
    #[schema(min_length = 1, max_length = 200)]
    pub password: String,
}

/// Which credentials there are; the password is not shown.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LookupCredentialsShown {
    pub user_name: String,
}

/// A catalogue with all that is needed to ask it.
#[derive(Clone, Debug)]
pub struct TargetToAsk {
    pub row: TargetRow,
    pub library: Option<Ref>,
    pub credentials: Option<LookupCredentials>,
}

/// A catalogue as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LookupTarget {
    pub id: LookupTargetId,
    pub name: String,
    pub url: String,
    /// The library of the directory that it stands for.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub sru_version: SruVersion,
    pub record_schema: String,
    /// Whose fields its records have; null where each shows it.
    #[schema(required = true)]
    pub marc_format: Option<MarcFormat>,
    pub indexes: LookupIndexes,
    pub deadline_ms: i64,
    /// Those with a smaller number are shown first.
    pub position: i64,
    pub is_active: bool,
    #[schema(required = true)]
    pub credentials: Option<LookupCredentialsShown>,
    pub created_at: Utc,
    pub version: i64,
}

/// Every catalogue, in the order in which they are shown.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LookupTargets {
    pub items: Vec<LookupTarget>,
}

//! What is looked up, what was found, and how each catalogue answered.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::LookupTargetId;
use crate::{catalogue::model::Described, libraries::Ref};

/// What is looked for; a number goes before a title.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TitlesAsked {
    /// Ten or thirteen digits: both are looked for.
    #[param(max_length = 40)]
    pub isbn: Option<String>,
    #[param(max_length = 40)]
    pub issn: Option<String>,
    /// Words of a title, in any order where the catalogue allows it.
    #[param(max_length = 500)]
    pub title: Option<String>,
    /// Surname and name in any order; with a title or alone.
    #[param(max_length = 200)]
    pub author: Option<String>,
}

/// The same, tidied: an ISBN of thirteen digits, an ISSN of eight signs, words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleWanted {
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub title: Option<String>,
    pub author: Option<String>,
}

crate::text_enum! {
    /// How a catalogue answered: it did; not in time; it could not be reached or did not let us; what it said could not
    /// be read; it said that it could not search so; or it was not asked, because it has no index for what is wanted.
    LookupStatus {
        Answered = "answered", Late = "late", Refused = "refused", Unreadable = "unreadable",
        Diagnostic = "diagnostic", NotAsked = "not_asked",
    }
}

crate::text_enum! {
    /// Why a catalogue gave no titles.
    LookupReason {
        TimedOut = "timed_out", InsideAddress = "inside_address", NoAddress = "no_address",
        NoConnection = "no_connection", NoTls = "no_tls", CutOff = "cut_off", Redirected = "redirected",
        HttpStatus = "http_status", TooLong = "too_long", WrongCharset = "wrong_charset", NotXml = "not_xml",
        Harmful = "harmful", NotSru = "not_sru", NotMarc = "not_marc", Diagnostic = "diagnostic",
        NoIndex = "no_index",
    }
}

/// A catalogue that has a title.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TitleHolder {
    pub target_id: LookupTargetId,
    /// The name of the catalogue.
    pub name: String,
    /// The library that it stands for.
    #[schema(required = true)]
    pub library: Option<Ref>,
    /// Field 001 of its record.
    #[schema(required = true)]
    pub control_number: Option<String>,
}

/// A title, with all that have the same edition of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FoundTitle {
    #[serde(flatten)]
    pub described: Described,
    /// Of thirteen digits; wrong ones are left out.
    pub isbns: Vec<String>,
    pub issns: Vec<String>,
    pub holders: Vec<TitleHolder>,
}

/// How one catalogue answered.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LookupTargetAnswer {
    pub target_id: LookupTargetId,
    pub name: String,
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub status: LookupStatus,
    #[schema(required = true)]
    pub reason: Option<LookupReason>,
    /// The status of HTTP, where it is no success.
    #[schema(required = true)]
    pub http_status: Option<u16>,
    /// What the server itself said of it.
    #[schema(required = true)]
    pub said: Option<String>,
    /// How many titles it has by its own word.
    #[schema(required = true)]
    pub count: Option<i64>,
    /// How many of them it gave, and could be read.
    pub n_read: usize,
    /// How many records it gave that could not be read.
    pub n_unread: usize,
    /// How long it took, in milliseconds.
    #[schema(required = true)]
    pub ms: Option<i64>,
}

/// What was found where.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Lookup {
    pub items: Vec<FoundTitle>,
    /// Every catalogue that was asked, in their order.
    pub targets: Vec<LookupTargetAnswer>,
}

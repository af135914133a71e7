//! The bodies that draft agreements.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Signatory, Terms};
use crate::platform::{Patch, actor::LibraryId};

/// Drafts an agreement with a library.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgreement {
    pub library_id: LibraryId,
    /// Its first day; today where none is named.
    pub from_on: Option<NaiveDate>,
    /// Its last day; open-ended where absent.
    pub until_on: Option<NaiveDate>,
    /// As the template says where absent.
    pub terms: Option<Terms>,
    pub ours: Option<Signatory>,
    pub theirs: Option<Signatory>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// What is to be changed of a draft: an absent field stays, `null` empties it; terms and signatories are given whole.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementPatch {
    #[serde(default)]
    #[schema(value_type = String, format = Date)]
    pub from_on: Option<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub until_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Terms)]
    pub terms: Option<Terms>,
    #[serde(default)]
    #[schema(value_type = Signatory)]
    pub ours: Option<Signatory>,
    #[serde(default)]
    #[schema(value_type = Signatory)]
    pub theirs: Option<Signatory>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub note: Patch<String>,
}

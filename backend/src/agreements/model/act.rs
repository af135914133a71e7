//! The bodies of the steps of an agreement.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{EndedBy, Terms};
use crate::platform::Patch;

/// Both have signed.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementSigning)]
pub struct Signing {
    /// Today where none is named.
    pub signed_on: Option<NaiveDate>,
    /// Its first day; the draft's where none is named.
    pub from_on: Option<NaiveDate>,
}

/// New terms from a day on.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementAmendment)]
pub struct Amendment {
    /// The first day of the new terms, after that of the terms before.
    pub effective_on: NaiveDate,
    /// The day on which both agreed; today where none is named.
    pub agreed_on: Option<NaiveDate>,
    pub terms: Terms,
    /// Another last day; `null` makes it open-ended.
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub until_on: Patch<NaiveDate>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Ends an agreement before its time.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementTermination)]
pub struct Termination {
    pub by: EndedBy,
    /// The day of the notice or of the consent; today where none is named.
    pub notice_on: Option<NaiveDate>,
    /// Its last day. By notice, as many days later as the agreement says where none is named, and never sooner; by
    /// consent it is named.
    pub ends_on: Option<NaiveDate>,
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// A step that asks for its reason.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementReason)]
pub struct Because {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

//! One draft for many libraries at once.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{AgreementId, Signatory, Terms};
use crate::{
    libraries::Ref,
    platform::{actor::LibraryId, problem::Problem},
};

/// Drafts an agreement with each of these libraries.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementCampaign)]
pub struct Campaign {
    #[schema(min_items = 1, max_items = 500)]
    pub library_ids: Vec<LibraryId>,
    /// The first day of each.
    pub from_on: NaiveDate,
    /// The last day of each; open-ended where absent.
    pub until_on: Option<NaiveDate>,
    /// As the template says where absent.
    pub terms: Option<Terms>,
    pub ours: Option<Signatory>,
}

crate::text_enum! {
    /// What came of one library: drafted, or there is an agreement for that time already, or it is not possible.
    AgreementCampaignOutcome { Created = "created", Unchanged = "unchanged", Refused = "refused" }
}

/// What came of one library.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AgreementCampaignResult)]
pub struct CampaignResult {
    pub library_id: LibraryId,
    /// Absent where there is no such library.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub outcome: AgreementCampaignOutcome,
    /// The new agreement, or the one that is there.
    #[schema(required = true)]
    pub agreement: Option<AgreementRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub problem: Option<Problem>,
}

/// An agreement by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgreementRef {
    pub id: AgreementId,
    pub number: String,
}

/// What came of each, in the order asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AgreementCampaignResults)]
pub struct CampaignResults {
    pub n_created: usize,
    pub n_unchanged: usize,
    pub n_refused: usize,
    pub results: Vec<CampaignResult>,
}

//! An agreement as the other party sees it.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{AgreementId, AgreementStatus, EndedBy, Terms};

/// An agreement that was sent to the other party, under the terms that hold today or would.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SharedAgreement {
    pub id: AgreementId,
    pub number: String,
    pub status: AgreementStatus,
    #[schema(required = true)]
    pub signed_on: Option<NaiveDate>,
    pub from_on: NaiveDate,
    /// Its last day; open-ended where absent.
    #[schema(required = true)]
    pub until_on: Option<NaiveDate>,
    /// Who ends it before its time; `us` is the library that serves this API.
    #[schema(required = true)]
    pub ended_by: Option<EndedBy>,
    /// The number of the version of the terms.
    pub version_n: i32,
    pub terms: Terms,
}

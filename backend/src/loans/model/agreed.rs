//! Under which terms we lend, and where each of them stands.
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::LoanId;
use crate::{
    agreements::model::{AgreementId, NotLent},
    schema::loan_terms,
};

crate::text_enum! {
    /// From where the due day came: the agreement, else the parameter, else it was typed by hand.
    DueBy { Agreement = "agreement", Parameter = "parameter", Hand = "hand" }
}

/// What is kept of the terms of a loan.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = loan_terms, treat_none_as_default_value = false)]
pub struct TermsRow {
    pub loan_id: LoanId,
    pub agreement_id: Option<AgreementId>,
    pub version_n: Option<i32>,
    pub category: Option<NotLent>,
    pub due_by: Option<DueBy>,
    pub is_exception: bool,
}

/// The terms of what we lend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LoanTerms {
    /// The agreement and the version that held when the request came; absent where the parameters hold.
    #[schema(required = true)]
    pub agreement: Option<AgreementOfLoan>,
    pub loan_days: i64,
    pub n_renewals: i64,
    /// The price of one copied page, in cents, as the agreement says; absent where it says none.
    #[schema(required = true, minimum = 0)]
    pub page_cents: Option<i64>,
    /// From where the due day came, once there is one.
    #[schema(required = true)]
    pub due_by: Option<DueBy>,
    /// What of the things that are not lent it is, if any.
    #[schema(required = true)]
    pub category: Option<NotLent>,
    /// Taken although something stopped it.
    pub is_exception: bool,
}

/// An agreement, and which version of its terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgreementOfLoan {
    pub id: AgreementId,
    pub number: String,
    pub version: i32,
}

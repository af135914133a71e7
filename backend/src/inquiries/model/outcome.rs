//! What became of a question beside its answer.
use serde::Serialize;
use utoipa::ToSchema;

use super::{FaqId, InquiryId};
use crate::{demand::model::DemandId, loans::model::LoanId};

/// One thing that came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Loan(LoanId),
    Demand(DemandId),
    Faq(FaqId),
    Inquiry(InquiryId),
}

/// What became of an inquiry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct InquiryOutcomes {
    pub loans: Vec<InquiryLoan>,
    /// Titles of the demand list.
    pub demand: Vec<InquiryDemand>,
    pub faq: Vec<InquiryFaq>,
    /// The inquiry that a consultation became.
    #[schema(required = true)]
    pub made: Option<InquiryRef>,
}

/// A loan, by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InquiryLoan {
    pub id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
}

/// An entry of the demand list, by its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InquiryDemand {
    pub id: DemandId,
    pub title: String,
}

/// A frequent question, by its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InquiryFaq {
    pub id: FaqId,
    pub question: String,
}

/// An inquiry, by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InquiryRef {
    pub id: InquiryId,
    #[schema(example = "INF-2026-0001")]
    pub number: String,
}

//! The nouns of the partner API: a loan as the partner sees it, and what it says.
mod loan;
mod own;
mod request;
mod steps;

pub use self::{
    loan::{
        HeardLine, HeardTimeline, PartnerLoan, PartnerLoanList, PartnerLoanRow, PartnerRole, PartnerStatus, PartnerUnit,
    },
    own::{Filled, PartnerAgreements, Scorecard, ScorecardAsked, WhoIAm},
    request::PartnerRequest,
    steps::{
        PartnerCondition, PartnerNo, PartnerParcel, PartnerPromise, PartnerRecall, PartnerRefusal, PartnerRenewal,
        PartnerRetry, PartnerStep,
    },
};

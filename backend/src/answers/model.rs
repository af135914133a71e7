//! The nouns of an answer by link: a loan, and what whoever holds the link needs to answer.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    loans::model::{Named, UnfilledReason},
    partner::model::{PartnerLoan, PartnerRole, PartnerStatus},
};

/// What a link opens: the loan while it is with this library, and how it ended afterwards.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkedLoan {
    /// Our number.
    pub number: String,
    pub title: String,
    pub role: PartnerRole,
    pub status: PartnerStatus,
    #[schema(required = true)]
    pub unfilled_reason: Option<UnfilledReason>,
    /// Nothing is to be done any more, and nothing else is told: it has ended, or was asked of another library since.
    pub is_over: bool,
    /// The loan whole; absent once it is over.
    #[schema(required = true)]
    pub loan: Option<PartnerLoan>,
    /// For whom the link speaks.
    pub library: String,
    pub us: LinkedUs,
    pub today: NaiveDate,
    /// The last day on which the link opens anything.
    pub until_on: NaiveDate,
    pub names: LinkedNames,
}

/// Our library, and how it is reached.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkedUs {
    pub name: String,
    #[schema(required = true)]
    pub name_en: Option<String>,
    #[schema(required = true)]
    pub email: Option<String>,
    #[schema(required = true)]
    pub phone: Option<String>,
}

/// The codes that bodies take, by their names in both languages.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkedNames {
    /// Why it is not supplied.
    pub unfilled: Vec<Named>,
    /// Why it can be had only later.
    pub retry: Vec<Named>,
    /// On what it is made to depend.
    pub condition: Vec<Named>,
}

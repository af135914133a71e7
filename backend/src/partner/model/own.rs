//! What a partner sees of itself: for whom its key speaks, its agreements, its figures.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use utoipa::{
    IntoParams, ToSchema,
    openapi::{Object, ObjectBuilder, Type, schema::SchemaType},
};

use crate::{agreements::model::SharedAgreement, libraries::Ref};

/// For whom a key speaks, and to whom.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WhoIAm {
    /// The partner.
    pub library: Ref,
    /// The library that serves this API.
    pub us: Ref,
    /// The library's day: Europe/Vilnius.
    pub today: NaiveDate,
}

/// The partner's agreements with us, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartnerAgreements {
    pub items: Vec<SharedAgreement>,
}

/// Of which days the figures are; both inclusive.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ScorecardAsked {
    /// The first day; the first of January if absent.
    pub from: Option<NaiveDate>,
    /// The last day; today if absent.
    pub to: Option<NaiveDate>,
}

/// What the two libraries did for one another: the same numbers as in our statistics.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Scorecard {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// What the partner asked of us.
    pub asked_of_us: Filled,
    /// What we asked of the partner.
    pub asked_of_you: Filled,
}

/// Requests, and what became of them within the same days.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Filled {
    pub n_requests: i64,
    pub n_filled: i64,
    pub n_refused: i64,
    /// Filled of all that was answered with yes or no, in percent to one decimal: the measure `lending_fill_rate` of
    /// what we supply, `supplier_fill_rate` of what you supply. Absent where nothing was answered.
    #[schema(required = true, schema_with = percent)]
    pub fill_rate_percent: Option<Number>,
}

/// A share in percent, or none.
fn percent() -> Object {
    ObjectBuilder::new().schema_type(SchemaType::from_iter([Type::Number, Type::Null])).build()
}

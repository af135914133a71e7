//! A proposal as its reader sees it.
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{FoundBy, SupplierVerdict};
use crate::{
    libraries::Ref,
    loans::model::LoanId,
    platform::{Hundredths, Utc, actor::LibraryId, events::Person},
};

/// One reason, as data and in words.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SupplierReason {
    /// `holds`, `said_yes`, `said_not_held`, `agreement`, `no_agreement`, `history`, `load`, `last_resort`, `ours`;
    /// and those for which it is skipped: `closed`, `not_in_force`, `inactive`, `asked`.
    #[schema(value_type = String)]
    pub code: Value,
    /// What the reason says, by name: `until_on`, `number`, `n_open`…
    #[schema(value_type = Object)]
    pub values: Map<String, Value>,
    /// The reason in the language of the request.
    pub text: String,
}

/// A library that may be asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Supplier {
    pub library: Ref,
    pub verdict: SupplierVerdict,
    /// As of the day of the proposal; what decides first stands first.
    pub reasons: Vec<SupplierReason>,
    /// Who says that it has what is asked for.
    #[schema(required = true)]
    pub found_by: Option<FoundBy>,
    /// Its place in the order that a person has chosen, the first being 1; absent where it was left out, or nothing
    /// was chosen.
    #[schema(required = true)]
    pub place: Option<i32>,
    /// The reasons as they were when the order was chosen.
    pub kept_reasons: Vec<SupplierReason>,
}

/// What our own requests came to with all libraries together: those of which little is known are judged by it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuppliersHistory {
    pub since_on: NaiveDate,
    #[schema(required = true)]
    pub fill_percent: Option<Hundredths>,
    pub n_answers: i64,
    #[schema(required = true)]
    pub days_median: Option<Hundredths>,
    pub n_filled: i64,
}

/// Whom we would ask on a day, in order. Nothing is sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuppliersProposal {
    pub on: NaiveDate,
    /// The first that is not skipped.
    #[schema(required = true)]
    pub next_id: Option<LibraryId>,
    pub history: SuppliersHistory,
    pub items: Vec<Supplier>,
}

/// Who has chosen an order, and when.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuppliersChoice {
    pub by: Person,
    pub at: Utc,
}

/// Whom to ask for a loan: the chosen order where there is one, then what it left out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanSuppliers {
    pub loan_id: LoanId,
    /// How often something was chosen; for `If-Match`.
    pub version: i64,
    /// Whether another library may still be asked.
    pub is_open: bool,
    #[schema(required = true)]
    pub chosen: Option<SuppliersChoice>,
    #[serde(flatten)]
    pub proposal: SuppliersProposal,
}

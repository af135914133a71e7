//! The territory: every library of it, with its agreement, its registration and its open loans.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{AgreementLibrary, AgreementRef, AgreementStatus};
use crate::{libraries::LibraryKind, platform::page::Format};

crate::text_enum! {
    /// Only libraries that have no agreement in force, or one that is over within 60 days.
    TerritoryView { None = "none", Expiring = "expiring" }
}

/// What of the territory to show.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TerritoryAsked {
    pub view: Option<TerritoryView>,
    pub kind: Option<LibraryKind>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// One library of the territory.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TerritoryRow {
    pub library: AgreementLibrary,
    /// The agreement that is in force or suspended today, else the latest one.
    #[schema(required = true)]
    pub agreement: Option<AgreementRef>,
    #[schema(required = true)]
    pub status: Option<AgreementStatus>,
    #[schema(required = true)]
    pub until_on: Option<NaiveDate>,
    pub is_expiring: bool,
    pub is_subscriber: bool,
    /// The last year for which it was registered.
    #[schema(required = true)]
    pub registered_for: Option<i32>,
    /// Loans with it that have not ended.
    pub n_open_loans: i64,
}

/// The libraries of the territory, by municipality and name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Territory {
    /// The county whose library is the centre; absent where ours names none.
    #[schema(required = true)]
    pub territory: Option<String>,
    pub n_libraries: usize,
    pub n_in_force: usize,
    pub n_expiring: usize,
    pub n_without: usize,
    pub rows: Vec<TerritoryRow>,
}

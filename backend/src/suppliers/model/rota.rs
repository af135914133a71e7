//! What is kept with a loan: the chosen order, the reasons of that day, and who has what is asked for.
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{FoundBy, Reason};
use crate::{
    loans::model::LoanId,
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
    },
    schema::loan_rotas,
};

/// That somebody has chosen.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = loan_rotas)]
pub struct Rota {
    pub loan_id: LoanId,
    /// Whether the order is a person's; else only the holders are.
    pub is_chosen: bool,
    pub chosen_by: AccountId,
    pub chosen_at: Utc,
    pub version: i64,
}

/// A library of a chosen order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub library: LibraryId,
    pub reasons: Vec<Reason>,
}

/// A library that has what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplierHolder {
    pub library_id: LibraryId,
    pub found_by: FoundBy,
}

/// Whom to ask, as a person chooses it; it replaces what was chosen before.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuppliersChosen {
    /// The libraries in the order in which they are to be asked; who is not named is left out. Where it is absent or
    /// null the proposal of each day counts.
    #[schema(max_items = 100)]
    pub library_ids: Option<Vec<LibraryId>>,
    /// The libraries that are known to have it.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub holders: Vec<SupplierHolder>,
}

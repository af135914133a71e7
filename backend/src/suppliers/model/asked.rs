//! How a proposal is asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    loans::model::Medium,
    platform::{actor::LibraryId, page::List},
};

/// A library named in a list, commas between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named(pub LibraryId);

impl TryFrom<String> for Named {
    type Error = String;

    fn try_from(text: String) -> Result<Named, String> {
        text.parse().map(|id| Named(LibraryId(id))).map_err(|_| format!("{text:?} is no id of a library"))
    }
}

/// For what whom to ask.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuppliersAsked {
    /// The day on which it would be asked; today where none is named.
    pub on: Option<NaiveDate>,
    /// An original where none is named: with the medium the figures and the costs differ.
    pub medium: Option<Medium>,
    #[param(max_length = 1000)]
    pub title: Option<String>,
    /// Ten or thirteen digits, with or without hyphens.
    #[param(max_length = 40)]
    pub isbn: Option<String>,
    #[param(max_length = 40)]
    pub issn: Option<String>,
    /// The libraries that are known to have it, as a look-up told: their ids, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub holders: List<Named>,
}

/// Of which day.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuppliersOn {
    /// Today where none is named.
    pub on: Option<NaiveDate>,
}

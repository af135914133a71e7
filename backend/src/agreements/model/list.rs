//! How agreements are listed: the register.
use serde::Deserialize;
use utoipa::IntoParams;

use super::AgreementStatus;
use crate::{
    libraries::LibraryKind,
    papers::model::DocumentFormat,
    platform::{
        actor::LibraryId,
        i18n::Language,
        page::{Count, Cursor, Format, Limit, List},
    },
};

crate::text_enum! {
    /// The order of the register; a minus means descending.
    AgreementOrder {
        Number = "number", NumberDown = "-number", Name = "name", UntilOn = "until_on", FromOnDown = "-from_on",
    }
}

/// Which agreements to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgreementList {
    /// The beginnings of words of the name, the municipality or a code of the library, or the number.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses of today, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<AgreementStatus>,
    pub kind: Option<LibraryKind>,
    pub municipality: Option<String>,
    pub library_id: Option<LibraryId>,
    /// In force, and over within 60 days.
    pub is_expiring: Option<bool>,
    /// The last number first, unless said.
    pub sort: Option<AgreementOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// Which agreements the register on paper shows, and how.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgreementRegister {
    /// As in the list.
    #[param(max_length = 200)]
    pub q: Option<String>,
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<AgreementStatus>,
    pub kind: Option<LibraryKind>,
    pub municipality: Option<String>,
    pub is_expiring: Option<bool>,
    pub sort: Option<AgreementOrder>,
    /// Your own, where none is named.
    #[param(inline)]
    pub language: Option<Language>,
    /// PDF unless said.
    #[param(inline)]
    pub format: Option<DocumentFormat>,
}

impl AgreementRegister {
    /// The list that it shows.
    pub fn list(&self) -> AgreementList {
        let AgreementRegister { q, status, kind, municipality, is_expiring, sort, .. } = self.clone();
        AgreementList { q, status, kind, municipality, is_expiring, sort, ..AgreementList::default() }
    }
}

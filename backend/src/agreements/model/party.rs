//! The two parties of an agreement, as its paper names them.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{libraries::model::Library, schema::agreement_parties};

crate::text_enum! {
    /// Our library, or the other one.
    Side { Us = "us", Them = "them" }
}

/// A party, with who signs for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize, ToSchema)]
#[diesel(table_name = agreement_parties, treat_none_as_null = true, treat_none_as_default_value = false)]
#[schema(as = AgreementParty)]
pub struct Party {
    pub name: String,
    #[schema(required = true)]
    pub company_code: Option<String>,
    #[schema(required = true)]
    pub vat_code: Option<String>,
    #[schema(required = true)]
    pub address: Option<String>,
    #[schema(required = true)]
    pub iban: Option<String>,
    #[schema(required = true)]
    pub phone: Option<String>,
    #[schema(required = true)]
    pub email: Option<String>,
    #[schema(required = true)]
    pub signatory: Option<String>,
    #[schema(required = true)]
    pub position: Option<String>,
    /// On what ground: `nuostatus`, as in „veikiantis pagal nuostatus“.
    #[schema(required = true)]
    pub basis: Option<String>,
}

impl Party {
    /// What the directory says of a library; what only the agreement knows stays.
    pub fn refresh(&mut self, library: &Library) {
        let card = &library.row.record.card;
        let place = [card.postal_code.as_deref(), card.city.as_deref()];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [card.street.clone(), Some(place).filter(|place| !place.is_empty())];
        let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        self.name = card.name.clone();
        self.company_code = card.company_code.clone();
        self.address = Some(address).filter(|address| !address.is_empty());
        self.phone = library.contacts.iter().find_map(|contact| contact.phone.clone());
        self.email = library.email();
    }
}

/// What only the agreement knows of a party: who signs, and how it is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementSignatory)]
pub struct Signatory {
    #[schema(max_length = 200)]
    pub signatory: Option<String>,
    #[schema(max_length = 200)]
    pub position: Option<String>,
    /// On what ground: `nuostatus`, as in „veikiantis pagal nuostatus“.
    #[schema(max_length = 200)]
    pub basis: Option<String>,
    #[schema(max_length = 34)]
    pub iban: Option<String>,
    #[schema(max_length = 20)]
    pub vat_code: Option<String>,
}

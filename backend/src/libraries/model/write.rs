//! The bodies that change the directory.
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Card, Closure, Contact, LibraryId, LibraryKind, ReachedBy};
use crate::platform::Patch;

/// A library that is to be added.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLibrary {
    pub kind: LibraryKind,
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
    /// Whose branch or department it is.
    pub parent_id: Option<LibraryId>,
    #[schema(max_length = 100)]
    pub short_name: Option<String>,
    #[schema(max_length = 200)]
    pub municipality: Option<String>,
    /// Such as `Panevėžio`.
    #[schema(max_length = 200)]
    pub county: Option<String>,
    /// The county whose library is the centre of its territory (order ĮV-372).
    #[schema(max_length = 200)]
    pub territory: Option<String>,
    /// The code in LIBIS.
    #[schema(max_length = 20)]
    pub sigla: Option<String>,
    #[schema(max_length = 16)]
    pub isil: Option<String>,
    /// Nine digits with a check digit; old ones have seven.
    #[schema(max_length = 20)]
    pub company_code: Option<String>,
    #[schema(max_length = 200)]
    pub street: Option<String>,
    #[schema(max_length = 200)]
    pub city: Option<String>,
    /// In Lithuania five digits, with or without `LT-`.
    #[schema(max_length = 20)]
    pub postal_code: Option<String>,
    /// The address for `reached_by`.
    #[schema(max_length = 300)]
    pub reached_at: Option<String>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
    /// ISO 3166, two letters; `LT` unless said.
    #[serde(default)]
    #[schema(value_type = String, pattern = "^[A-Za-z]{2}$")]
    pub country: Option<String>,
    #[serde(default)]
    #[schema(value_type = ReachedBy)]
    pub reached_by: Option<ReachedBy>,
    #[serde(default)]
    #[schema(value_type = bool)]
    pub is_active: Option<bool>,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub contacts: Vec<Contact>,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub closures: Vec<Closure>,
}

impl NewLibrary {
    /// As a card; nothing is checked yet.
    pub fn card(&self) -> Card {
        let fresh = Card::new(self.kind, &self.name);
        Card {
            parent_id: self.parent_id,
            short_name: self.short_name.clone(),
            municipality: self.municipality.clone(),
            county: self.county.clone(),
            territory: self.territory.clone(),
            sigla: self.sigla.clone(),
            isil: self.isil.clone(),
            company_code: self.company_code.clone(),
            street: self.street.clone(),
            city: self.city.clone(),
            postal_code: self.postal_code.clone(),
            reached_at: self.reached_at.clone(),
            note: self.note.clone(),
            country: self.country.clone().unwrap_or(fresh.country),
            reached_by: self.reached_by.unwrap_or(fresh.reached_by),
            is_active: self.is_active.unwrap_or(fresh.is_active),
            ..fresh
        }
    }
}

/// What is to be changed of a library: an absent field stays, `null` empties it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LibraryPatch {
    #[serde(default)]
    #[schema(value_type = LibraryKind)]
    pub kind: Option<LibraryKind>,
    #[serde(default)]
    #[schema(value_type = String, min_length = 1, max_length = 300)]
    pub name: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<LibraryId>)]
    pub parent_id: Patch<LibraryId>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub short_name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub municipality: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub county: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub territory: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 20)]
    pub sigla: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 16)]
    pub isil: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 20)]
    pub company_code: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub street: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub city: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 20)]
    pub postal_code: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub reached_at: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub note: Patch<String>,
    #[serde(default)]
    #[schema(value_type = String, pattern = "^[A-Za-z]{2}$")]
    pub country: Option<String>,
    #[serde(default)]
    #[schema(value_type = ReachedBy)]
    pub reached_by: Option<ReachedBy>,
    #[serde(default)]
    #[schema(value_type = bool)]
    pub is_active: Option<bool>,
    /// All of them, if there is a change.
    #[serde(default)]
    #[schema(value_type = Vec<Contact>, max_items = 50)]
    pub contacts: Option<Vec<Contact>>,
    /// All of them, if there is a change.
    #[serde(default)]
    #[schema(value_type = Vec<Closure>, max_items = 50)]
    pub closures: Option<Vec<Closure>>,
}

impl LibraryPatch {
    /// Writes the changes onto a card; nothing is checked yet.
    pub fn apply(&self, card: &mut Card) {
        card.kind = self.kind.unwrap_or(card.kind);
        card.reached_by = self.reached_by.unwrap_or(card.reached_by);
        card.is_active = self.is_active.unwrap_or(card.is_active);
        card.name = self.name.clone().unwrap_or_else(|| card.name.clone());
        card.country = self.country.clone().unwrap_or_else(|| card.country.clone());
        self.parent_id.apply(&mut card.parent_id);
        self.short_name.apply(&mut card.short_name);
        self.municipality.apply(&mut card.municipality);
        self.county.apply(&mut card.county);
        self.territory.apply(&mut card.territory);
        self.sigla.apply(&mut card.sigla);
        self.isil.apply(&mut card.isil);
        self.company_code.apply(&mut card.company_code);
        self.street.apply(&mut card.street);
        self.city.apply(&mut card.city);
        self.postal_code.apply(&mut card.postal_code);
        self.reached_at.apply(&mut card.reached_at);
        self.note.apply(&mut card.note);
    }
}

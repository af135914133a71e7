//! The bodies that change the catalogue.
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Described, DescriptionKind};
use crate::platform::Patch;

/// A description written by hand.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDescription {
    pub kind: DescriptionKind,
    #[schema(min_length = 1, max_length = 1000)]
    pub title: String,
    #[schema(max_length = 1000)]
    pub subtitle: Option<String>,
    /// The number or the name of a volume.
    #[schema(max_length = 300)]
    pub part: Option<String>,
    /// Surname first.
    #[schema(max_length = 500)]
    pub author: Option<String>,
    #[schema(max_length = 1000)]
    pub responsibility: Option<String>,
    #[schema(max_length = 300)]
    pub edition: Option<String>,
    #[schema(max_length = 300)]
    pub place: Option<String>,
    #[schema(max_length = 300)]
    pub publisher: Option<String>,
    #[schema(minimum = 1000, maximum = 2100)]
    pub year: Option<i32>,
    #[schema(max_length = 300)]
    pub extent: Option<String>,
    #[schema(max_length = 500)]
    pub series: Option<String>,
    /// ISO 639-2, three letters.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[a-z]{3}$")]
    pub language: Option<String>,
    /// Ten or thirteen digits, with or without hyphens.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub isbns: Vec<String>,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub issns: Vec<String>,
}

impl NewDescription {
    /// What is said of the title; nothing is checked yet.
    pub fn described(&self) -> Described {
        Described {
            kind: self.kind,
            title: self.title.clone(),
            subtitle: self.subtitle.clone(),
            part: self.part.clone(),
            author: self.author.clone(),
            responsibility: self.responsibility.clone(),
            edition: self.edition.clone(),
            place: self.place.clone(),
            publisher: self.publisher.clone(),
            year: self.year,
            extent: self.extent.clone(),
            series: self.series.clone(),
            language: self.language.clone(),
        }
    }
}

/// What is to be changed of a description: an absent field stays, `null` empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DescriptionPatch {
    #[serde(default)]
    #[schema(value_type = DescriptionKind)]
    pub kind: Option<DescriptionKind>,
    #[serde(default)]
    #[schema(value_type = String, min_length = 1, max_length = 1000)]
    pub title: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 1000)]
    pub subtitle: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub part: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub author: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 1000)]
    pub responsibility: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub edition: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub place: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub publisher: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i32>, minimum = 1000, maximum = 2100)]
    pub year: Patch<i32>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub extent: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub series: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[a-z]{3}$")]
    pub language: Patch<String>,
    /// All of them, if there is a change.
    #[serde(default)]
    #[schema(value_type = Vec<String>, max_items = 50)]
    pub isbns: Option<Vec<String>>,
    /// All of them, if there is a change.
    #[serde(default)]
    #[schema(value_type = Vec<String>, max_items = 50)]
    pub issns: Option<Vec<String>>,
}

impl DescriptionPatch {
    /// Writes the changes onto a description; nothing is checked yet.
    pub fn apply(&self, described: &mut Described) {
        described.kind = self.kind.unwrap_or(described.kind);
        described.title = self.title.clone().unwrap_or_else(|| described.title.clone());
        self.subtitle.apply(&mut described.subtitle);
        self.part.apply(&mut described.part);
        self.author.apply(&mut described.author);
        self.responsibility.apply(&mut described.responsibility);
        self.edition.apply(&mut described.edition);
        self.place.apply(&mut described.place);
        self.publisher.apply(&mut described.publisher);
        self.year.apply(&mut described.year);
        self.extent.apply(&mut described.extent);
        self.series.apply(&mut described.series);
        self.language.apply(&mut described.language);
    }
}

//! A MARC record as text: what stands in it, whatever file it came in.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One record, with all its fields in their order: nothing of the source is lost but the lengths, which follow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MarcRecord {
    /// Twenty-four characters.
    pub leader: String,
    pub fields: Vec<MarcField>,
}

/// One field: a control field has a value, a data field has indicators and subfields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MarcField {
    /// Three letters or digits.
    pub tag: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub value: Option<String>,
    /// Two characters; absent in a control field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub indicators: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub subfields: Vec<MarcSubfield>,
}

/// A part of a data field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MarcSubfield {
    /// One character.
    pub code: String,
    pub value: String,
}

impl MarcRecord {
    pub fn has(&self, tag: &str) -> bool {
        self.fields.iter().any(|field| field.tag == tag)
    }

    /// The fields of this tag, in their order.
    pub fn of<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a MarcField> {
        self.fields.iter().filter(move |field| field.tag == tag)
    }

    /// The value of a control field.
    pub fn control<'a>(&'a self, tag: &str) -> Option<&'a str> {
        self.fields.iter().filter(|field| field.tag == tag).find_map(|field| field.value.as_deref())
    }

    /// The first subfield of this code in a field of this tag.
    pub fn subfield<'a>(&'a self, tag: &str, code: &str) -> Option<&'a str> {
        self.fields.iter().filter(|field| field.tag == tag).find_map(|field| field.subfield(code))
    }
}

impl MarcField {
    pub fn control(tag: &str, value: impl Into<String>) -> MarcField {
        MarcField { tag: tag.into(), value: Some(value.into()), ..MarcField::default() }
    }

    pub fn data(tag: &str, indicators: &str, subfields: &[(&str, &str)]) -> MarcField {
        let part = |(code, value): &(&str, &str)| MarcSubfield { code: (*code).into(), value: (*value).into() };
        let (indicators, subfields) = (Some(indicators.into()), subfields.iter().map(part).collect());
        MarcField { tag: tag.into(), value: None, indicators, subfields }
    }

    pub fn subfield<'a>(&'a self, code: &str) -> Option<&'a str> {
        self.subfields.iter().find(|part| part.code == code).map(|part| part.value.as_str())
    }
}

//! Forms of statistics that others ask for: versioned data, because their rows change with orders of the ministry.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::FormId;
use crate::{
    loans::{Side, model::Medium},
    platform::{Utc, events::Person, hundredths::Hundredths},
    statistics::model::{Dimension, MeasureKey},
};

/// What a row of a form adds up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormTerm {
    pub measure: MeasureKey,
    pub side: Option<Side>,
    pub medium: Option<Medium>,
    pub is_abroad: Option<bool>,
    pub is_subscriber: Option<bool>,
}

/// A row of a form: its number there, its name, and the figures of which it is the sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormRow {
    #[schema(min_length = 1, max_length = 40)]
    pub code: String,
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
    /// None where the program does not know it: it is filled in by hand.
    #[schema(max_items = 20)]
    pub adds: Vec<FormTerm>,
}

/// Sets what a form asks for, from a year on.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewForm {
    /// The first year that is reported by it.
    #[schema(minimum = 1990, maximum = 2200)]
    pub from_year: i32,
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// The order by which it was set.
    #[schema(min_length = 1, max_length = 300)]
    pub source: String,
    #[schema(min_items = 1, max_items = 300)]
    pub rows: Vec<FormRow>,
    /// The version of the same year that it corrects; both are kept, and this one counts.
    pub corrects: Option<FormId>,
}

/// A version of a form.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Form {
    /// None for the one that came with the program.
    #[schema(required = true)]
    pub id: Option<FormId>,
    pub from_year: i32,
    pub title: String,
    pub source: String,
    pub rows: Vec<FormRow>,
    #[schema(required = true)]
    pub account: Option<Person>,
    #[schema(required = true)]
    pub created_at: Option<Utc>,
}

/// A figure that a row can add, and what it can be narrowed by there.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FormMeasure {
    pub measure: MeasureKey,
    /// Some of `side`, `medium`, `is_abroad`, `is_subscriber`.
    pub narrowed_by: Vec<Dimension>,
}

/// Every version of the form, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FormList {
    pub items: Vec<Form>,
    /// Of what a row can be the sum.
    pub measures: Vec<FormMeasure>,
}

/// The rows of a form with their figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FormKept {
    pub from_year: i32,
    pub title: String,
    pub source: String,
    pub rows: Vec<FormFigure>,
}

/// A row of a form, filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FormFigure {
    pub code: String,
    pub name: String,
    /// None where it is filled in by hand.
    #[schema(required = true)]
    pub value: Option<Hundredths>,
}

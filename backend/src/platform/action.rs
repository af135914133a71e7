//! What can be done to a thing now, for every entity that has a life.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// A verb that is open to this caller now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Action {
    /// The last part of its address: `…/actions/{key}`.
    pub key: &'static str,
    /// The likeliest; at most one of a list.
    pub primary: bool,
    /// The fields of the body without which it is refused.
    pub needs: Vec<&'static str>,
    /// The fields that the body may have beside.
    pub takes: Vec<&'static str>,
    /// Worth asking once more.
    pub dangerous: bool,
}

impl Action {
    pub fn new(key: &'static str) -> Action {
        Action { key, ..Action::default() }
    }

    pub fn primary(mut self) -> Action {
        self.primary = true;
        self
    }

    pub fn dangerous(mut self) -> Action {
        self.dangerous = true;
        self
    }

    pub fn needing(mut self, needs: Vec<&'static str>) -> Action {
        self.needs = needs;
        self
    }
}

/// The body of a verb that needs nothing: `{}`.
#[derive(Clone, Copy, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

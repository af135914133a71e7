//! Which version an edit is based on.
use actix_web::{HttpRequest, http::header};

use crate::platform::{Result, problem};

/// The version of a thing that an edit is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub i64);

impl Version {
    /// What may stand after the version says what was shown beside it, which no edit depends on.
    pub(super) fn of(request: &HttpRequest) -> Result<Version> {
        let named = request.headers().get(header::IF_MATCH).ok_or(&problem::PRECONDITION_REQUIRED)?;
        let number = named.to_str().ok().and_then(|text| text.trim_matches('"').split('-').next()?.parse().ok());
        number.map(Version).ok_or_else(|| (&problem::PRECONDITION_FAILED).into())
    }

    /// Refuses an edit that is based on another version than the present one.
    pub fn must_be(self, present: i64) -> Result<()> {
        if self.0 == present { Ok(()) } else { Err((&problem::PRECONDITION_FAILED).into()) }
    }
}

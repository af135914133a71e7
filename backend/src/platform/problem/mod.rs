//! Everything that can go wrong, and how the client is told (RFC 9457).
mod document;
mod fault;
mod refusal;
mod render;

use std::fmt;

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use diesel::result::{DatabaseErrorKind, Error::DatabaseError};
use serde::Serialize;
use utoipa::ToSchema;

pub use document::document;
pub use fault::{FAULTS, Fault, MOST_FAULTS};
pub use refusal::*;
pub use render::{Spoken, no_such_operation, problem_of, render, worded};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Each variant is a different thing for the caller to do next.
#[derive(Debug)]
pub enum Error {
    /// Sign in.
    Unauthenticated,
    /// Ask for a right.
    Forbidden {
        right: &'static str,
    },
    /// Look elsewhere: it does not exist, or is not yours.
    NotFound,
    /// Correct these fields.
    Invalid(Vec<Fault>),
    /// Choose another action, or send it in another way; the refusal says which.
    Refused {
        refusal: &'static Refusal,
        params: Vec<(&'static str, String)>,
    },
    /// Wait so many seconds.
    TooMany {
        retry_after: u32,
        refusal: &'static Refusal,
    },
    /// Try again soon.
    Busy,
    /// For the store alone: reserve a block of numbers and run the unit again.
    NumbersSpent {
        series: &'static str,
        year: i32,
        wanted: i64,
    },
    /// Tell us.
    Database(diesel::result::Error),
    Internal(String),
}

impl From<&'static Refusal> for Error {
    fn from(refusal: &'static Refusal) -> Error {
        Error::Refused { refusal, params: Vec::new() }
    }
}

/// What a client sees when a request fails.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// Stable: clients switch on it.
    pub code: String,
    /// A sentence for a librarian.
    pub detail: String,
    /// Every fault of the body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<Fault>,
    /// Names this request in our log.
    pub request_id: String,
}

impl Error {
    pub fn invalid(pointer: impl Into<String>, code: &'static str) -> Error {
        Error::Invalid(vec![Fault::new(pointer, code)])
    }

    /// The refusal that this is told as.
    pub fn refusal(&self) -> &'static Refusal {
        match self {
            Error::Unauthenticated => &SESSION_REQUIRED,
            Error::Forbidden { .. } => &RIGHT_REQUIRED,
            Error::NotFound => &NOT_FOUND,
            Error::Invalid(_) => &INVALID,
            Error::Refused { refusal, .. } | Error::TooMany { refusal, .. } => refusal,
            Error::Busy => &BUSY,
            Error::Database(err) if is_for_later(err) => &BUSY,
            Error::NumbersSpent { .. } | Error::Database(_) | Error::Internal(_) => &INTERNAL,
        }
    }

    /// What its sentence names.
    pub fn params(&self) -> &[(&'static str, String)] {
        match self {
            Error::Refused { params, .. } => params,
            _ => &[],
        }
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Error::TooMany { retry_after, .. } => Some(*retry_after),
            _ => {
                let refusal = self.refusal();
                (refusal.status == 503 || refusal.code == IN_PROGRESS.code).then_some(1)
            }
        }
    }
}

/// A lost connection, a full disk, a lock that was not got in time: nothing was kept, and it may go well later.
fn is_for_later(err: &diesel::result::Error) -> bool {
    let DatabaseError(kind, info) = err else { return false };
    let says = |text| info.message().contains(text);
    matches!(kind, DatabaseErrorKind::ClosedConnection)
        || says("database or disk is full")
        || says("disk I/O error")
        || says("database is locked")
        || says("lock timeout")
        || says("statement timeout")
        || says("No space left on device")
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Internal(text) => f.write_str(text),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Error {}

/// The body is written by `render`, which knows the request.
impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.refusal().status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<diesel::result::Error> for Error {
    fn from(err: diesel::result::Error) -> Error {
        match err {
            diesel::result::Error::NotFound => Error::NotFound,
            err => Error::Database(err),
        }
    }
}

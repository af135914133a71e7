//! What an operation answers about one thing, in a form that can be stored and given again.
use std::marker::PhantomData;

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{Error, Result, secrets};

/// A `T` as JSON, with its status, place and version.
#[derive(Debug)]
pub struct Answer<T> {
    pub status: StatusCode,
    pub location: Option<String>,
    /// The version of what is shown, for `If-Match`.
    pub etag: Option<String>,
    pub body: String,
    /// Whether this is the stored answer to an earlier copy of the request.
    pub replayed: bool,
    _of: PhantomData<T>,
}

impl<T> Answer<T> {
    /// The ETag is the `version` of the body, where it has one.
    pub fn new(status: StatusCode, location: Option<String>, body: &T) -> Result<Answer<T>>
    where
        T: Serialize,
    {
        let internal = |err: serde_json::Error| Error::Internal(err.to_string());
        let tree = serde_json::to_value(body).map_err(internal)?;
        let etag = tree.get("version").and_then(serde_json::Value::as_i64).map(|version| format!("\"{version}\""));
        let body = if tree.is_null() { String::new() } else { serde_json::to_string(body).map_err(internal)? };
        Ok(Answer { status, location, etag, body, replayed: false, _of: PhantomData })
    }

    /// Of a thing that shows something else though nobody edits it, because a day passes or something beside it
    /// changes: its ETag holds, after the version, a digest of what is shown.
    pub fn of_content(mut self) -> Answer<T> {
        let digest = secrets::digest(&self.body);
        self.etag = self.etag.map(|etag| format!("\"{}-{}\"", etag.trim_matches('"'), &digest[..16]));
        self
    }

    /// With another ETag than a version.
    pub fn tagged(mut self, etag: String) -> Answer<T> {
        self.etag = Some(etag);
        self
    }

    pub fn replay(status: StatusCode, location: Option<String>, etag: Option<String>, body: String) -> Answer<T> {
        Answer { status, location, etag, body, replayed: true, _of: PhantomData }
    }
}

impl<T> Responder for Answer<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let known = request.headers().get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
        if request.method().is_safe() && self.etag.is_some() && known == self.etag.as_deref() {
            return HttpResponse::NotModified().insert_header((header::ETAG, self.etag.unwrap_or_default())).finish();
        }
        let mut response = HttpResponse::build(self.status);
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        if let Some(etag) = self.etag {
            response.insert_header((header::ETAG, etag));
        }
        if self.replayed {
            response.insert_header(("Idempotency-Replayed", "true"));
        }
        if self.body.is_empty() {
            return response.finish();
        }
        response.content_type(header::ContentType::json()).body(self.body)
    }
}

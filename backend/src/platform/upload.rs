//! A file as a body: bytes of one of the media types that the operation takes.
use std::{marker::PhantomData, pin::Pin};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, rt::time::timeout, web::Bytes};

use super::{
    Error, Result,
    caller::Admitted,
    idempotency::BodyDigest,
    problem,
    valid::{FILE_TIME, whole},
};

/// What an operation takes as a file.
pub trait Accepted {
    const MEDIA_TYPES: &'static [&'static str];
    /// In bytes.
    const LIMIT: usize;
}

/// The bytes as they came.
pub struct Upload<A>(pub Bytes, PhantomData<A>);

impl<A: Accepted + 'static> FromRequest for Upload<A> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            Admitted::wait(&request).await;
            if !A::MEDIA_TYPES.contains(&request.content_type()) {
                return Err((&problem::MEDIA_TYPE).into());
            }
            let read = timeout(FILE_TIME, whole(payload, A::LIMIT)).await;
            let body = read.map_err(|_| Error::from(&problem::TOO_SLOW))??;
            request.extensions_mut().insert(BodyDigest::of(&body));
            Ok(Upload(body, PhantomData))
        })
    }
}

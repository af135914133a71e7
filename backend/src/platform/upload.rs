//! A file as the body of a request, whatever its bytes, and as that of an answer.
use std::pin::Pin;

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse,
    dev::Payload,
    http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
    rt::time::timeout,
    web::Bytes,
};

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type},
};

use super::{
    Error, Result,
    caller::Admitted,
    files::File,
    idempotency::BodyDigest,
    problem,
    valid::{FILE_TIME, whole},
};

/// A body of bytes as it came, of so many at most.
pub struct Upload<const LIMIT: usize>(pub Bytes);

impl<const LIMIT: usize> FromRequest for Upload<LIMIT> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            Admitted::wait(&request).await;
            if request.content_type() != "application/octet-stream" {
                return Err((&problem::MEDIA_TYPE).into());
            }
            let read = timeout(FILE_TIME, whole(payload, LIMIT)).await;
            let body = read.map_err(|_| Error::from(&problem::TOO_SLOW))??;
            request.extensions_mut().insert(BodyDigest::of(&body));
            Ok(Upload(body))
        })
    }
}

/// Bytes, as the description of the API speaks of them.
pub struct Content;

impl PartialSchema for Content {
    fn schema() -> RefOr<Schema> {
        let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
        ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
    }
}

impl ToSchema for Content {}

/// A file to be saved, never shown by the browser itself, under the name that its owner gave it.
pub fn attachment(file: &File, content: Vec<u8>) -> HttpResponse {
    let name =
        ExtendedValue { charset: Charset::Ext("UTF-8".into()), language_tag: None, value: file.name.clone().into() };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    };
    HttpResponse::Ok()
        .content_type(file.media_type.as_str())
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(disposition)
        .body(content)
}

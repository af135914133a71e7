//! Files given out: whole, or in pieces, so that none is ever whole in memory.
use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
    web::Bytes,
};
use futures_util::{StreamExt, stream};

use super::{Error, Result, page::Cursor};

pub const PDF: &str = "application/pdf";

/// The answer: piece after piece, until there is no further cursor.
///
/// The first piece is read before the answer begins, so that what cannot be given is refused by a problem; a connection
/// breaks only where a later piece fails.
///
/// # Errors
/// Why the first piece cannot be read.
pub async fn stream<F, P>(name: &str, media_type: &str, piece: F) -> Result<HttpResponse>
where
    F: Fn(Option<Cursor>) -> P + 'static,
    P: Future<Output = Result<(Vec<u8>, Option<Cursor>)>>,
{
    let (first, next) = piece(None).await?;
    let others = stream::try_unfold((next, piece), |(next, piece)| async move {
        let Some(from) = next else { return Ok::<_, Error>(None) };
        let (bytes, next) = piece(Some(from)).await?;
        Ok(Some((Bytes::from(bytes), (next, piece))))
    });
    let body = stream::iter([Ok(Bytes::from(first))]).chain(others);
    Ok(head(name, media_type).streaming(Box::pin(body)))
}

/// The answer at once.
pub fn whole(name: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    head(name, media_type).body(bytes)
}

/// The answer at once, for the browser to show and to print.
pub fn shown(name: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")))
        .body(bytes)
}

/// A file to be saved, never shown by the browser itself, under the name that its owner gave it.
pub fn attachment(name: &str, media_type: &str, content: Vec<u8>) -> HttpResponse {
    let name = ExtendedValue { charset: Charset::Ext("UTF-8".into()), language_tag: None, value: name.into() };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    };
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(disposition)
        .body(content)
}

fn head(name: &str, media_type: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    response
}

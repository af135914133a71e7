//! Files given out: whole, or in pieces, so that none is ever whole in memory.
use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
    web::Bytes,
};
use futures_util::stream;

use super::{Error, Result, files::File, page::Cursor};

/// The answer: piece after piece, until there is no further cursor.
pub fn stream<F, P>(name: &str, media_type: &str, piece: F) -> HttpResponse
where
    F: Fn(Option<Cursor>) -> P + 'static,
    P: Future<Output = Result<(Vec<u8>, Option<Cursor>)>>,
{
    let body = stream::try_unfold((Some(None), piece), |(next, piece)| async move {
        let Some(from) = next else { return Ok::<_, Error>(None) };
        let (bytes, next) = piece(from).await?;
        Ok(Some((Bytes::from(bytes), (next.map(Some), piece))))
    });
    head(name, media_type).streaming(Box::pin(body))
}

/// The answer at once.
pub fn whole(name: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    head(name, media_type).body(bytes)
}

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

fn head(name: &str, media_type: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    response
}

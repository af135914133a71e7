//! Files given out: whole, or in pieces, so that none is ever whole in memory.
use actix_web::{HttpResponse, HttpResponseBuilder, http::header, web::Bytes};
use futures_util::stream;

use super::{Error, Result, page::Cursor};

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

fn head(name: &str, media_type: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    response
}

//! The endpoint for partners' systems: a message comes, its confirmation goes back at once, and what is answered to it
//! follows later, as a message of its own.
use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
    web::Bytes,
};

use super::super::{
    actions::{self, Came},
    codec::{self, Dialect, Reading},
    message::ErrorType,
    problems,
    rules::{self, Said},
};
use crate::{
    keys::Partner,
    platform::{
        Error, Result,
        caller::Guest,
        i18n::Language,
        problem::{Spoken, problem_of},
    },
};

/// The longest message that is taken, in bytes. CrossLink takes a tenth of it, and real messages are shorter still.
pub const LONGEST: usize = 1_000_000;
/// A header for the key, for systems that can send one of their own but no `Authorization`.
const KEY_HEADER: &str = "X-Partner-Key";

/// Takes a message. Faults of what it says are told in the confirmation with 200, as most systems have it; what is no
/// message is 400, who does not prove themselves hears 401.
pub async fn receive(guest: Guest, body: Bytes) -> Result<HttpResponse> {
    let media_type = guest.header("content-type").unwrap_or_default().trim().to_ascii_lowercase();
    if !["application/xml", "text/xml"].iter().any(|known| media_type.starts_with(known)) {
        return Ok(told(StatusCode::UNSUPPORTED_MEDIA_TYPE, "application/xml or text/xml is wanted"));
    }
    let read = match codec::read(&body) {
        Ok(read) => read,
        Err(unreadable) => return Ok(told(StatusCode::BAD_REQUEST, unreadable.to_string())),
    };
    let said = match &read.reading {
        Reading::Faulty(faulty) => Some(Said::from(faulty)),
        Reading::Good(message) => rules::said_by(message),
    };
    let Some(said) = said else {
        return Ok(told(StatusCode::BAD_REQUEST, "invalid ISO18626 message: a confirmation is no message"));
    };
    let xml = String::from_utf8_lossy(&body).into_owned();
    let (dialect, came) = (read.dialect, Came { xml, read, said: said.clone() });
    let Some(key) = key(&guest, &said) else {
        return refused(&guest, StatusCode::UNAUTHORIZED, &said, dialect, "AuthenticationFailed");
    };
    match guest.write_with_key::<Partner, _, _>(&key, move |tx| actions::receive(tx, &came)).await {
        Ok(confirmation) => Ok(xml_of(StatusCode::OK, confirmation)),
        Err(err @ Error::Refused { .. }) => {
            let is_set_up = err.refusal().code != problems::NOT_SET_UP.code;
            let status = if is_set_up { StatusCode::UNAUTHORIZED } else { StatusCode::FORBIDDEN };
            let detail = problem_of(&err, Language::En, String::new()).detail;
            refused(&guest, status, &said, dialect, &detail)
        }
        Err(err) => Err(err),
    }
}

/// The key, from wherever a system can put it: as a bearer's token, in a header of its own, or as the security code of
/// the message.
fn key(guest: &Guest, said: &Said) -> Option<String> {
    let bearer = guest.header("authorization").and_then(|text| text.strip_prefix("Bearer "));
    let of_message = said.header.requesting_agency_authentication.as_ref();
    let of_message = of_message.and_then(|proof| proof.security_code.as_deref());
    bearer.or_else(|| guest.header(KEY_HEADER)).or(of_message).map(|key| key.trim().to_owned())
}

fn refused(guest: &Guest, status: StatusCode, said: &Said, dialect: Dialect, why: &str) -> Result<HttpResponse> {
    let why = format!("requestingAgencyAuthentication: {why}");
    let errors = vec![rules::error(ErrorType::UnrecognisedDataValue, why)];
    let confirmation = rules::confirm(said, errors, guest.world().clock.now().0);
    let xml = codec::write(&confirmation, dialect).map_err(|err| Error::Internal(err.to_string()))?;
    Ok(xml_of(status, xml))
}

fn xml_of(status: StatusCode, xml: String) -> HttpResponse {
    let media_type = (header::CONTENT_TYPE, "application/xml; charset=utf-8");
    spoken(HttpResponse::build(status).insert_header(media_type).body(xml))
}

fn told(status: StatusCode, why: impl Into<String>) -> HttpResponse {
    spoken(HttpResponse::build(status).insert_header(header::ContentType::plaintext()).body(why.into()))
}

/// In the words of the partner's protocol, not in those of our API.
fn spoken(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(Spoken);
    response
}

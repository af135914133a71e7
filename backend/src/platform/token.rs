//! The signed token of a session, and where a request carries it.
use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite},
    http::header::{AUTHORIZATION, HOST, HeaderName, ORIGIN},
};
use chrono::Duration;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};

use super::{
    Error, Result, Utc,
    actor::{AccountId, IDLE_MINUTES, SessionId},
    secrets::Secrets,
};

/// The cookie of the staff's browser.
pub const COOKIE: &str = "__Host-abonementas";

const ACCESS: &str = "access";

/// What a token says, and all that it says: rights are read from the database on each request.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    pub sub: String,
    pub sid: SessionId,
    pub typ: String,
    pub iat: i64,
    pub exp: i64,
}

impl Claims {
    pub fn account(&self) -> Result<AccountId> {
        self.sub.parse().map(AccountId).map_err(|_| Error::Unauthenticated)
    }
}

/// Signs tokens with the current generation of the secret, reads those of both.
pub struct Tokens {
    id: String,
    sign: EncodingKey,
    check: Vec<(String, DecodingKey)>,
}

impl Tokens {
    pub fn new(secrets: &Secrets) -> Tokens {
        let keys = secrets.keys("session-token");
        let check = keys.iter().map(|(id, key)| (id.clone(), DecodingKey::from_secret(key))).collect();
        Tokens { id: secrets.id().into(), sign: EncodingKey::from_secret(&secrets.key("session-token")), check }
    }

    /// A token that lasts as long as an idle session may, and never beyond the session's end.
    pub fn sign(&self, account: AccountId, session: SessionId, now: Utc, until: Utc) -> Result<String> {
        let idle_end = now.0 + Duration::minutes(IDLE_MINUTES);
        let claims = Claims {
            sub: account.0.to_string(),
            sid: session,
            typ: ACCESS.into(),
            iat: now.0.timestamp(),
            exp: idle_end.min(until.0).timestamp(),
        };
        let header = Header { kid: Some(self.id.clone()), ..Header::new(Algorithm::HS256) };
        encode(&header, &claims, &self.sign).map_err(|err| Error::Internal(err.to_string()))
    }

    /// The library's defaults are weak: nothing is forgiven here. `now` is the server's clock, not the library's.
    pub fn read(&self, token: &str, now: Utc) -> Result<Claims> {
        let kid = decode_header(token).map_err(|_| Error::Unauthenticated)?.kid.ok_or(Error::Unauthenticated)?;
        let (_, key) = self.check.iter().find(|(id, _)| *id == kid).ok_or(Error::Unauthenticated)?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_required_spec_claims(&["exp", "sub"]);
        validation.validate_exp = false;
        decode::<Claims>(token, key, &validation)
            .ok()
            .map(|token| token.claims)
            .filter(|claims| claims.typ == ACCESS && claims.exp > now.0.timestamp())
            .ok_or(Error::Unauthenticated)
    }
}

/// The cookie that holds a token; empty to take it away.
pub fn cookie(token: String) -> Cookie<'static> {
    let mut cookie =
        Cookie::build(COOKIE, token).path("/").secure(true).http_only(true).same_site(SameSite::Strict).finish();
    if cookie.value().is_empty() {
        cookie.make_removal();
    }
    cookie
}

/// The token of a request, and whether it came in the cookie.
pub struct Carried {
    pub token: String,
    pub in_cookie: bool,
}

/// A bearer's token, or the cookie's where the browser says that our own page asks.
pub fn carried(request: &HttpRequest) -> Result<Carried> {
    let header = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(value) = header(AUTHORIZATION) {
        let token = value.strip_prefix("Bearer ").ok_or(Error::Unauthenticated)?;
        return Ok(Carried { token: token.into(), in_cookie: false });
    }
    let cookie = request.cookie(COOKIE).ok_or(Error::Unauthenticated)?;
    let carried = Carried { token: cookie.value().into(), in_cookie: true };
    if request.method().is_safe() || is_same_origin(request) { Ok(carried) } else { Err(Error::Unauthenticated) }
}

/// Whether the browser says that our own page asks: `Sec-Fetch-Site`, or `Origin` beside `Host` in older ones.
fn is_same_origin(request: &HttpRequest) -> bool {
    let header = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    match (header(HeaderName::from_static("sec-fetch-site")), header(ORIGIN), header(HOST)) {
        (Some(site), _, _) => site == "same-origin",
        (None, Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, origin)| origin == host),
        _ => false,
    }
}

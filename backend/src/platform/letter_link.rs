//! The signed link in a letter: good for one thing and one library until its last day is over, and for nothing else.
use chrono::{DateTime, NaiveDate};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};

use super::{Error, Result, Utc, actor::LibraryId, clock, problem, secrets::Secrets};

const PURPOSE: &str = "letter-link";
const AUDIENCE: &str = "answers";

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linked {
    /// For whom it speaks.
    pub library: LibraryId,
    /// The one thing that it opens, by its id: a loan.
    pub thing: i64,
    /// The last day on which it does.
    pub until_on: NaiveDate,
    /// When it was signed, to the second.
    pub signed_at: Utc,
}

/// What a token says, and all that it says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    typ: String,
    aud: String,
    sub: String,
    library: LibraryId,
    until_on: NaiveDate,
    iat: i64,
    exp: i64,
}

/// Signs links with the current generation of the secret, reads those of both. The key is derived for links alone, so
/// that no token of a session is ever read as one, nor the other way round.
pub struct Links {
    id: String,
    sign: EncodingKey,
    check: Vec<(String, DecodingKey)>,
}

impl Links {
    pub fn new(secrets: &Secrets) -> Links {
        let keys = secrets.keys(PURPOSE);
        let check = keys.iter().map(|(id, key)| (id.clone(), DecodingKey::from_secret(key))).collect();
        Links { id: secrets.id().into(), sign: EncodingKey::from_secret(&secrets.key(PURPOSE)), check }
    }

    /// The token of a link.
    pub fn sign(&self, link: Linked) -> Result<String> {
        let claims = Claims {
            typ: PURPOSE.into(),
            aud: AUDIENCE.into(),
            sub: link.thing.to_string(),
            library: link.library,
            until_on: link.until_on,
            iat: link.signed_at.0.timestamp(),
            exp: end(link.until_on).0.timestamp(),
        };
        let header = Header { kid: Some(self.id.clone()), ..Header::new(Algorithm::HS256) };
        encode(&header, &claims, &self.sign).map_err(|err| Error::Internal(err.to_string()))
    }

    /// The library's defaults are weak: nothing is forgiven here. `now` is the server's clock, not the library's.
    ///
    /// # Errors
    /// `link.not_valid`, whatever is wrong with it.
    pub fn read(&self, token: &str, now: Utc) -> Result<Linked> {
        self.linked(token, now).ok_or_else(|| (&problem::LINK_NOT_VALID).into())
    }

    fn linked(&self, token: &str, now: Utc) -> Option<Linked> {
        let kid = decode_header(token).ok()?.kid?;
        let (_, key) = self.check.iter().find(|(id, _)| *id == kid)?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_required_spec_claims(&["exp", "sub", "aud"]);
        validation.set_audience(&[AUDIENCE]);
        validation.validate_exp = false;
        let claims = decode::<Claims>(token, key, &validation).ok()?.claims;
        let is_good = claims.typ == PURPOSE && claims.exp > now.0.timestamp();
        let Claims { sub, library, until_on, iat, .. } = claims;
        let signed_at = Utc(DateTime::from_timestamp(iat, 0)?);
        sub.parse().ok().filter(|_| is_good).map(|thing| Linked { library, thing, until_on, signed_at })
    }
}

/// The first instant at which a link is over.
fn end(until_on: NaiveDate) -> Utc {
    clock::day_begins(until_on.succ_opt().unwrap_or(until_on))
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone};

    use super::*;

    fn links(letter: &str) -> Links {
        Links::new(&Secrets::parse(&format!("1:{}", letter.repeat(32))).expect("a secret"))
    }

    fn link() -> Linked {
        let until_on = NaiveDate::from_ymd_opt(2026, 5, 8).expect("a day");
        Linked { library: LibraryId(7), thing: 12, until_on, signed_at: now() }
    }

    fn now() -> Utc {
        Utc(chrono::Utc.with_ymd_and_hms(2026, 3, 9, 8, 0, 0).single().expect("an instant"))
    }

    #[test]
    fn a_link_opens_what_was_signed_until_its_last_day_is_over() {
        let links = links("a");
        let token = links.sign(link()).expect("a token");
        assert_eq!(links.read(&token, now()).ok(), Some(link()));
        let over = end(link().until_on);
        assert!(links.read(&token, Utc(over.0 - Duration::seconds(1))).is_ok());
        assert!(links.read(&token, over).is_err());
    }

    #[test]
    fn a_link_of_another_secret_opens_nothing() {
        let token = links("a").sign(link()).expect("a token");
        assert!(links("b").read(&token, now()).is_err());
    }
}

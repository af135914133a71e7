//! Tokens that we did not sign, or did not sign for this.
use abonementas::platform::{clock::Clock, secrets::Secrets};
use chrono::Duration;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::administrator;
use crate::harness::{Api, Client, each_database};

/// The secret of every server of the tests.
pub const KEY: &str = "ssssssssssssssssssssssssssssssss";

fn status(api: &Api, me: &Client, token: &str) -> u16 {
    Client::new(&api.url, Some(token.into()), me.account, me.session).get("/api/v1/session").status
}

/// What a token of this session would say.
fn claims(api: &Api, me: &Client) -> Value {
    let now = api.clock.now().0.timestamp();
    json!({ "sub": me.account.0.to_string(), "sid": me.session, "typ": "access", "iat": now, "exp": now + 600 })
}

pub fn header() -> Value {
    json!({ "typ": "JWT", "alg": "HS256", "kid": "1" })
}

pub fn encoded(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let group = |group: &[u8]| {
        let bits = group.iter().chain(&[0; 2]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let signs = [18, 12, 6, 0].map(|shift| SIGNS[bits >> shift & 63] as char);
        signs[..=group.len()].iter().collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

/// Signed with the installation's key for this purpose.
pub fn signed(secret: &str, purpose: &str, header: &Value, claims: &Value) -> String {
    let key = Secrets::parse(&format!("1:{secret}")).unwrap().key(purpose);
    let text = format!("{}.{}", encoded(header.to_string().as_bytes()), encoded(claims.to_string().as_bytes()));
    let signature = hmac(&key, text.as_bytes());
    format!("{text}.{}", encoded(&signature))
}

fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap();
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

#[test]
fn only_a_token_that_we_signed_for_this_lets_in() {
    each_database(|api| {
        let me = administrator(api);
        let with = |name: &str, value: Value| {
            let mut claims = claims(api, &me);
            claims[name] = value;
            claims
        };
        let sign = |claims: &Value| signed(KEY, "session-token", &header(), claims);
        assert_eq!(status(api, &me, &sign(&claims(api, &me))), 200, "the test signs as the server does");
        let now = claims(api, &me)["iat"].as_i64().unwrap();
        assert_eq!(status(api, &me, &sign(&with("exp", json!(now)))), 401, "expired");
        assert_eq!(status(api, &me, &sign(&with("typ", json!("refresh")))), 401, "of another type");
        assert_eq!(status(api, &me, &sign(&with("sub", json!("999999")))), 401, "of another account");
        assert_eq!(status(api, &me, &sign(&with("sid", json!(999_999)))), 401, "of no session");
        assert_eq!(status(api, &me, &sign(&with("rights", json!(["all"])))), 401, "with more than a token says");
        let another = signed(&"x".repeat(32), "session-token", &header(), &claims(api, &me));
        assert_eq!(status(api, &me, &another), 401, "signed with another key");
        let purpose = signed(KEY, "audit-values", &header(), &claims(api, &me));
        assert_eq!(status(api, &me, &purpose), 401, "signed with the key of another purpose");
    });
}

#[test]
fn a_token_without_a_signature_lets_nobody_in() {
    each_database(|api| {
        let me = administrator(api);
        for alg in ["none", "None", "HS512", "RS256"] {
            let header = json!({ "typ": "JWT", "alg": alg, "kid": "1" });
            let text = |value: &Value| encoded(value.to_string().as_bytes());
            let bare = format!("{}.{}.", text(&header), text(&claims(api, &me)));
            assert_eq!(status(api, &me, &bare), 401, "{alg} without a signature");
            let signed = signed(KEY, "session-token", &header, &claims(api, &me));
            assert_eq!(status(api, &me, &signed), 401, "{alg} signed as HS256");
        }
        let unknown = json!({ "typ": "JWT", "alg": "HS256", "kid": "2" });
        assert_eq!(status(api, &me, &signed(KEY, "session-token", &unknown, &claims(api, &me))), 401);
        for nonsense in ["", ".", "..", "abc", "a.b.c"] {
            assert_eq!(status(api, &me, nonsense), 401, "{nonsense}");
        }
    });
}

#[test]
fn a_token_dies_with_its_idle_time() {
    each_database(|api| {
        let me = administrator(api);
        api.clock.pass(Duration::minutes(30));
        assert_eq!(me.get("/api/v1/session").status, 401);
    });
}

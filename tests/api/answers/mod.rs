//! What a library without a system does by the link in a letter.
mod asks;
mod letters;
mod once;
mod strangers;
mod supplies;
mod told;

use abonementas::platform::clock::Clock;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Api, Client},
    identity::tokens::{self, KEY, header, signed},
    loans::Desk,
};

const ANSWERS: &str = "/api/v1/answers";

/// What the token of a link says: good for 60 days.
fn claims(api: &Api, library: i64, loan: &Value) -> Value {
    let now = api.clock.now().0;
    let until = now + chrono::Duration::days(60);
    json!({ "typ": "letter-link", "aud": "answers", "sub": loan["id"].to_string(), "library": library,
        "until_on": until.date_naive(), "iat": now.timestamp(), "exp": until.timestamp() })
}

/// The link that a letter to this library about this loan would carry.
fn token(api: &Api, library: i64, loan: &Value) -> String {
    signed(KEY, "letter-link", &header(), &claims(api, library, loan))
}

/// Somebody at the library with the link.
fn at(api: &Api, library: i64, loan: &Value) -> Client {
    api.bearing(&token(api, library, loan))
}

/// The status and the code with which somebody with this token is answered.
fn refused(api: &Api, token: &str) -> (u16, String) {
    let answer = api.bearing(token).get(ANSWERS);
    (answer.status, answer.code().to_owned())
}

fn not_valid() -> (u16, String) {
    (404, "link.not_valid".to_owned())
}

/// A step by the link.
fn act(link: &Client, verb: &str, body: Value) -> Answer {
    link.post(&format!("{ANSWERS}/actions/{verb}"), body)
}

/// A step by the link that goes well: what the page shows then.
fn step(link: &Client, verb: &str, body: Value) -> Value {
    let answer = act(link, verb, body);
    assert_eq!(answer.status, 200, "{verb}: {answer:?}");
    answer.body
}

/// The verbs that are open, in the order in which they are offered.
fn open(shown: &Value) -> Vec<&str> {
    let actions = shown["loan"]["actions"].as_array().map(Vec::as_slice).unwrap_or_default();
    actions.iter().map(|action| action["key"].as_str().unwrap()).collect()
}

/// Our reader wants a book, and Utena is asked for it.
fn asked_of_utena(desk: &Desk) -> Value {
    let loan = desk.borrowing(json!({ "note": "Skaitytojas labai laukia" }));
    desk.act(&loan, "send", json!({ "library_id": desk.utena }))
}

/// What the header says, for a token without a signature.
fn bare(alg: &str, claims: &Value) -> String {
    let text = |value: &Value| tokens::encoded(value.to_string().as_bytes());
    format!("{}.{}.", text(&json!({ "typ": "JWT", "alg": alg, "kid": "1" })), text(claims))
}

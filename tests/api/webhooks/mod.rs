//! Other systems are told what happens.
mod addresses;
mod bad_input;
mod delivery;
mod life;
mod partners;

use std::{thread::sleep, time::Duration};

use serde_json::{Value, json};

use crate::harness::{Api, Client, Receiver};

/// Everything that one needs who lets systems be told of the library's work.
const ADMINISTRATOR: &[&str] =
    &["webhooks:manage", "keys:manage", "events:read", "libraries:read", "libraries:manage", "loans:read"];

/// A webhook to this receiver that is told of new libraries: its row, and its secret.
fn webhook(administrator: &Client, receiver: &Receiver) -> (Value, String) {
    let body = json!({ "name": "Katalogas", "url": receiver.url, "kinds": ["libraries.create"] });
    let made = administrator.post("/api/v1/webhooks", body);
    assert_eq!(made.status, 201, "{:?}", made.body);
    let secret = made.body["secret"].as_str().unwrap().to_owned();
    (made.body, secret)
}

fn path(webhook: &Value) -> String {
    format!("/api/v1/webhooks/{}", webhook["id"])
}

/// Something happens that webhooks are told of.
fn make_library(administrator: &Client, name: &str) -> Value {
    let made = administrator.post("/api/v1/libraries", json!({ "name": name, "kind": "municipal", "country": "LT" }));
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body["id"].clone()
}

/// A step that goes well.
fn act(client: &Client, webhook: &Value, verb: &str, body: Value) -> Value {
    let done = client.post(&format!("{}/actions/{verb}", path(webhook)), body);
    assert!([200, 201].contains(&done.status), "{verb}: {:?}", done.body);
    done.body
}

/// The deliveries of a webhook, the newest first, once it is so; the worker needs a moment.
fn deliveries(client: &Client, webhook: &Value, is_so: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let mut last = Vec::new();
    for _ in 0..200 {
        last = client.get(&format!("{}/deliveries", path(webhook))).body["items"].as_array().unwrap().clone();
        if is_so(&last) {
            return last;
        }
        sleep(Duration::from_millis(50));
    }
    panic!("{last:?}");
}

/// The newest delivery, once it was tried so often.
fn tried(client: &Client, webhook: &Value, n: usize) -> Value {
    let newest = |items: &[Value]| items.first().is_some_and(|item| item["n_attempts"] == json!(n));
    deliveries(client, webhook, newest).remove(0)
}

/// A webhook of a new receiver, and an administrator.
fn set_up(api: &Api, receiver: &Receiver) -> (Client, Value, String) {
    let administrator = api.signed_in(ADMINISTRATOR);
    let (webhook, secret) = webhook(&administrator, receiver);
    (administrator, webhook, secret)
}

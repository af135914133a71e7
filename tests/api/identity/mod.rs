//! People: signing in, accounts, roles.
mod accounts;
mod approvals;
mod assignments;
mod audit;
mod command_line;
mod cookies;
pub mod deputies;
mod deputies_input;
mod held;
mod invitations;
mod passwords;
mod roles;
mod sessions;
mod setup;
mod throttle;
pub mod tokens;

use abonementas::{
    identity,
    platform::actor::{AccountId, SessionId},
};
use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

pub const EMAIL: &str = "aldona@example.lt";
pub const PASSWORD: &str = "žalia lempa ant stalo";

/// The set-up code that the server would print.
pub fn setup_code(api: &Api) -> Option<String> {
    api.write(identity::new_setup_code)
}

pub fn setup_body(code: &str) -> Value {
    json!({
        "code": code,
        "library": { "name": "Panevėžio apskrities viešoji biblioteka", "kind": "county", "county": "Panevėžio" },
        "name": "Aldona Petkevičienė",
        "email": EMAIL,
        "password": PASSWORD,
    })
}

/// A library that is set up, and its administrator.
pub fn administrator(api: &Api) -> Client {
    let code = setup_code(api).unwrap();
    entered(api, &api.stranger().post("/api/v1/setup", setup_body(&code)))
}

/// A client with the cookie that an answer has brought.
pub fn entered(api: &Api, answer: &Answer) -> Client {
    assert_eq!(answer.status, 201, "{answer:?}");
    holder(api, answer)
}

/// The same, of any answer that shows the session and renews its cookie.
pub fn holder(api: &Api, answer: &Answer) -> Client {
    let cookie = answer.header("Set-Cookie");
    let token = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
    let id = |pointer| answer.body.pointer(pointer).and_then(Value::as_i64).unwrap();
    Client::new(&api.url, Some(token), AccountId(id("/user/id")), SessionId(id("/session_id")))
}

pub fn sign_in(api: &Api, email: &str, password: &str) -> Answer {
    api.stranger().post("/api/v1/session", json!({ "email": email, "password": password }))
}

/// The id of one of the roles that came with the installation.
pub fn role(client: &Client, key: &str) -> i64 {
    let roles = client.get("/api/v1/roles").body;
    let items = roles["items"].as_array().unwrap();
    items.iter().find(|role| role["key"] == key).unwrap()["id"].as_i64().unwrap()
}

/// A new colleague in our library with these assignments: the account's address, and the token of the link.
pub fn invited(client: &Client, email: &str, assignments: Value) -> (String, String) {
    let library = client.get("/api/v1/session").body["user"]["library"]["id"].clone();
    let new = json!({ "email": email, "name": "Birutė Ąžuolienė", "library_id": library, "assignments": assignments });
    let answer = client.post("/api/v1/accounts", new);
    assert_eq!(answer.status, 201, "{answer:?}");
    let token = answer.body["invitation"]["token"].as_str().unwrap().to_owned();
    (format!("/api/v1/accounts/{}", answer.body["account"]["id"]), token)
}

pub fn accept(api: &Api, token: &str, password: &str) -> Answer {
    api.stranger().post("/api/v1/invitations/actions/accept", json!({ "token": token, "password": password }))
}

/// A colleague who has chosen a password and is signed in, and the account's address.
pub fn colleague(api: &Api, by: &Client, email: &str, assignments: Value) -> (Client, String) {
    let (account, token) = invited(by, email, assignments);
    (entered(api, &accept(api, &token, "ruda katė prie lango")), account)
}

/// One role everywhere, from today.
pub fn everywhere(role: i64) -> Value {
    json!([{ "role_id": role, "scope": "all" }])
}

/// The pointers and codes of the faults of an answer.
pub fn faults(answer: &Answer) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let faults = answer.body["errors"].as_array().cloned().unwrap_or_default();
    faults.iter().map(|fault| (text(&fault["pointer"]), text(&fault["code"]))).collect()
}

/// The same, of one fault.
pub fn fault(answer: &Answer) -> (u16, String, String) {
    let (pointer, code) = faults(answer).into_iter().next().unwrap_or_default();
    (answer.status, pointer, code)
}

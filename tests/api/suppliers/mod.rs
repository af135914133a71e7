//! Whom to ask for a request of ours.
mod choosing;
mod proposal;
mod rights;

use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client},
    loans::{Desk, path},
};

const PROPOSAL: &str = "/api/v1/suppliers/proposal";

/// What this client reads, in English.
fn read(client: &Client, at: &str) -> Value {
    let answer = client.send("GET", at, &[("Accept-Language", "en")], "");
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

/// Whom to ask for a loan.
fn suppliers(desk: &Desk, loan: &Value) -> Value {
    read(&desk.staff, &format!("{}/suppliers", path(loan)))
}

/// Chooses whom to ask, upon this version.
pub fn choose(client: &Client, loan: &Value, version: i64, body: Value) -> Answer {
    let at = format!("{}/suppliers", path(loan));
    client.send("PUT", &at, &[("If-Match", &format!("\"{version}\""))], &body.to_string())
}

/// The ids, in order.
fn order(told: &Value) -> Vec<i64> {
    told["items"].as_array().unwrap().iter().map(|item| item["library"]["id"].as_i64().unwrap()).collect()
}

fn item(told: &Value, library: i64) -> &Value {
    let items = told["items"].as_array().unwrap().iter();
    items.clone().find(|item| item["library"]["id"] == library).unwrap_or_else(|| panic!("{library}: {told}"))
}

/// The reason of this code, of a list of reasons.
fn reason<'a>(reasons: &'a Value, code: &str) -> &'a Value {
    let all = reasons.as_array().unwrap().iter();
    all.clone().find(|reason| reason["code"] == code).unwrap_or_else(|| panic!("{code}: {reasons}"))
}

fn codes(reasons: &Value) -> Vec<&str> {
    reasons.as_array().unwrap().iter().map(|reason| reason["code"].as_str().unwrap()).collect()
}

/// An agreement with a library is in force this year, of these terms.
pub fn agreed(desk: &Desk, library: i64, more: Value) -> Value {
    let at = "/api/v1/agreements";
    let mut terms = desk.staff.get(&format!("{at}/template")).body;
    more.as_object().unwrap().iter().for_each(|(name, value)| terms[name] = value.clone());
    let body = json!({
        "library_id": library, "from_on": "2026-01-01", "until_on": "2026-12-31", "terms": terms,
        "ours": { "signatory": "Direktorė" }, "theirs": { "signatory": "Vedėjas" },
    });
    let draft = desk.staff.post(at, body).body;
    let signed = desk.staff.post(&format!("{at}/{}/actions/sign", draft["id"]), json!({}));
    assert_eq!(signed.status, 200, "{signed:?}");
    signed.body
}

/// A request of the first of February; no reader has many of one day.
fn earlier(desk: &Desk, title: &str) -> Value {
    let reader = json!({ "card_no": title, "name": "Skaitytojas" });
    desk.borrowing(json!({ "requested_on": "2026-02-01", "title": title, "reader": reader }))
}

/// A book that was asked of a library on the second of February and came so many days later.
fn filled(desk: &Desk, library: i64, days: u32, title: &str) {
    let loan = earlier(desk, title);
    desk.act(&loan, "send", json!({ "library_id": library, "happened_on": "2026-02-02" }));
    desk.act(&loan, "will_supply", json!({ "happened_on": "2026-02-02" }));
    desk.act(&loan, "ship", json!({ "happened_on": "2026-02-02", "due_on": "2026-04-01" }));
    desk.act(&loan, "receive", json!({ "happened_on": format!("2026-02-{:02}", 2 + days) }));
}

/// A book that a library was asked for and did not send.
fn refused(desk: &Desk, library: i64, reason: &str, title: &str) {
    let loan = earlier(desk, title);
    desk.act(&loan, "send", json!({ "library_id": library, "happened_on": "2026-02-02" }));
    desk.act(&loan, "unfilled", json!({ "reason": reason, "happened_on": "2026-02-03" }));
}

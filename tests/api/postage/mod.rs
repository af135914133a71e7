//! Postage: the lines of what loans cost, vouchers, what central funding pays, and what it comes to in figures.
mod lines;
mod vouchers;

use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client},
    loans::{Desk, path},
};

/// Writes a cost of a loan down.
fn charge(desk: &Desk, loan: &Value, kind: &str, amount_cents: i64, payer: &str) -> Value {
    let cost = json!({ "kind": kind, "amount_cents": amount_cents, "payer": payer });
    let made = desk.staff.post(&format!("{}/charges", path(loan)), cost);
    assert_eq!(made.status, 201, "{made:?}");
    made.body["charges"].as_array().unwrap().last().unwrap().clone()
}

fn counter(by: &Client, line: &Value) -> Answer {
    by.post(&format!("/api/v1/postage/lines/{}/actions/counter", line["id"]), json!({ "reason": "Suklydome" }))
}

/// A figure of March, of everything.
fn figure(by: &Client, measure: &str) -> Value {
    let asked = format!("/api/v1/statistics?measures={measure}&from=2026-03-01&to=2026-03-31");
    by.get(&asked).body["totals"][measure].clone()
}

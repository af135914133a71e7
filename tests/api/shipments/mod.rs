//! Parcels: packed, sent, received, lost; what they cost by the tariffs of carriers.
mod acts;
mod cost;
mod life;
mod pack;
mod paper;
mod receive;
mod tariffs;

use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client},
    loans::Desk,
};

pub const PATH: &str = "/api/v1/shipments";

pub fn path(shipment: &Value) -> String {
    format!("{PATH}/{}", shipment["id"])
}

/// Begins a parcel with these loans.
pub fn start(staff: &Client, direction: &str, library: i64, loans: &[&Value]) -> Value {
    let ids: Vec<_> = loans.iter().map(|loan| loan["id"].clone()).collect();
    let made = staff.post(PATH, json!({ "direction": direction, "library_id": library, "loan_ids": ids }));
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("Location"), path(&made.body));
    made.body
}

pub fn act(staff: &Client, shipment: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{}/actions/{action}", path(shipment)), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, shipment: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, shipment, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

pub fn get(staff: &Client, shipment: &Value) -> Value {
    staff.get(&path(shipment)).body
}

/// Edits the parcel as it stands now.
pub fn edit(staff: &Client, shipment: &Value, patch: Value) -> Answer {
    let version = get(staff, shipment)["version"].to_string();
    staff.send("PATCH", &path(shipment), &[("If-Match", &version)], &patch.to_string())
}

/// `/missing/0/loan_id shipments.loan_not_in`.
pub fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

/// Where each loan of a parcel is, and how it stands itself: `sent shipped`.
pub fn loans(shipment: &Value) -> Vec<String> {
    let one = |loan: &Value| format!("{} {}", loan["state"], loan["status"]).replace('"', "");
    shipment["loans"].as_array().unwrap().iter().map(one).collect()
}

/// The amounts of the cost lines, in the order in which they were written.
pub fn amounts(shipment: &Value) -> Vec<i64> {
    shipment["charges"].as_array().unwrap().iter().map(|line| line["amount_cents"].as_i64().unwrap()).collect()
}

/// Books that we have promised to Kaunas.
pub fn promised(desk: &Desk, n: usize) -> Vec<Value> {
    (0..n).map(|_| desk.walk(&desk.lending(json!({})), &["will_supply"])).collect()
}

/// Books that Utena has promised to us.
pub fn coming(desk: &Desk, n: usize) -> Vec<Value> {
    let one = |n: usize| {
        let reader = json!({ "card_no": format!("A-{n}"), "name": "Skaitytojas" });
        desk.walk(&desk.borrowing(json!({ "reader": reader })), &["send", "will_supply"])
    };
    (0..n).map(one).collect()
}

/// A carrier with one tariff: at home 5,00 € up to a kilogram and 7,00 € up to five, in Latvia 12,50 €.
pub fn carrier(staff: &Client) -> Value {
    let address = "https://siuntos.example.lt/?nr={number}";
    let made = staff.post("/api/v1/carriers", json!({ "name": "Paštas", "tracking_url": address }));
    assert_eq!(made.status, 201, "{made:?}");
    let tariff = staff.post("/api/v1/tariffs", tariff(&made.body, "2026-01-01"));
    assert_eq!(tariff.status, 201, "{tariff:?}");
    made.body
}

pub fn tariff(carrier: &Value, from: &str) -> Value {
    json!({
        "carrier_id": carrier["id"], "valid_from": from,
        "zones": [
            { "name": "Lietuva", "countries": ["LT"], "bands": [
                { "over_grams": 0, "up_to_grams": 1000, "price_cents": 500 },
                { "over_grams": 1000, "up_to_grams": 5000, "price_cents": 700 },
            ] },
            { "name": "Baltijos šalys", "countries": ["LV", "EE"], "bands": [
                { "over_grams": 0, "up_to_grams": 5000, "price_cents": 1250 },
            ] },
        ],
    })
}

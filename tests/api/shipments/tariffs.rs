//! Carriers and their tariffs: no gaps, no overlaps, and nothing changes what was sent.
use serde_json::{Value, json};

use super::{PATH, carrier, done, faults, promised, tariff};
use crate::{harness::each_database, loans::Desk};

#[test]
fn every_fault_of_a_tariff_is_told_at_its_place() {
    each_database(|api| {
        let staff = api.staff();
        let carrier = carrier(&staff);
        let mut wrong = tariff(&carrier, "2026-01-01");
        wrong["zones"][0]["bands"][1]["over_grams"] = json!(1100);
        wrong["zones"][1]["countries"] = json!(["LT", "latvija"]);
        let told = faults(&staff.post("/api/v1/tariffs", wrong));
        assert_eq!(
            told,
            [
                "/valid_from tariffs.days_overlap",
                "/zones/0/bands/1/over_grams tariffs.band_gap",
                "/zones/1/countries/0 value.twice",
                "/zones/1/countries/1 value.wrong_format",
            ]
        );
        let again = staff.post("/api/v1/carriers", json!({ "name": "Paštas", "tracking_url": "http://x" }));
        assert_eq!(faults(&again), ["/tracking_url tariffs.tracking_url"]);
        let again = staff.post("/api/v1/carriers", json!({ "name": "Paštas" }));
        assert_eq!(faults(&again), ["/name carriers.name_taken"]);
    });
}

#[test]
fn tariffs_of_a_carrier_follow_one_another_by_the_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let carrier = carrier(staff);
        let mut next = tariff(&carrier, "2026-03-01");
        next["zones"][1]["bands"][0]["price_cents"] = json!(1400);
        let next = staff.post("/api/v1/tariffs", next);
        assert_eq!(next.status, 201, "{next:?}");
        let listed = staff.get(&format!("/api/v1/tariffs?carrier_id={}", carrier["id"])).body;
        assert_eq!(listed["items"][1]["valid_to"], "2026-02-28", "the one before ends the day before");
        let price = |query: &str| {
            let asked = format!("/api/v1/tariffs/price?carrier_id={}&country=LV&{query}", carrier["id"]);
            staff.get(&asked).body
        };
        let cents = |trial: &Value| trial["price"]["price_cents"].clone();
        assert_eq!(cents(&price("grams=1250&on=2026-02-28")), 1250);
        assert_eq!(cents(&price("grams=1250&on=2026-03-01")), 1400);
        assert_eq!(price("grams=1250&on=2025-12-31")["no_price"], "no_tariff");
        let own = format!("/api/v1/tariffs/{}", next.body["id"]);
        let edit = |patch: Value| {
            let version = staff.get(&own).body["version"].to_string();
            staff.send("PATCH", &own, &[("If-Match", &version)], &patch.to_string())
        };
        assert_eq!(edit(json!({ "valid_to": "2026-12-31", "note": "Iki metų galo" })).status, 200);
        let gap = staff.post("/api/v1/tariffs", tariff(&carrier, "2027-01-02"));
        assert_eq!(faults(&gap), ["/valid_from tariffs.days_gap"]);
        let books = promised(&desk, 1);
        let body = json!({
            "direction": "to_borrower", "library_id": desk.kaunas, "carrier_id": carrier["id"], "grams": 10,
            "loan_ids": [books[0]["id"]],
        });
        done(staff, &staff.post(PATH, body).body, "dispatch", json!({}));
        let zones = tariff(&carrier, "2026-03-01")["zones"].clone();
        assert_eq!(edit(json!({ "zones": zones })).code(), "tariffs.used");
        assert_eq!(staff.send("DELETE", &own, &[], "").code(), "tariffs.used");
        let first = format!("/api/v1/tariffs/{}", listed["items"][1]["id"]);
        assert_eq!(staff.send("DELETE", &first, &[], "").status, 204, "nothing was sent by it");
    });
}

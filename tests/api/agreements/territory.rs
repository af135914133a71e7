//! The report of the territory.
use serde_json::{Value, json};

use super::{PATH, done, draft};
use crate::harness::{Api, Client, each_database};

/// Our library is the centre of the territory of Panevėžys; each of these stands in it.
fn territory(api: &Api, staff: &Client) -> [i64; 3] {
    let ours = staff.get(&format!("/api/v1/libraries/{}", api.our_library().0)).body;
    let version = format!("\"{}\"", ours["version"]);
    let body = json!({ "territory": "Panevėžio" }).to_string();
    let path = format!("/api/v1/libraries/{}", ours["id"]);
    assert_eq!(staff.send("PATCH", &path, &[("If-Match", &version)], &body).status, 200);
    let made = |name: &str, municipality: &str, territory: &str| {
        let body = json!({ "kind": "municipal", "name": name, "municipality": municipality, "territory": territory });
        staff.post("/api/v1/libraries", body).body["id"].as_i64().unwrap()
    };
    made("Kauno biblioteka", "Kauno miesto", "Kauno");
    [
        ("Zarasų biblioteka", "Zarasų rajono"),
        ("Biržų biblioteka", "Biržų rajono"),
        ("Utenos biblioteka", "Utenos rajono"),
    ]
    .map(|(name, municipality)| made(name, municipality, "Panevėžio"))
}

fn lines(territory: &Value) -> Vec<String> {
    let line = |row: &Value| {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let fields =
            [&row["library"]["name"], &row["status"], &row["until_on"], &row["registered_for"], &row["n_open_loans"]];
        fields.map(text).join(" ")
    };
    territory["rows"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn every_library_of_the_territory_is_told_with_what_holds_with_it() {
    each_database(|api| {
        let staff = api.staff();
        let [zarasai, birzai, utena] = territory(api, &staff);
        let signed = draft(&staff, birzai);
        done(&staff, &signed, "sign", json!({}));
        let mut body = super::draft_body(utena);
        body["until_on"] = json!("2026-04-01");
        let soon = staff.post(PATH, body).body;
        done(&staff, &soon, "sign", json!({}));
        let subscriber = staff.post("/api/v1/subscribers", json!({ "library_id": birzai })).body;
        staff.post(&format!("/api/v1/subscribers/{}/actions/register", subscriber["id"]), json!({}));
        let loan = json!({
            "side": "lending", "medium": "original", "kind": "book", "channel": "email", "library_id": zarasai,
            "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1977,
        });
        assert_eq!(staff.post("/api/v1/loans", loan).status, 201);
        let all = staff.get(&format!("{PATH}/territory")).body;
        let expected = [
            "Biržų biblioteka in_force 2026-12-31 2026 0",
            "Utenos biblioteka in_force 2026-04-01 null 0",
            "Zarasų biblioteka null null null 1",
        ];
        assert_eq!(lines(&all), expected);
        let counts = ["n_libraries", "n_in_force", "n_expiring", "n_without"].map(|n| all[n].as_i64().unwrap());
        assert_eq!(counts, [3, 2, 1, 1]);
        assert_eq!(lines(&staff.get(&format!("{PATH}/territory?view=none")).body), expected[2..]);
        assert_eq!(lines(&staff.get(&format!("{PATH}/territory?view=expiring")).body), expected[1..2]);
        let table = staff.send("GET", &format!("{PATH}/territory?format=csv"), &[("Accept-Language", "en")], "");
        assert_eq!(table.body.as_str().unwrap().lines().count(), 4);
    });
}

//! A library starts with its years: its past loans are here, and their figures are right.
use serde_json::{Value, json};

use super::{ALIAS, PAST, checked, committed, counts, of_table, previewed, rows};
use crate::{
    harness::{Client, each_database},
    statistics::assert_recount,
};

const MEASURES: [&str; 8] = [
    "requests_received",
    "requests_supplied",
    "requests_refused",
    "requests_sent",
    "requests_filled",
    "requests_cancelled",
    "items_supplied",
    "items_received",
];

/// The cells of the table, by hand.
fn table() -> Vec<Vec<&'static str>> {
    PAST.lines().skip(1).map(|line| line.split(';').collect()).collect()
}

/// What a row counts for: one request, or its items.
type Count = fn(&[&str]) -> i64;

/// What a plain reader of the table counts for a year.
fn counted(year: &str) -> Vec<i64> {
    let rows = table();
    let n = |side: &str, outcome: &str, day: usize, each: Count| -> i64 {
        let of_year =
            rows.iter().filter(|row| row[1] == side && row[12].starts_with(outcome) && row[day].starts_with(year));
        of_year.map(|row| each(row)).sum()
    };
    let one: Count = |_| 1;
    let items: Count = |row| row[16].parse().unwrap();
    vec![
        n("Skolinama", "", 8, one),
        n("Skolinama", "Įvykdyta", 9, one),
        n("Skolinama", "Neįvykdyta", 8, one),
        n("Skolinamasi", "", 8, one),
        n("Skolinamasi", "Įvykdyta", 10, one),
        n("Skolinamasi", "Atšaukta", 8, one),
        n("Skolinama", "Įvykdyta", 9, items),
        n("Skolinamasi", "Įvykdyta", 10, items),
    ]
}

fn figures(client: &Client, year: &str) -> Vec<i64> {
    let measures = MEASURES.join(",");
    let asked = format!("/api/v1/statistics?measures={measures}&from={year}-01-01&to={year}-12-31");
    let totals = client.get(&asked).body["totals"].clone();
    MEASURES.map(|measure| totals[measure].as_i64().unwrap_or_else(|| panic!("{totals}"))).to_vec()
}

#[test]
fn the_loans_of_seven_years_come_in_once_and_count_for_their_own_days() {
    each_database(|api| {
        let staff = api.staff();
        let mapping = of_table(api, &staff);
        let years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];
        let before: Vec<_> = years.map(|year| figures(&staff, year)).concat();
        assert!(before.iter().all(|n| *n == 0), "{before:?}");
        let preview = previewed(&staff, PAST, Some(&mapping["reading"]));
        let first = preview["rows"][0].clone();
        let cell = |field: &str| first["cells"].as_array().unwrap().iter().find(|cell| cell["field"] == field).unwrap();
        assert_eq!((&first["n"], &first["is_refused"], &preview["faults"]), (&json!(2), &json!(false), &json!([])));
        assert_eq!((&cell("side")["value"], &cell("requested_on")["value"]), (&json!("lending"), &json!("2019-06-18")));

        let import = checked(&staff, &mapping, PAST);
        assert_eq!(counts(&import), [42, 0, 0, 0], "{:?}", rows(&staff, &import));
        assert_eq!(staff.get("/api/v1/loans?count=exact").body["total"], 0, "a dry run writes nothing");
        assert_eq!(counts(&committed(&staff, &import)), [42, 0, 0, 0]);
        for year in years {
            assert_eq!(figures(&staff, year), counted(year), "{MEASURES:?} in {year}");
        }
        assert_recount(api);
        assert_eq!(staff.get("/api/v1/loans?count=exact&is_open=true").body["total"], 0, "all of them have ended");

        let again = checked(&staff, &mapping, PAST);
        assert_eq!(counts(&again), [0, 0, 42, 0]);
        assert_eq!(counts(&committed(&staff, &again)), [0, 0, 42, 0]);
        assert_eq!(staff.get("/api/v1/loans?count=exact").body["total"], 42);
    });
}

#[test]
fn a_past_loan_is_found_by_its_old_number_and_shows_the_life_it_led() {
    each_database(|api| {
        let staff = api.staff();
        let mapping = of_table(api, &staff);
        committed(&staff, &checked(&staff, &mapping, PAST));
        let row =
            table().into_iter().find(|row| row[1] == "Skolinamasi" && row[7] == "Originalas" && row[12] == "Įvykdyta");
        let row = row.unwrap();
        let found = staff.get(&format!("/api/v1/loans?q={}", row[0].to_lowercase())).body["items"].clone();
        assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
        let loan = staff.get(&format!("/api/v1/loans/{}", found[0]["id"])).body;
        assert_eq!(loan["origin"], json!({ "source": "Excel", "number": row[0] }));
        let number = loan["number"].as_str().unwrap();
        assert!(number.starts_with(&format!("TBA-{}-", &row[8][..4])), "{number} is of the year of the request");
        assert_eq!((&loan["status"], &loan["title"]), (&json!("completed"), &json!(row[4])));
        assert_eq!(loan["reader"]["card_no"], row[14]);
        assert_eq!(loan["items"].as_array().unwrap().len().to_string(), row[16]);
        let events = staff.get(&format!("/api/v1/loans/{}/events", loan["id"])).body["items"].clone();
        let told = |event: &Value| {
            let kind = event["kind"].as_str().unwrap().trim_start_matches("loans.").to_owned();
            format!("{kind} {}", event["happened_on"].as_str().unwrap().replace('-', "."))
        };
        let told: Vec<_> = events.as_array().unwrap().iter().map(told).collect();
        let life = [("request", 8), ("send", 8), ("ship", 9), ("receive", 10), ("hand_over", 10), ("take_back", 11)];
        let life = life.into_iter().chain([("send_back", 11), ("complete", 11)]);
        assert_eq!(told, life.map(|(step, day)| format!("{step} {}", row[day])).collect::<Vec<_>>());
        assert_eq!(events[1]["account"]["id"], json!(staff.account), "in the name of who imported");
        // A step that was brought in wrongly is taken back as any other, and its figures with it.
        let undone =
            staff.post(&format!("/api/v1/loans/{}/actions/correct", loan["id"]), json!({ "reason": "Klaida" }));
        assert_eq!((undone.status, &undone.body["status"]), (200, &json!("return_shipped")), "{:?}", undone.body);
        assert_recount(api);
        let of_alias = table().into_iter().find(|row| row[2] == ALIAS.0).unwrap();
        let found = staff.get(&format!("/api/v1/loans?q={}", of_alias[0])).body["items"][0].clone();
        let asked = staff.get(&format!("/api/v1/loans/{}", found["id"])).body;
        assert!(asked.to_string().contains(ALIAS.1), "{asked}");
    });
}

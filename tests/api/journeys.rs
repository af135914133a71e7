//! Whole journeys of a librarian, on real titles and real libraries.
mod agreement;
mod marc;

use abonementas::platform::text;
use marc::Record;
use serde_json::{Value, json};

use crate::harness::{Api, Client, each_database};

const LIBRARIES: &str = include_str!("../data/libraries.csv");

/// A library of Lithuania, by its line in the file, written into the directory.
fn library(staff: &Client, name: &str) -> i64 {
    let line = LIBRARIES.lines().find(|line| line.starts_with(name)).unwrap();
    let [name, kind, municipality, county, ..] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
    let body = json!({ "name": name, "kind": kind, "municipality": municipality, "county": county });
    let made = staff.post("/api/v1/libraries", body);
    assert_eq!(made.status, 201, "{made:?}");
    made.body["id"].as_i64().unwrap()
}

/// The title as the server keeps it: the Library of Congress writes letters and their marks apart.
fn composed(record: &Record) -> String {
    text::clean(&record.title()).unwrap()
}

/// Our reader's request for what a record describes.
fn request(record: &Record) -> Value {
    let mut body = json!({
        "side": "borrowing", "medium": "original", "kind": "other", "channel": "in_person",
        "title": record.title(), "reader": { "card_no": "PAVB-1", "name": "Skaitytojas 1" },
        "over_limit_reason": "Visas sąrašas iš karto",
    });
    let fields = [("author", record.author()), ("publisher", record.publisher()), ("isbn", record.isbn())];
    for (name, value) in fields {
        body[name] = json!(value);
    }
    body["year"] = json!(record.year());
    let is_described = !body["isbn"].is_null() || !(body["author"].is_null() || body["year"].is_null());
    body["kind"] = json!(if is_described { "book" } else { "other" });
    body
}

fn act(staff: &Client, loan: &Value, action: &str, body: Value) -> Value {
    let answer = staff.post(&format!("/api/v1/loans/{}/actions/{action}", loan["id"]), body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

/// The figures of one month.
fn figures(staff: &Client, from: &str, to: &str) -> Value {
    let measures = "requests_received,requests_supplied,items_supplied,requests_sent,requests_filled,items_received";
    let answer = staff.get(&format!("/api/v1/statistics?measures={measures}&from={from}&to={to}&by=month"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["totals"].clone()
}

#[test]
fn a_real_title_is_refused_by_one_library_lent_by_the_next_and_counted_in_its_month() {
    each_database(|api: &Api| {
        let staff = api.staff();
        let ukmerge = library(&staff, "Ukmergės rajono savivaldybės");
        let kaunas = library(&staff, "Kauno apskrities viešoji Ąžuolyno");
        let records = marc::records();
        let record = records.iter().find(|record| composed(record) == "Knygnešių šventa gadynė").unwrap();

        let body = request(record);
        assert_eq!(
            (&body["kind"], &body["author"], &body["year"]),
            (&json!("book"), &json!("Kundrotas, Juozas"), &json!(1990))
        );
        let loan = staff.post_once("journey", "/api/v1/loans", body);
        assert_eq!(loan.status, 201, "{loan:?}");
        let loan = loan.body;
        assert_eq!(loan["isbn"], "9785899420245");

        let loan = act(&staff, &loan, "send", json!({ "library_id": ukmerge }));
        let loan = act(&staff, &loan, "unfilled", json!({ "reason": "not_held" }));
        assert_eq!(loan["status"], "requested");
        api.clock.pass(chrono::Duration::days(1));
        let staff = api.staff();
        let loan = act(&staff, &loan, "send", json!({ "library_id": kaunas, "partner_number": "KAVB-2026-311" }));
        let loan = act(&staff, &loan, "will_supply", json!({}));
        let loan = act(&staff, &loan, "ship", json!({ "due_on": "2026-04-10" }));
        api.clock.pass(chrono::Duration::days(3));
        let staff = api.staff();
        // The parcel of Thursday is entered on Friday.
        let loan = act(
            &staff,
            &loan,
            "receive",
            json!({ "happened_on": "2026-03-05", "items": [{ "n": 1, "barcode": "KA0098" }] }),
        );
        let loan = act(&staff, &loan, "tell", json!({ "told_by": "phone" }));
        let loan = act(&staff, &loan, "hand_over", json!({}));
        assert_eq!((&loan["status"], &loan["reader_due_on"]), (&json!("on_loan"), &json!("2026-04-07")));
        let to_return = staff.get("/api/v1/loans/due?direction=to_return").body;
        assert_eq!(to_return["groups"][0]["loans"][0]["number"], loan["number"]);

        api.clock.pass(chrono::Duration::days(36));
        let staff = api.staff();
        let queue = staff.get("/api/v1/loans/queue").body;
        let to_remind = queue["groups"].as_array().unwrap().iter().find(|group| group["key"] == "to_remind").unwrap();
        assert_eq!(to_remind["loans"][0]["id"], loan["id"], "the reader is to be reminded");
        let loan = act(&staff, &loan, "take_back", json!({ "items": [{ "n": 1, "condition": "gera" }] }));
        let loan = act(&staff, &loan, "send_back", json!({}));
        let cost = json!({ "kind": "postage_back", "amount_cents": 412, "payer": "our_library" });
        assert_eq!(staff.post(&format!("/api/v1/loans/{}/charges", loan["id"]), cost).status, 201);
        let loan = act(&staff, &loan, "complete", json!({}));
        assert_eq!((&loan["status"], primary(&loan)), (&json!("completed"), None));

        let answers: Vec<_> =
            loan["attempts"].as_array().unwrap().iter().map(|attempt| attempt["answer"].clone()).collect();
        assert_eq!(answers, [json!("no"), json!("yes")]);
        let march = figures(&staff, "2026-03-01", "2026-03-31");
        for (measure, n) in
            [("requests_sent", 1), ("requests_filled", 1), ("items_received", 1), ("requests_received", 0)]
        {
            assert_eq!(march[measure], n, "{measure}");
        }
        assert_eq!(figures(&staff, "2026-04-01", "2026-04-30")["items_received"], 0);
        let behind = staff.get("/api/v1/loans?measure=items_received&from=2026-03-05&to=2026-03-05").body;
        assert_eq!(behind["items"][0]["id"], loan["id"]);
        let found = staff.get("/api/v1/loans?q=knygnesiu%20kundrot&count=exact").body;
        assert_eq!((&found["total"], &found["items"][0]["title"]), (&json!(1), &json!("Knygnešių šventa gadynė")));
    });
}

#[test]
fn three_hundred_real_titles_are_taken_in_and_what_is_no_isbn_is_found() {
    each_database(|api: &Api| {
        let staff = api.staff();
        let records = marc::records();
        assert_eq!(records.len(), 300);
        let mut wrong = Vec::new();
        for record in &records {
            let answer = staff.post("/api/v1/loans", request(record));
            match answer.status {
                201 => assert_eq!(answer.body["title"], composed(record)),
                _ => wrong.push(answer.body["errors"][0]["code"].as_str().unwrap().to_owned()),
            }
        }
        assert_eq!(wrong, ["value.wrong_format", "value.wrong_format"], "two records carry an ISBN that is none");
        let total = |q: &str| staff.get(&format!("/api/v1/loans?count=exact&q={q}")).body["total"].as_i64().unwrap();
        assert_eq!(total(""), 298);
        let lithuania = records.iter().filter(|record| composed(record).to_lowercase().contains("lietuv")).count();
        assert!(total("lietuv") >= lithuania as i64, "{} of {lithuania}", total("lietuv"));
        let pages = staff.get("/api/v1/loans?sort=title&limit=200").body;
        assert_eq!(pages["items"].as_array().unwrap().len(), 200);
        assert!(pages["next_cursor"].is_string());
    });
}

fn primary(loan: &Value) -> Option<&str> {
    let mut actions = loan["actions"].as_array().unwrap().iter();
    actions.find(|action| action["primary"] == true).and_then(|action| action["key"].as_str())
}

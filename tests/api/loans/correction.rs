//! A wrong entry is taken back by a counter-event; the history keeps both.
use serde_json::{Value, json};

use super::{Desk, act, fault, id, needs, offered, pair, path, without};
use crate::harness::each_database;

fn correct(desk: &Desk, loan: &Value) -> Value {
    desk.act(loan, "correct", json!({ "reason": "Ne tas užsakymas" }))
}

/// What a correction restores: all but what changes with every write.
fn life(loan: &Value) -> Value {
    without(loan.clone(), &["version", "updated_at", "actions"])
}

#[test]
fn every_step_back_restores_the_loan_and_its_units_and_the_libraries_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let mut stands = vec![desk.borrowing(json!({ "n_items": 2 }))];
        let steps = [
            ("send", json!({ "library_id": desk.kaunas, "partner_number": "K-9" })),
            ("unfilled", json!({ "reason": "on_loan" })),
            ("send", json!({ "library_id": desk.utena })),
            ("ask_cancel", json!({})),
            ("decline_cancel", json!({})),
            ("will_supply", json!({ "partner_number": "U-2" })),
            ("ship", json!({ "due_on": "2026-04-01", "items": [{ "n": 1, "barcode": "B1" }] })),
            ("receive", json!({ "items": [{ "n": 2, "condition": "be viršelio" }] })),
            ("tell", json!({ "told_by": "sms" })),
            ("hand_over", json!({ "told_by": "phone" })),
            ("take_back", json!({ "items": [{ "n": 2, "condition": "su viršeliu" }] })),
            ("send_back", json!({})),
            ("complete", json!({})),
        ];
        for (action, body) in steps {
            stands.push(desk.act(stands.last().unwrap(), action, body));
        }
        let mut loan = stands.pop().unwrap();
        while let Some(before) = stands.pop() {
            loan = correct(&desk, &loan);
            assert_eq!(life(&loan), life(&before));
        }
        let nothing = act(&desk.staff, &loan, "correct", json!({ "reason": "Dar kartą" }));
        assert_eq!((nothing.status, nothing.code()), (409, "loans.nothing_to_correct"));
        assert!(!offered(&loan).contains(&"correct".to_owned()));
        let figures = desk.figures();
        for measure in ["requests_sent", "requests_filled", "items_received"] {
            assert_eq!(figures[measure], 0, "{measure}");
        }
    });
}

#[test]
fn a_corrected_step_is_told_with_its_reason_and_counted_back_on_its_own_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "requested_on": "2026-01-15" }));
        let sent = desk.act(&loan, "send", json!({ "library_id": desk.utena, "happened_on": "2026-01-20" }));
        let january = "/api/v1/statistics?measures=requests_sent&from=2026-01-01&to=2026-01-31&by=month";
        assert_eq!(desk.staff.get(january).body["totals"]["requests_sent"], 1);
        let taken_back = correct(&desk, &sent);
        assert_eq!(desk.staff.get(january).body["totals"]["requests_sent"], 0);

        let told = desk.staff.get(&format!("{}/events", path(&loan))).body;
        let told = told["items"].as_array().unwrap();
        let kinds: Vec<_> = told.iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["loans.request", "loans.send", "loans.correct"]);
        assert_eq!((&told[1]["is_corrected"], &told[2]["corrects_id"]), (&json!(true), &told[1]["id"]));
        assert_eq!((&told[2]["reason"], &told[2]["happened_on"]), (&json!("Ne tas užsakymas"), &json!("2026-01-20")));
        assert_eq!((&told[2]["from"], &told[2]["to"]), (&json!("sent"), &json!("requested")));

        desk.act(&taken_back, "send", json!({ "library_id": desk.utena, "happened_on": "2026-02-02" }));
        assert_eq!(desk.staff.get(january).body["totals"]["requests_sent"], 0);
        assert_eq!(desk.figures()["requests_sent"], 1, "the second sending counts, for the first was none");
    });
}

#[test]
fn what_was_edited_since_a_step_survives_its_correction() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "will_supply"]);
        let patch = json!({ "partner_number": "U-7", "title": "Petras Kurmelis" }).to_string();
        let etag = format!("\"{}\"", loan["version"]);
        let edited = desk.staff.send("PATCH", &path(&loan), &[("If-Match", &etag)], &patch);
        assert_eq!(edited.status, 200, "{edited:?}");
        let loan = correct(&desk, &edited.body);
        assert_eq!((&loan["status"], &loan["partner_number"]), (&json!("sent"), &json!("U-7")));
        assert_eq!(loan["title"], "Petras Kurmelis");
        assert_eq!(desk.staff.get("/api/v1/loans?q=u%207").body["items"][0]["id"], id(&loan));
    });
}

#[test]
fn a_correction_says_why() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        assert_eq!(needs(&loan, "correct"), ["reason"]);
        let correct = |body| act(&desk.staff, &loan, "correct", body);
        assert_eq!(fault(&correct(json!({}))), pair("/reason", "field.required"));
        assert_eq!(fault(&correct(json!({ "reason": "  " }))), pair("/reason", "field.required"));
    });
}

#[test]
fn a_request_typed_by_mistake_counts_no_more() {
    each_database(|api| {
        let desk = Desk::open(api);
        desk.lending(json!({ "library_id": desk.utena }));
        let loan = desk.walk(&desk.lending(json!({})), &["will_supply"]);
        let users = || desk.staff.get("/api/v1/diary/days/2026-03-02").body["figures"]["users"].clone();
        assert_eq!((&desk.figures()["requests_received"], users()), (&json!(2), json!(2)));
        let requested = correct(&desk, &loan);
        assert_eq!(
            (&requested["status"], &needs(&requested, "correct")[..]),
            (&json!("requested"), &["reason".to_owned()][..])
        );
        let closed = correct(&desk, &requested);
        assert_eq!((&closed["status"], &closed["closed_as"]), (&json!("closed"), &json!("other")));
        assert_eq!((&desk.figures()["requests_received"], users()), (&json!(1), json!(1)));
        crate::statistics::assert_recount(api);
        assert_eq!(
            desk.staff.get("/api/v1/loans?measure=requests_received").body["items"].as_array().unwrap().len(),
            1
        );
        let told = desk.staff.get(&format!("{}/events", path(&loan))).body["items"].clone();
        assert_eq!((&told[3]["corrects_id"], &told[3]["reason"]), (&told[0]["id"], &json!("Ne tas užsakymas")));
        assert!(!offered(&closed).contains(&"correct".to_owned()));
        let again = act(&desk.staff, &closed, "correct", json!({ "reason": "Dar kartą" }));
        assert_eq!(again.code(), "loans.nothing_to_correct");
    });
}

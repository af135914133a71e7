//! One agreement from its draft to its end, and the loans that obey it.
use chrono::Duration;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, each_database};

const AGREEMENTS: &str = "/api/v1/agreements";

fn act(staff: &Client, agreement: &Value, action: &str, body: Value) -> Value {
    let answer = staff.post(&format!("{AGREEMENTS}/{}/actions/{action}", agreement["id"]), body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

fn request(staff: &Client, library: i64) -> Answer {
    let body = json!({
        "side": "lending", "medium": "original", "kind": "book", "channel": "email", "library_id": library,
        "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1977,
    });
    staff.post("/api/v1/loans", body)
}

fn step(staff: &Client, loan: &Value, action: &str) -> Value {
    let answer = staff.post(&format!("/api/v1/loans/{}/actions/{action}", loan["id"]), json!({}));
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

#[test]
fn an_agreement_is_signed_amended_and_ended_and_each_loan_goes_on_under_the_terms_it_began_with() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų rajono savivaldybės biblioteka", "municipal");

        // Drafted from the template, sent, signed: in force for the year.
        let body = json!({
            "library_id": library, "from_on": "2026-03-01", "until_on": "2026-12-31",
            "ours": { "signatory": "Direktorė", "basis": "nuostatus" }, "theirs": { "signatory": "Vedėjas" },
        });
        let draft = staff.post(AGREEMENTS, body).body;
        act(&staff, &draft, "send", json!({}));
        act(&staff, &draft, "sign", json!({ "signed_on": "2026-02-27" }));
        let first = request(&staff, library).body;
        assert_eq!(first["terms"]["agreement"]["version"], 1);

        // Amended from tomorrow on: a loan that began today keeps the thirty days of the first version.
        let mut terms = staff.get(&format!("{AGREEMENTS}/template")).body;
        terms["loan_days"] = json!(14);
        act(&staff, &draft, "amend", json!({ "effective_on": "2026-03-03", "terms": terms }));
        api.clock.pass(Duration::days(1));
        let staff = api.staff();
        let second = request(&staff, library).body;
        assert_eq!(second["terms"]["agreement"]["version"], 2);
        let [first, second] = [first, second].map(|loan| step(&staff, &loan, "ship"));
        assert_eq!((&first["due_on"], &second["due_on"]), (&json!("2026-04-02"), &json!("2026-03-17")));

        // Ended by notice: requests are taken until its last day, and not a day longer.
        let noticed = act(&staff, &draft, "terminate", json!({ "by": "them", "reason": "Jungiasi bibliotekos" }));
        assert_eq!(noticed["until_on"], "2026-04-02");
        api.clock.pass(Duration::days(30));
        assert_eq!(request(&api.staff(), library).status, 201);
        api.clock.pass(Duration::days(1));
        let staff = api.staff();
        let late = request(&staff, library);
        assert_eq!((late.status, late.code()), (409, "agreements.not_in_force"));
        assert_eq!(staff.get(&format!("{AGREEMENTS}/{}", draft["id"])).body["status"], "terminated");

        // What runs goes on under its terms, to its end.
        let first = staff.get(&format!("/api/v1/loans/{}", first["id"])).body;
        assert_eq!((&first["terms"]["loan_days"], &first["terms"]["due_by"]), (&json!(30), &json!("agreement")));
        assert_eq!(step(&staff, &first, "complete")["status"], "completed");

        // A new agreement, and requests are taken again.
        let body = json!({
            "library_id": library, "from_on": "2026-04-03", "ours": { "signatory": "Direktorė" },
            "theirs": { "signatory": "Vedėjas" },
        });
        let next = staff.post(AGREEMENTS, body).body;
        act(&staff, &next, "sign", json!({}));
        assert_eq!(request(&staff, library).body["terms"]["agreement"]["id"], next["id"]);
    });
}

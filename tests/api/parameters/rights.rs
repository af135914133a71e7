//! Who may do what to parameters.
use abonementas::platform::Scope;
use serde_json::json;

use super::{change, changed, faults, step};
use crate::harness::each_database;

const READ: &[&str] = &["parameters:read"];
const MANAGE: &[&str] = &["parameters:read", "parameters:manage"];
const APPROVE: &[&str] = &["parameters:read", "parameters:approve"];

#[test]
fn one_who_only_reads_is_offered_nothing_and_changes_nothing() {
    each_database(|api| {
        let (reader, staff) = (api.signed_in(READ), api.staff());
        let card = reader.get("/api/v1/parameters/library.iban").body;
        assert_eq!(card["actions"], json!([]));
        let body = json!({ "value": 21, "from_on": "2026-04-01", "reason": "Įsakymas" });
        assert_eq!(change(&reader, "loans.term_days", body).status, 403);
        let card = changed(&staff, "library.iban", json!("LT121000011101001000"), "2026-03-02");
        let decision = &card["decisions"][0]["id"];
        assert_eq!(reader.get(&format!("/api/v1/parameter-decisions/{decision}")).body["actions"], json!([]));
        for (action, body) in
            [("approve", json!({})), ("reject", json!({ "reason": "Ne" })), ("withdraw", json!({ "reason": "Ne" }))]
        {
            assert_eq!(step(&reader, decision, action, body).status, 403, "{action}");
        }
    });
}

#[test]
fn one_who_approves_need_not_be_able_to_change() {
    each_database(|api| {
        let (manager, approver) = (api.signed_in(MANAGE), api.signed_in(APPROVE));
        let card = changed(&manager, "library.iban", json!("LT121000011101001000"), "2026-03-02");
        let decision = &card["decisions"][0]["id"];
        let answer = step(&manager, decision, "approve", json!({}));
        assert_eq!(answer.status, 403);
        assert_eq!(step(&approver, decision, "approve", json!({})).status, 200);
    });
}

#[test]
fn a_branch_decides_what_is_its_own() {
    each_database(|api| {
        let (branch, other) = (api.our_branch("Bibliobusas"), api.our_branch("Skaitykla"));
        let theirs = api.signed_in_at(branch, Scope::Branch, MANAGE);
        let closed = |branch: Option<i64>| {
            let days = json!([{ "from_on": "2026-07-01", "to_on": "2026-07-31", "reason": "Atostogos" }]);
            json!({ "value": days, "from_on": "2026-03-02", "branch_id": branch, "reason": "Vedėjos sprendimas" })
        };
        for elsewhere in [None, Some(other.0)] {
            let answer = change(&theirs, "calendar.closed_days", closed(elsewhere));
            assert_eq!(
                (answer.status, faults(&answer)),
                (422, vec!["/branch_id parameters.not_your_branch".to_owned()])
            );
        }
        let answer = change(&theirs, "calendar.closed_days", closed(Some(branch.0)));
        assert_eq!((answer.status, &answer.body["is_of_branch"]), (200, &json!(true)), "{:?}", answer.body);
        let staff = api.staff();
        assert_eq!(staff.get("/api/v1/parameters/calendar.closed_days").body["value"], json!([]));
        let back = json!({ "value": null, "from_on": "2026-07-15", "branch_id": branch.0, "reason": "Kaip visi" });
        assert_eq!(change(&theirs, "calendar.closed_days", back).status, 200);
        let on = |day: &str| {
            let path = format!("/api/v1/parameters/calendar.closed_days?on={day}&branch_id={}", branch.0);
            staff.get(&path).body["is_of_branch"].clone()
        };
        assert_eq!((on("2026-07-14"), on("2026-07-15")), (json!(true), json!(false)));
    });
}

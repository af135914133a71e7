//! Answers that are given without a person, each where it is switched on.
use serde_json::{Value, json};

use super::{
    Desk,
    endpoint::{alone, by_hand, request, says},
    post,
};
use crate::harness::{Api, each_database};

fn switched_on(rule: &str) -> Value {
    let mut automatic = by_hand();
    automatic[rule] = json!(true);
    automatic
}

fn newest(desk: &Desk) -> Value {
    let list = desk.staff.get("/api/v1/loans?side=lending").body;
    desk.loan(&list["items"][0])
}

/// The rules by which a loan was answered, as its history tells.
fn rules(desk: &Desk, loan: &Value) -> Vec<String> {
    let timeline = desk.staff.get(&format!("/api/v1/loans/{}/events", loan["id"])).body;
    let answers = timeline["items"].as_array().unwrap().iter().filter(|event| event["kind"] == "iso18626.answer");
    answers.map(|event| event["reason"].as_str().unwrap().to_owned()).collect()
}

fn with_isbn(number: &str) -> String {
    let id = "<bibliographicItemId><bibliographicItemIdentifier>978-609-01-2345-4</bibliographicItemIdentifier>\
              <bibliographicItemIdentifierCode>ISBN</bibliographicItemIdentifierCode></bibliographicItemId>";
    request(number, "Metai", "").replace("</bibliographicInfo>", &format!("{id}</bibliographicInfo>"))
}

fn own(api: &Api, desk: &Desk) {
    let title = json!({ "kind": "book", "title": "Metai", "author": "Antanas Baranauskas", "year": 1902, "isbns": ["9786090123454"] });
    let made = desk.staff.post("/api/v1/catalogue/descriptions", title);
    assert_eq!(made.status, 201, "{:?}", made.body);
    let item = json!({ "barcode": "B0001", "branch_id": api.our_library().0 });
    let made = desk.staff.post(&format!("/api/v1/catalogue/descriptions/{}/items", made.body["id"]), item);
    assert_eq!(made.status, 201, "{:?}", made.body);
}

#[test]
fn what_is_held_and_free_is_promised_once() {
    each_database(|api| {
        let desk = alone(api, "1.2", switched_on("promises_available"));
        own(api, &desk);
        post(&desk.key, &with_isbn("B-1"));
        let first = newest(&desk);
        assert_eq!((&first["status"], &first["items"][0]["barcode"]), (&json!("will_supply"), &json!("B0001")));
        assert_eq!(rules(&desk, &first), ["promises_available"]);
        // The only item is promised: the next one waits for a person.
        post(&desk.key, &with_isbn("B-2"));
        assert_eq!(newest(&desk)["status"], "requested");
    });
}

#[test]
fn what_is_not_held_is_refused_only_where_a_number_says_what_is_meant() {
    each_database(|api| {
        let desk = alone(api, "1.2", switched_on("refuses_not_held"));
        post(&desk.key, &with_isbn("B-1"));
        let first = newest(&desk);
        assert_eq!((&first["status"], &first["unfilled_reason"]), (&json!("unfilled"), &json!("not_held")));
        assert_eq!(rules(&desk, &first), ["refuses_not_held"]);
        post(&desk.key, &request("B-2", "Metai", ""));
        assert_eq!(newest(&desk)["status"], "requested");
    });
}

#[test]
fn the_same_request_twice_is_refused_while_the_first_is_open() {
    each_database(|api| {
        let desk = alone(api, "1.2", switched_on("refuses_duplicates"));
        post(&desk.key, &with_isbn("B-1"));
        let first = newest(&desk);
        post(&desk.key, &with_isbn("B-2"));
        let second = newest(&desk);
        assert_eq!((&second["status"], &second["closed_as"]), (&json!("closed"), &json!("duplicate")));
        let said = desk.messages(&second);
        assert_eq!(said[1]["code"], "RequestResponse/Unfilled", "{said:#}");
        let place = format!("/api/v1/iso18626/messages/{}", said[1]["id"]);
        let note = desk.staff.get(&place).body["content"].to_string();
        assert!(note.contains(&format!("DUPLICATE: {}", first["number"].as_str().unwrap())), "{note}");
    });
}

#[test]
fn a_renewal_is_answered_by_our_own_rule() {
    each_database(|api| {
        let desk = alone(api, "1.2", switched_on("answers_renewals"));
        post(&desk.key, &request("B-1", "Metai", ""));
        let here = newest(&desk);
        desk.act(&here, "ship", json!({ "due_on": "2026-04-20" }));
        let mut answers = Vec::new();
        for n in 0..4 {
            post(&desk.key, &says("B-1", "Renew", &"prašom ".repeat(n)));
            let said = desk.messages(&here);
            answers.push(said.as_array().unwrap().last().unwrap()["id"].clone());
        }
        let last = desk.loan(&here);
        let n_allowed = last["proposal"]["n_renewals_allowed"].as_i64().unwrap();
        assert_eq!(last["n_renewals"], json!(n_allowed));
        let answer = |id: &Value| {
            let message = desk.staff.get(&format!("/api/v1/iso18626/messages/{id}")).body;
            message["content"]["supplying_agency_message"]["message_info"]["answer_yes_no"].clone()
        };
        let yes = answers.iter().filter(|id| answer(id) == "Y").count();
        assert_eq!((yes, answer(answers.last().unwrap())), (usize::try_from(n_allowed).unwrap(), json!("N")));
    });
}

#[test]
fn what_was_not_sent_yet_is_cancelled_when_it_is_asked_for() {
    each_database(|api| {
        let desk = alone(api, "1.2", switched_on("agrees_to_cancel"));
        post(&desk.key, &request("B-1", "Metai", ""));
        let here = newest(&desk);
        post(&desk.key, &says("B-1", "Cancel", ""));
        assert_eq!(desk.loan(&here)["status"], "cancelled");
        assert_eq!(rules(&desk, &here), ["agrees_to_cancel"]);
        let said = desk.messages(&here);
        assert_eq!(said.as_array().unwrap().last().unwrap()["code"], "CancelResponse/Cancelled");
    });
}

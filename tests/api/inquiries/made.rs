//! Earlier answers used again, and what else is made of a question.
use serde_json::{Value, json};

use super::{act, asked, consultation, done, faults, listed, note, path};
use crate::{
    harness::{Client, each_database},
    loans::borrowing,
};

fn similar(staff: &Client, inquiry: &Value) -> Vec<Value> {
    staff.get(&format!("{}/similar", path(inquiry))).body["items"].as_array().unwrap().clone()
}

#[test]
fn an_earlier_answer_is_found_by_its_question_and_used_with_its_sources() {
    each_database(|api| {
        let staff = api.staff();
        let earlier = asked(&staff, json!({}));
        let answer = json!({ "answer": "Portale epaveldas.lt.", "sources": ["epaveldas.lt"] });
        done(&staff, &earlier, "answer", answer);
        let later = asked(&staff, json!({ "question": "Ar yra senesnių „Panevėžio balsų“ numeris?" }));
        let found = similar(&staff, &later);
        assert_eq!((found.len(), &found[0]["inquiry"]["id"]), (1, &earlier["id"]), "{found:?}");
        let used = done(&staff, &later, "use_answer", json!({ "inquiry_id": earlier["id"] }));
        assert_eq!((&used["status"], &used["answer"]), (&json!("in_preparation"), &json!("Portale epaveldas.lt.")));
        assert_eq!(used["sources"], json!(["epaveldas.lt"]));
        let told = |body: Value| faults(&act(&staff, &later, "use_answer", body));
        assert_eq!(told(json!({})), ["/inquiry_id field.required"]);
        assert_eq!(told(json!({ "inquiry_id": later["id"] })), ["/inquiry_id inquiries.no_answer"]);
        assert_eq!(told(json!({ "inquiry_id": 1, "faq_id": 1 })), ["/faq_id field.not_allowed"]);
    });
}

#[test]
fn a_frequent_question_is_made_used_edited_and_retired() {
    each_database(|api| {
        let staff = api.staff();
        let first = asked(&staff, json!({}));
        let faq = json!({
            "question": "Kur rasti senų Panevėžio laikraščių?", "answer": "epaveldas.lt", "sources": ["epaveldas.lt"],
            "topic": "search", "language": "lt",
        });
        let made = done(&staff, &first, "make_faq", faq)["outcomes"]["faq"][0].clone();
        let entry = format!("/api/v1/faq/{}", made["id"]);
        let other = asked(&staff, json!({ "question": "Kur yra seni laikraščiai?" }));
        assert_eq!(similar(&staff, &other)[0]["faq_id"], made["id"]);
        done(&staff, &other, "use_answer", json!({ "faq_id": made["id"] }));
        assert_eq!(staff.post(&format!("{entry}/actions/mark_useful"), json!({})).body["n_useful"], 2);
        let edited = staff.send("PATCH", &entry, &[("If-Match", "\"3\"")], r#"{"answer":"www.epaveldas.lt"}"#);
        assert_eq!((edited.status, &edited.body["answer"]), (200, &json!("www.epaveldas.lt")));
        assert_eq!(staff.get("/api/v1/faq?q=laikrasc&topic=search&count=exact").body["total"], 1);
        assert_eq!(staff.post(&format!("{entry}/actions/retire"), json!({})).body["is_retired"], true);
        assert_eq!(staff.post(&format!("{entry}/actions/mark_useful"), json!({})).code(), "inquiries.faq_retired");
        assert!(similar(&staff, &other).is_empty());
        assert_eq!(staff.get("/api/v1/faq").body["items"], json!([]));
        assert_eq!(staff.post(&format!("{entry}/actions/restore"), json!({})).body["n_useful"], 2);
    });
}

#[test]
fn a_question_becomes_a_loan_and_a_wanted_title_by_the_rights_that_these_take() {
    each_database(|api| {
        let staff = api.staff();
        let new = note(&staff, consultation());
        let became = done(&staff, &new, "request_loan", borrowing());
        let loan = &became["outcomes"]["loans"][0];
        assert_eq!(staff.get(&format!("/api/v1/loans/{}", loan["id"])).body["number"], loan["number"]);
        assert_eq!(listed(&staff, &format!("loan_id={}", loan["id"])), [new["number"].as_str().unwrap()]);
        // The same title twice is one entry of the list, and one outcome.
        let title = json!({ "title": "Metai", "isbn": "9786094801044" });
        done(&staff, &new, "propose", title.clone());
        let became = done(&staff, &new, "propose", title);
        assert_eq!(became["outcomes"]["demand"].as_array().unwrap().len(), 1);
        let narrow = api.signed_in(&["inquiries:read", "inquiries:write"]);
        let offered = narrow.get(&path(&new)).body["actions"].clone();
        let keys: Vec<_> = offered.as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect();
        assert_eq!(keys, ["void", "make_faq", "take_up"]);
        for (action, body) in [("request_loan", borrowing()), ("propose", json!({ "title": "Marti" }))] {
            assert_eq!(act(&narrow, &new, action, body).status, 403, "{action}");
        }
        crate::statistics::assert_recount(api);
    });
}

#[test]
fn a_consultation_that_needs_more_becomes_an_inquiry_of_the_same_asker() {
    each_database(|api| {
        let staff = api.staff();
        let given = note(&staff, consultation());
        let made = done(&staff, &given, "take_up", json!({}))["outcomes"]["made"].clone();
        let inquiry = staff.get(&path(&made)).body;
        assert_eq!((&inquiry["kind"], &inquiry["question"]), (&json!("inquiry"), &given["question"]));
        assert_eq!(inquiry["made_of"]["number"], given["number"]);
        assert_eq!(act(&staff, &inquiry, "take_up", json!({})).code(), "inquiries.action_not_allowed");
    });
}

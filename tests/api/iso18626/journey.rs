//! The whole way of a loan and of a copy between two installations, in both editions of the standard.
use serde_json::{Value, json};

use super::{DIALECTS, Two, book};
use crate::harness::each_database;

#[test]
fn a_book_goes_there_and_back_and_nobody_types_it_twice() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            assert_eq!(there["title"], "Žalgirio mūšis");
            assert_eq!((&there["author"], &there["isbn"]), (&json!("Žemaitė"), &json!("9786090123454")));
            assert_eq!((&there["partner_number"], &there["channel"]), (&here["number"], &json!("api")));
            assert!(!two.lender.messages(&there).to_string().contains("Vardenis"));

            two.lender.act(&there, "will_supply", json!({}));
            let promised = two.borrower.stands(&here, "will_supply");
            assert_eq!(promised["partner_number"], there["number"]);
            two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20" }));
            assert_eq!(two.borrower.stands(&here, "shipped")["due_on"], "2026-04-20");

            two.borrower.act(&here, "receive", json!({}));
            two.lender.stands(&there, "received");
            two.borrower.act(&here, "hand_over", json!({}));
            two.borrower.act(&here, "ask_renewal", json!({}));
            two.lender.waits(&there, "renewal");
            two.lender.act(&there, "grant_renewal", json!({ "due_on": "2026-05-20" }));
            let renewed = two.borrower.once(&here, |loan| loan["pending"].is_null() && loan["n_renewals"] == 1);
            assert_eq!(renewed["due_on"], "2026-05-20");

            two.borrower.act(&here, "take_back", json!({}));
            two.borrower.act(&here, "send_back", json!({}));
            two.lender.stands(&there, "return_shipped");
            two.lender.act(&there, "complete", json!({}));
            two.borrower.stands(&here, "completed");

            let said = [
                "> New",
                "< RequestResponse/WillSupply",
                "< StatusChange/Loaned",
                "> Received",
                "> Renew",
                "< RenewResponse/Loaned",
                "> ShippedReturn",
                "< StatusChange/LoanCompleted",
            ];
            assert_eq!(two.borrower.said(&here), said, "{dialect}");
            let heard: Vec<_> =
                said.iter().map(|word| word.replace('>', "=").replace('<', ">").replace('=', "<")).collect();
            assert_eq!(two.lender.said(&there), heard, "{dialect}");
            for (desk, loan) in [(&two.borrower, &here), (&two.lender, &there)] {
                let messages = desk.messages(loan);
                let is_plain = |message: &serde_json::Value| {
                    ["taken", "delivered"].contains(&message["state"].as_str().unwrap())
                        && message["is_to_read"] == false
                        && message["dialect"] == dialect
                };
                assert!(messages.as_array().unwrap().iter().all(is_plain), "{messages:#}");
            }
        }
    });
}

fn article() -> Value {
    json!({ "side": "borrowing", "medium": "electronic_copy", "kind": "article", "channel": "email",
        "title": "Apie knygnešius", "author": "Jonas Basanavičius", "year": 1911, "container_title": "Lietuvių tauta",
        "volume": "2", "issue": "1", "pages": "12–19", "is_for_department": true })
}

#[test]
fn a_copy_ends_where_it_is_delivered() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(article());
            assert_eq!(
                (&there["title"], &there["container_title"]),
                (&json!("Apie knygnešius"), &json!("Lietuvių tauta"))
            );
            assert_eq!((&there["pages"], &there["kind"]), (&json!("12–19"), &json!("article")));
            assert_eq!(there["medium"], "electronic_copy");
            two.lender.act(&there, "deliver", json!({ "pages": 8 }));
            two.borrower.stands(&here, "shipped");
            two.borrower.act(&here, "receive", json!({}));
            assert_eq!(two.borrower.said(&here), ["> New", "< RequestResponse/CopyCompleted", "> Received"]);
            assert_eq!(two.lender.stands(&there, "delivered")["n_pages"], 8);
        }
    });
}

#[test]
fn a_copy_that_lies_on_the_web_is_delivered_by_its_address() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(article());
            let deliver = format!("/api/v1/loans/{}/actions/deliver", there["id"]);
            for wrong in ["javascript:alert(1)", "ftp://b.example.org/1", &format!("https://b.example.org/{:02000}", 1)]
            {
                let refused = two.lender.staff.post(&deliver, json!({ "copy_url": wrong }));
                assert_eq!((refused.status, refused.body["errors"][0]["pointer"].as_str()), (422, Some("/copy_url")));
            }
            let url = "https://b.example.org/kopijos/8f3a?raktas=1&dalis=2";
            let delivered = two.lender.act(&there, "deliver", json!({ "pages": 8, "copy_url": url }));
            assert_eq!(delivered["copy_url"], url);
            let came = two.borrower.stands(&here, "shipped");
            assert_eq!(came["copy_url"], url, "{dialect}");
            let message = two.borrower.messages(&here)[1].clone();
            assert_eq!(message["is_to_read"], false, "{message:#}");
            let whole = two.borrower.staff.get(&format!("/api/v1/iso18626/messages/{}", message["id"])).body;
            let sent = &whole["content"]["supplying_agency_message"]["delivery_info"];
            assert_eq!((&sent["url"], &sent["delivery_method"]["value"]), (&json!(url), &json!("URL")), "{whole:#}");
            // An original lies nowhere on the web.
            let (_, there) = two.asked(book());
            let ship = format!("/api/v1/loans/{}/actions/ship", there["id"]);
            let refused = two.lender.staff.post(&ship, json!({ "copy_url": url }));
            assert_eq!((refused.status, refused.body["errors"][0]["code"].as_str()), (422, Some("field.not_allowed")));
        }
    });
}

#[test]
fn of_several_volumes_each_is_named_and_known_on_the_other_side() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let mut body = book();
            body["volumes"] = json!(["1 t.", "2 t.", "3 t."]);
            let (here, there) = two.asked(body);
            let volumes: Vec<_> = there["items"].as_array().unwrap().iter().map(|item| &item["volume"]).collect();
            // 1.2 has one volume, and names the others in a note.
            assert_eq!(volumes, ["1 t.", "2 t.", "3 t."]);
            assert_eq!(two.lender.messages(&there)[0]["is_to_read"], false);
            let items = json!([{ "n": 1, "barcode": "B-1" }, { "n": 2, "barcode": "B-2" }]);
            two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20", "items": items }));
            let came = two.borrower.stands(&here, "shipped");
            let codes: Vec<_> = came["items"].as_array().unwrap().iter().map(|item| item["barcode"].clone()).collect();
            assert_eq!(json!(codes), json!(["B-1", "B-2", null]));
            let message = two.borrower.messages(&here)[1].clone();
            assert_eq!(message["is_to_read"], false, "{message:#}");
            let named = json!(["B-1", "B-2", "3 t."]);
            let said = message["said"]["items"].as_array().unwrap().iter().map(|item| item["id"].clone());
            assert_eq!(json!(said.collect::<Vec<_>>()), named);
            assert_eq!(message["said"]["due_on"], "2026-04-20");
        }
    });
}

#[test]
fn a_no_lets_the_next_library_be_asked_and_says_why() {
    each_database(|api| {
        let two = Two::open(api, "2021");
        let (here, there) = two.asked(book());
        two.lender.act(&there, "unfilled", json!({ "reason": "on_loan" }));
        let free = two.borrower.stands(&here, "requested");
        assert_eq!(free["attempts"][0]["reason"], "not_found", "the nearest of the six codes");
        let note = two.borrower.messages(&here)[1].clone();
        assert!(note["is_to_read"] == true, "the words say more: {note:#}");
        // The same library is asked again on purpose: another request under another number.
        two.borrower.act(&here, "send", json!({ "library_id": two.borrower.other, "again": true }));
        let again = two.lender.arrived(&format!("{}-2", here["number"].as_str().unwrap()));
        assert_ne!(again["id"], there["id"]);
    });
}

#[test]
fn a_library_that_is_not_waited_for_any_longer_hears_so() {
    each_database(|api| {
        let two = Two::open(api, "1.2");
        let (ours, theirs) = two.asked(book());
        two.borrower.act(&ours, "unfilled", json!({ "reason": "no_answer" }));
        let asked = two.lender.waits(&theirs, "cancel");
        two.lender.act(&asked, "agree_cancel", json!({}));
        two.lender.stands(&theirs, "cancelled");
        assert_eq!(two.borrower.stands(&ours, "requested")["attempts"][0]["reason"], "no_answer");
        assert!(two.borrower.said(&ours).contains(&"> Cancel".to_owned()));
    });
}

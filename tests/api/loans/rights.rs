//! Who may what: the right says whether, its scope says on which loans.
use abonementas::platform::Scope;
use serde_json::json;

use super::{Desk, act, borrowing, group, id, ids, offered, path, with};
use crate::harness::each_database;

#[test]
fn a_loan_offers_only_what_this_caller_may_do() {
    each_database(|api| {
        let desk = Desk::open(api);
        let sent = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let offers = |rights| offered(&api.signed_in(rights).get(&path(&sent)).body);
        assert_eq!(offers(&["loans:read"]), [""; 0]);
        assert_eq!(offers(&["loans:read", "loans:circulate"]), ["receive"]);
        let asked = ["will_supply", "ship", "add_condition", "ask_retry", "ask_cancel", "unfilled", "close"];
        assert_eq!(offers(&["loans:read", "loans:request"]), asked);
        assert_eq!(offers(&["loans:read", "loans:correct"]), ["correct"]);
        assert_eq!(offers(&["loans:read", "loans:supply"]), [""; 0], "that is the other side");

        let lent = desk.lending(json!({}));
        let supplier = api.signed_in(&["loans:read", "loans:supply"]);
        assert_eq!(offered(&supplier.get(&path(&lent)).body), asked);
        let refused = act(&supplier, &sent, "receive", json!({ "due_on": "2026-04-01" }));
        assert_eq!((refused.status, refused.code()), (403, "right.required"));
    });
}

#[test]
fn what_the_scope_does_not_reach_does_not_exist() {
    each_database(|api| {
        let desk = Desk::open(api);
        let branch = api.our_branch("Ramygalos filialas");
        let rights = &["loans:read", "loans:request", "loans:readers", "loans:charge", "loans:correct"];
        let own = api.signed_in_at(branch, Scope::Own, rights);
        let of_branch = api.signed_in_at(branch, Scope::Branch, rights);
        let mine = own.post("/api/v1/loans", borrowing());
        assert_eq!(mine.status, 201, "{mine:?}");
        assert_eq!(mine.body["branch"]["id"], branch.0);
        let of_colleague = of_branch.post("/api/v1/loans", borrowing()).body;
        let elsewhere = desk.borrowing(json!({}));

        assert_eq!(ids(&own.get("/api/v1/loans?q=marti&count=exact")), [id(&mine.body)]);
        assert_eq!(ids(&of_branch.get("/api/v1/loans?sort=number")), [id(&mine.body), id(&of_colleague)]);
        for (client, n) in [(&own, 1), (&of_branch, 2), (&desk.staff, 3)] {
            assert_eq!(client.get("/api/v1/loans?count=exact").body["total"], n);
        }
        assert_eq!(own.get(&path(&mine.body)).body["same_title"], json!([]));
        assert_eq!(group(&own, "waits_for_us")["total"], 1);

        for (client, loan) in [(&own, &of_colleague), (&of_branch, &elsewhere)] {
            let stranger_code = client.get("/api/v1/loans/99999").code().to_owned();
            let path = path(loan);
            for tail in ["", "/events", "/notes"] {
                let answer = client.get(&format!("{path}{tail}"));
                assert_eq!((answer.status, answer.code()), (404, stranger_code.as_str()), "{tail}");
            }
            for (tail, body) in [
                ("/actions/send", json!({ "library_id": desk.utena })),
                ("/actions/correct", json!({ "reason": "x" })),
                ("/notes", json!({ "text": "x" })),
                ("/charges", json!({ "kind": "copies", "amount_cents": 1, "payer": "reader" })),
            ] {
                assert_eq!(client.post(&format!("{path}{tail}"), body).status, 404, "{tail}");
            }
            let patch = client.send("PATCH", &path, &[("If-Match", "\"1\"")], r#"{"title":"x"}"#);
            assert_eq!(patch.status, 404);
        }
    });
}

#[test]
fn a_request_is_taken_in_at_our_desk_as_far_as_the_right_reaches() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (here, there) = (api.our_branch("Velžio filialas"), api.our_branch("Krekenavos filialas"));
        let clerk = api.signed_in_at(here, Scope::Branch, &["loans:read", "loans:request"]);
        let at = |branch: i64| clerk.post("/api/v1/loans", with(borrowing(), json!({ "branch_id": branch })));
        assert_eq!(at(here.0).status, 201);
        assert_eq!(super::fault(&at(there.0)), super::pair("/branch_id", "value.not_in_list"));
        assert_eq!(super::fault(&at(desk.kaunas)), super::pair("/branch_id", "library.not_ours"));
        let loan = desk.borrowing(json!({ "branch_id": there.0 }));
        assert_eq!(loan["branch"]["id"], there.0);
    });
}

#[test]
fn the_reader_is_seen_and_searched_only_with_the_right() {
    each_database(|api| {
        let desk = Desk::open(api);
        let reader = json!({ "reader": { "card_no": "PAVB-0042", "name": "Skaitytojas Ąžuolas 42" } });
        let loan = desk.borrowing(reader);
        let without = api.signed_in(&["loans:read", "loans:request", "audit:read"]);
        assert_eq!(without.get(&path(&loan)).body["reader"], json!(null));
        assert_eq!(without.get("/api/v1/loans").body["items"][0]["reader"], json!(null));
        for q in ["azuolas", "PAVB", "0042", "skaityto%2042"] {
            assert_eq!(ids(&desk.staff.get(&format!("/api/v1/loans?q={q}"))), [id(&loan)], "{q}");
            assert_eq!(ids(&without.get(&format!("/api/v1/loans?q={q}"))), [0; 0], "{q}");
        }
        assert_eq!(desk.get(&loan)["reader"]["name"], "Skaitytojas Ąžuolas 42");
        // Not in the history, not in the audit, not in a file.
        let patch = r#"{"reader":{"card_no":"PAVB-0043","name":"Skaitytojas 43"}}"#;
        let edited = without.send("PATCH", &path(&loan), &[("If-Match", "\"1\"")], patch);
        assert_eq!((edited.status, &edited.body["reader"]), (200, &json!(null)));
        assert_eq!(desk.get(&loan)["reader"]["card_no"], "PAVB-0043");
        let events = desk.staff.get(&format!("{}/events", path(&loan))).body.to_string();
        let audit = desk.staff.get("/api/v1/audit").body.to_string();
        let sheet = desk.staff.get("/api/v1/loans?format=csv").body.to_string();
        for kept in [events, audit, sheet] {
            assert!(!kept.contains("PAVB") && !kept.contains("Skaitytojas"), "{kept}");
        }
        let values: Vec<String> = api
            .try_read(|tx| {
                use abonementas::schema::event_values;
                use diesel::prelude::*;
                let all = event_values::table.select(event_values::after_json.assume_not_null());
                Ok(all.filter(event_values::after_json.is_not_null()).load(tx.conn)?)
            })
            .unwrap();
        assert!(values.len() >= 2 && values.iter().all(|value| !value.contains("PAVB")), "{values:?}");
    });
}

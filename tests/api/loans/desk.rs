//! What is on the desk, and what is to go back.
use serde_json::{Value, json};

use super::{Desk, act, group, id};
use crate::harness::each_database;

/// A further request of the same reader on the same day.
fn over() -> Value {
    json!({ "over_limit_reason": "Mokslo darbui" })
}

fn ids_of(loans: &Value) -> Vec<i64> {
    loans.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn a_loan_stands_in_the_first_group_that_fits() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = |day: &str| desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": day }));
        let (late, today, far) = (lent("2026-03-05"), lent("2026-03-09"), lent("2026-05-01"));
        let reminded = lent("2026-03-06");
        let renewal = desk.walk(&lent("2026-05-02"), &["ask_renewal"]);
        let sent = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let recalled = desk.act(&sent, "receive", json!({ "due_on": "2026-05-03" }));
        let recalled = desk.walk(&recalled, &["recall"]);
        let unclaimed = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "tell"]);
        let received =
            desk.act(&desk.walk(&desk.borrowing(json!({})), &["send"]), "receive", json!({ "due_on": "2026-03-04" }));
        let asked = desk.lending(json!({}));
        let later = desk.walk(&desk.walk(&desk.borrowing(over()), &["send"]), &["ask_retry", "accept_retry"]);
        let sent = desk.walk(&desk.borrowing(json!({})), &["send"]);
        desk.walk(&desk.borrowing(over()), &["cancel"]);
        api.clock.pass(chrono::Duration::days(7));
        let staff = api.staff();
        assert_eq!(act(&staff, &reminded, "remind", json!({ "sent_by": "letter" })).status, 200);
        let queue = staff.get("/api/v1/loans/queue").body;
        let groups: Vec<_> = queue["groups"]
            .as_array()
            .unwrap()
            .iter()
            .map(|group| (group["key"].as_str().unwrap(), group["total"].as_i64().unwrap(), ids_of(&group["loans"])))
            .collect();
        assert_eq!(
            groups,
            [
                ("partner_failed", 0, vec![]),
                ("recalled", 1, vec![id(&recalled)]),
                ("to_remind", 1, vec![id(&late)]),
                ("late", 2, vec![id(&received), id(&reminded)]),
                ("due_today", 1, vec![id(&today)]),
                ("partner_to_read", 0, vec![]),
                ("reader_wishes", 0, vec![]),
                ("questions", 1, vec![id(&renewal)]),
                ("not_picked_up", 1, vec![id(&unclaimed)]),
                ("waits_for_us", 1, vec![id(&asked)]),
                ("waits_for_them", 2, vec![id(&far), id(&sent)]),
            ]
        );
        let short = staff.get("/api/v1/loans/queue?limit=1").body;
        assert_eq!(ids_of(&short["groups"][3]["loans"]), [id(&received)]);
        assert_eq!(short["groups"][3]["total"], 2);
        assert_eq!(short["groups"][3]["loans"][0]["library"]["id"], desk.utena);
        assert_eq!(staff.get("/api/v1/loans?view=retry_later").body["items"][0]["id"], later["id"]);
        api.clock.pass(chrono::Duration::days(60));
        let now = group(&api.staff(), "waits_for_us");
        assert!(ids_of(&now["loans"]).contains(&id(&later)), "its day has come: {now}");
    });
}

#[test]
fn what_is_due_is_listed_by_library_both_ways() {
    each_database(|api| {
        let desk = Desk::open(api);
        let received = |library: i64, day: &str| {
            let sent = desk.act(&desk.borrowing(json!({})), "send", json!({ "library_id": library }));
            desk.act(&sent, "receive", json!({ "due_on": day }))
        };
        let to_utena = received(desk.utena, "2026-03-20");
        let (second, first) = (received(desk.kaunas, "2026-04-20"), received(desk.kaunas, "2026-04-10"));
        let lent = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-04-01" }));
        desk.lending(json!({}));
        let due = |query: &str| desk.staff.get(&format!("/api/v1/loans/due{query}")).body["groups"].clone();
        let to_return = due("?direction=to_return");
        assert_eq!(to_return[0]["library"]["name"], "Kauno apskrities viešoji Ąžuolyno biblioteka");
        assert_eq!(ids_of(&to_return[0]["loans"]), [id(&first), id(&second)]);
        assert_eq!(ids_of(&to_return[1]["loans"]), [id(&to_utena)]);
        assert_eq!(due(""), to_return);
        let lent_out = due("?direction=lent_out");
        assert_eq!((ids_of(&lent_out[0]["loans"]), lent_out.as_array().unwrap().len()), (vec![id(&lent)], 1));
        desk.act(&to_utena, "send_back", json!({}));
        assert_eq!(due("").as_array().unwrap().len(), 1, "what was sent back is no longer to be returned");
    });
}

#[test]
fn what_is_due_is_paged_and_nothing_vanishes() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = |day: &str| id(&desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": day })));
        let (last, first, same) = (lent("2026-04-20"), lent("2026-04-01"), lent("2026-04-01"));
        let due = |more: &str| desk.staff.get(&format!("/api/v1/loans/due?direction=lent_out&limit=2{more}"));
        let page = due("").body;
        assert_eq!((&page["total"], ids_of(&page["groups"][0]["loans"])), (&json!(3), vec![first, same]));
        let rest = due(&format!("&cursor={}", page["next_cursor"].as_str().unwrap())).body;
        assert_eq!((&rest["total"], ids_of(&rest["groups"][0]["loans"])), (&json!(3), vec![last]));
        assert_eq!(rest["next_cursor"], json!(null));
        assert_eq!(due("&cursor=zz").code(), "query.invalid");
        assert_eq!(desk.staff.get("/api/v1/loans/due?limit=2001").code(), "query.invalid");
    });
}

#[test]
fn one_bad_row_of_a_batch_loses_none_of_the_good_ones() {
    each_database(|api| {
        let desk = Desk::open(api);
        let sent = || desk.walk(&desk.borrowing(json!({})), &["send"]);
        let (one, two, three) = (sent(), sent(), sent());
        let requested = desk.borrowing(json!({}));
        let copy = desk.walk(&desk.borrowing(json!({ "medium": "paper_copy", "pages": "1" })), &["send"]);
        let ids = json!([id(&three), id(&requested), 99_999, id(&one), id(&copy), id(&two), id(&one)]);
        let body =
            json!({ "action": "receive", "ids": ids, "body": { "due_on": "2026-04-01", "note": "Su knygnešiu" } });
        let batch = |body: &Value| desk.staff.post_once("batch-1", "/api/v1/loans/batch", body.clone());
        let answer = batch(&body);
        assert_eq!(answer.status, 200, "{answer:?}");
        let results = answer.body["results"].as_array().unwrap();
        let told: Vec<_> = results.iter().map(|row| (id(row), row["status"].as_i64().unwrap())).collect();
        let expected = [
            (id(&three), 200),
            (id(&requested), 409),
            (99_999, 404),
            (id(&one), 200),
            (id(&copy), 200),
            (id(&two), 200),
        ];
        assert_eq!(told, expected);
        assert_eq!(results[1]["problem"]["code"], "loans.action_not_allowed");
        assert_eq!(results[0]["loan"]["status"], "received");
        assert_eq!(desk.get(&requested)["version"], 1, "the refused one is as it was");
        assert_eq!(desk.get(&copy)["due_on"], json!(null));
        assert_eq!(
            desk.staff.get(&format!("/api/v1/loans/{}/notes", id(&one))).body["items"][0]["text"],
            "Su knygnešiu"
        );

        let again = batch(&body);
        assert_eq!(again.header("Idempotency-Replayed"), "true");
        assert_eq!(again.body, answer.body);
        assert_eq!(desk.figures()["items_received"], 4);
    });
}

#[test]
fn each_row_of_a_batch_takes_its_own_right() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = desk.walk(&desk.lending(json!({})), &["ship"]);
        let borrowed = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "send_back"]);
        let clerk = api.signed_in(&["loans:read", "loans:circulate"]);
        let body = json!({ "action": "complete", "ids": [id(&lent), id(&borrowed)] });
        let results = clerk.post("/api/v1/loans/batch", body).body["results"].clone();
        assert_eq!((&results[0]["status"], &results[0]["problem"]["code"]), (&json!(403), &json!("right.required")));
        assert_eq!(results[1]["loan"]["status"], "completed");
        let wrong = json!({ "action": "complete", "ids": [id(&lent)], "body": { "due_on": "2026-05-01" } });
        assert_eq!(
            super::fault(&desk.staff.post("/api/v1/loans/batch", wrong)),
            super::pair("/body/due_on", "field.not_allowed")
        );
        let future = json!({ "action": "complete", "ids": [id(&lent)], "body": { "happened_on": "2026-03-03" } });
        let results = desk.staff.post("/api/v1/loans/batch", future).body["results"].clone();
        assert_eq!(results[0]["problem"]["errors"][0]["code"], "date.in_future");
        assert_eq!(act(&desk.staff, &lent, "receive", json!({})).status, 200);
    });
}

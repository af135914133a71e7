//! Keeping it longer, bringing it sooner, and what is late.
use abonementas::schema::parameter_decisions as decisions;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{Desk, act, fault, id, offered, pair};
use crate::harness::{Api, Client, each_database};

/// The library decides, from tomorrow on.
fn decide(api: &Api, key: &'static str, value: &'static str) {
    api.write(move |tx| {
        let from_on = tx.today.succ_opt().unwrap();
        let row = (
            (decisions::key.eq(key), decisions::n.eq(1_i64), decisions::value_json.eq(value)),
            (decisions::from_on.eq(from_on), decisions::status.eq("decided"), decisions::reason.eq("Įsakymas")),
            (decisions::decided_at.eq(tx.now), decisions::version.eq(1_i64)),
        );
        Ok(diesel::insert_into(decisions::table).values(row).execute(tx.conn)?)
    });
}

fn lent(desk: &Desk) -> Value {
    desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-04-07" }))
}

#[test]
fn what_we_lend_is_renewed_by_the_rule() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&lent(&desk), &["receive", "ask_renewal"]);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("received"), &json!("renewal")));
        assert_eq!(
            (&loan["proposal"]["renewed_due_on"], &loan["proposal"]["renewal_refusal"]),
            (&json!("2026-05-07"), &json!(null))
        );
        let loan = desk.walk(&loan, &["grant_renewal"]);
        assert_eq!(
            (&loan["due_on"], &loan["n_renewals"], &loan["pending"]),
            (&json!("2026-05-07"), &json!(1), &json!(null))
        );
        assert_eq!(loan["items"][0]["due_on"], "2026-05-07");
        assert_eq!(loan["proposal"]["renewal_refusal"], "used_up");
        let again = act(&desk.staff, &loan, "grant_renewal", json!({}));
        assert_eq!((again.status, again.code()), (409, "loans.renewals_used_up"));
        let refused = desk.walk(&loan, &["ask_renewal"]);
        let refused = desk.act(&refused, "refuse_renewal", json!({ "reason": "Pratęsta jau kartą" }));
        assert_eq!((&refused["due_on"], &refused["pending"]), (&json!("2026-05-07"), &json!(null)));
    });
}

#[test]
fn what_others_wait_for_is_not_renewed() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = lent(&desk);
        let waiting = desk.lending(json!({ "library_id": desk.utena }));
        let refused = act(&desk.staff, &loan, "grant_renewal", json!({}));
        assert_eq!((refused.status, refused.code()), (409, "loans.someone_waits"));
        assert_eq!(desk.get(&loan)["proposal"]["renewal_refusal"], "someone_waits");
        desk.act(&waiting, "unfilled", json!({ "reason": "on_loan" }));
        desk.lending(json!({ "medium": "paper_copy", "pages": "1–2", "library_id": desk.utena }));
        assert_eq!(desk.walk(&loan, &["grant_renewal"])["n_renewals"], 1, "a copy is no rival");
    });
}

#[test]
fn of_a_borrowing_the_lender_decides_and_the_reader_s_day_follows() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "hand_over", "ask_renewal"]);
        let renew = |day: &str| act(&desk.staff, &loan, "grant_renewal", json!({ "due_on": day }));
        assert_eq!(fault(&renew("2026-04-01")), pair("/due_on", "loans.moved_day_wrong"));
        let loan = renew("2026-04-20").body;
        assert_eq!((&loan["due_on"], &loan["reader_due_on"]), (&json!("2026-04-20"), &json!("2026-04-17")));
        let twice = desk.walk(&loan, &["grant_renewal"]);
        assert_eq!(
            (&twice["due_on"], &twice["n_renewals"]),
            (&json!("2026-05-20"), &json!(2)),
            "our limit is not theirs"
        );
    });
}

#[test]
fn what_is_recalled_is_not_handed_out_and_goes_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let received = desk.walk(&desk.borrowing(json!({})), &["send", "receive"]);
        let recall = |day: &str| act(&desk.staff, &received, "recall", json!({ "due_on": day }));
        assert_eq!(fault(&recall("2026-04-02")), pair("/due_on", "loans.moved_day_wrong"));
        let recalled = recall("2026-03-10").body;
        assert_eq!((&recalled["pending"], &recalled["due_on"]), (&json!("recall"), &json!("2026-03-10")));
        assert!(!offered(&recalled).contains(&"hand_over".to_owned()));
        assert_eq!(super::primary(&recalled), Some("send_back"));
        assert_eq!(super::ids(&desk.staff.get("/api/v1/loans?view=recalled")), [id(&recalled)]);

        let on_loan = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "hand_over", "ask_renewal"]);
        let on_loan = desk.act(&on_loan, "recall", json!({ "due_on": "2026-03-12" }));
        assert_eq!((&on_loan["pending"], &on_loan["reader_due_on"]), (&json!("recall"), &json!("2026-03-12")));
        let back = desk.walk(&on_loan, &["take_back"]);
        assert_eq!((&back["status"], &back["pending"]), (&json!("checked_in"), &json!("recall")));
        assert_eq!(desk.walk(&back, &["send_back"])["pending"], json!(null));

        let ours = desk.walk(&lent(&desk), &["recall"]);
        assert_eq!(desk.walk(&ours, &["complete"])["status"], "completed");
    });
}

#[test]
fn what_is_held_is_neither_late_nor_reminded_of() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = lent(&desk);
        let held = desk.act(&lent, "hold_return", json!({}));
        assert_eq!((&held["pending"], super::primary(&held)), (&json!("hold"), Some("release_return")));
        let borrowed = desk.walk(&desk.borrowing(json!({})), &["send", "receive"]);
        let borrowed = desk.walk(&desk.act(&borrowed, "hold_return", json!({})), &["hand_over"]);
        assert_eq!((&borrowed["status"], &borrowed["pending"]), (&json!("on_loan"), &json!("hold")));
        api.clock.pass(chrono::Duration::days(60));
        let staff = api.staff();
        for query in ["view=late", "view=to_remind", "is_overdue=true", "due_before=2027-01-01"] {
            assert_eq!(super::ids(&staff.get(&format!("/api/v1/loans?{query}"))), [0_i64; 0], "{query}");
        }
        assert_eq!(staff.get("/api/v1/quality/late").body["items"], json!([]));
        assert_eq!(super::ids(&staff.get("/api/v1/loans?pending=hold&sort=number")).len(), 2);
        let row = staff.get(&format!("/api/v1/loans/{}", lent["id"])).body;
        assert_eq!((&row["is_overdue"], &row["due_on"]), (&json!(false), &json!("2026-04-07")));
        // The day is over: it begins anew.
        let free = act(&staff, &held, "release_return", json!({})).body;
        assert_eq!((&free["pending"], &free["due_on"]), (&json!(null), &json!("2026-06-01")));
        let wrong = act(&staff, &borrowed, "release_return", json!({ "due_on": "2026-03-01" }));
        assert_eq!(fault(&wrong), pair("/due_on", "loans.moved_day_wrong"));
        let free = act(&staff, &borrowed, "release_return", json!({ "due_on": "2026-06-10" })).body;
        assert_eq!((&free["due_on"], &free["pending"]), (&json!("2026-06-10"), &json!(null)));
        assert!(free["reader_due_on"].as_str().unwrap() > "2026-05-20", "{free:#}");
        assert_eq!(act(&staff, &borrowed, "release_return", json!({})).code(), "loans.action_not_allowed");
        let batch = json!({ "action": "hold_return", "ids": [free["id"]], "body": {} });
        let results = staff.post("/api/v1/loans/batch", batch).body["results"].clone();
        assert_eq!(results[0]["loan"]["pending"], "hold", "{results}");
    });
}

#[test]
fn the_ladder_of_reminders_is_climbed_step_by_step() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = lent(&desk);
        let remind = |client: &Client| act(client, &loan, "remind", json!({ "sent_by": "letter" }));
        assert_eq!(remind(&desk.staff).code(), "loans.action_not_allowed", "it is not late");
        for (days, step) in [(37, "first"), (6, "second"), (7, "third"), (16, "last")] {
            api.clock.pass(chrono::Duration::days(days));
            let staff = api.staff();
            assert_eq!(super::ids(&staff.get("/api/v1/loans?view=to_remind")), [id(&loan)], "{step}");
            let reminded = remind(&staff);
            assert_eq!(reminded.status, 200, "{step}: {reminded:?}");
            let reminders = reminded.body["reminders"].as_array().unwrap().clone();
            let last = reminders.last().unwrap();
            assert_eq!((&last["step"], &last["sent_by"]), (&json!(step), &json!("letter")));
            assert_eq!(last["for_due_on"], "2026-04-07");
            assert_eq!(remind(&staff).status, 409, "each step once");
        }
        let staff = api.staff();
        let renewed = act(&staff, &loan, "grant_renewal", json!({})).body;
        assert_eq!(renewed["n_renewals"], 1);
        api.clock.pass(chrono::Duration::days(40));
        let anew = remind(&api.staff()).body["reminders"].as_array().unwrap().last().unwrap()["step"].clone();
        assert_eq!(anew, "first", "a new due day begins the ladder anew");
    });
}

#[test]
fn the_reader_is_reminded_of_the_reader_s_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "hand_over"]);
        api.clock.pass(chrono::Duration::days(29));
        let staff = api.staff();
        let loan = staff.get(&super::path(&loan)).body;
        assert_eq!(
            (&loan["is_overdue"], &loan["is_reminder_due"]),
            (&json!(false), &json!(true)),
            "the reader was to bring it on 30 March, a Monday"
        );
        let body = json!({ "action": "remind", "ids": [id(&loan)], "body": { "sent_by": "phone" } });
        let results = staff.post("/api/v1/loans/batch", body).body["results"].clone();
        assert_eq!(results[0]["loan"]["is_reminder_due"], false);
        let loan = act(&staff, &loan, "take_back", json!({})).body;
        assert_eq!(loan["reminders"][0]["for_due_on"], "2026-03-30");
    });
}

#[test]
fn what_nobody_picks_up_goes_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "tell"]);
        assert_eq!(loan["pick_up_by_on"], "2026-03-05");
        assert_eq!(super::ids(&desk.staff.get("/api/v1/loans?view=not_picked_up")), [0; 0]);
        api.clock.pass(chrono::Duration::days(4));
        let staff = api.staff();
        assert_eq!(super::ids(&staff.get("/api/v1/loans?view=not_picked_up")), [id(&loan)]);
        let loan = act(&staff, &loan, "not_picked_up", json!({})).body;
        assert_eq!((&loan["status"], &loan["pick_up_by_on"]), (&json!("checked_in"), &json!(null)));
    });
}

#[test]
fn a_batch_says_what_it_must_of_all() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = lent(&desk);
        let batch = |action: &str, body: Value| {
            desk.staff.post("/api/v1/loans/batch", json!({ "action": action, "ids": [id(&loan)], "body": body }))
        };
        assert_eq!(fault(&batch("remind", json!({}))), pair("/body/sent_by", "field.required"));
        assert_eq!(fault(&batch("recall", json!({ "sent_by": "email" }))), pair("/body/sent_by", "field.not_allowed"));
        let renewed = batch("grant_renewal", json!({})).body["results"].clone();
        assert_eq!(renewed[0]["loan"]["due_on"], "2026-05-07");
        let recalled = batch("recall", json!({ "due_on": "2026-03-20" })).body["results"].clone();
        assert_eq!(recalled[0]["loan"]["pending"], "recall");
    });
}

#[test]
fn a_loan_goes_on_under_the_terms_of_the_day_it_began() {
    each_database(|api| {
        let desk = Desk::open(api);
        let running = lent(&desk);
        decide(api, "loans.renewal_days", "14");
        decide(api, "loans.renewals", "2");
        assert_eq!(desk.walk(&running, &["grant_renewal"])["due_on"], "2026-05-07", "thirty days, as it began");
        api.clock.pass(chrono::Duration::days(2));
        let staff = api.staff();
        let new = staff.post("/api/v1/loans", desk.lending_body()).body;
        assert_eq!(new["proposal"]["n_renewals_allowed"], 2);
        let new = act(&staff, &new, "ship", json!({ "due_on": "2026-04-07" })).body;
        assert_eq!(new["proposal"]["renewed_due_on"], "2026-04-21");
    });
}

#[test]
fn a_due_day_on_a_closed_day_moves() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-04-01" }));
        assert_eq!(desk.walk(&loan, &["grant_renewal"])["due_on"], "2026-05-04", "1 May is a holiday, then a weekend");
    });
}

#[test]
fn a_request_is_numbered_as_was_decided_and_goes_on_counting() {
    each_database(|api| {
        let desk = Desk::open(api);
        assert_eq!(desk.lending(json!({}))["number"], "TBA-2026-0001");
        decide(api, "numbers.loan", "\"T/{number:6}/{year}\"");
        api.clock.pass(chrono::Duration::days(2));
        let new = api.staff().post("/api/v1/loans", desk.lending_body()).body;
        assert_eq!(new["number"], "T/000002/2026");
    });
}

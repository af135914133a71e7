//! What waits to be said: tried for days, in the order of each loan, never again once it was refused.
use chrono::Duration;
use serde_json::{Value, json};

use super::{Desk, book, desk};
use crate::harness::{Api, Client, Receiver, Reply, each_database};

const OK: Reply = Reply::Say("200 OK", CONFIRMED);
const CONFIRMED: &str = r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"><requestConfirmation><confirmationHeader><timestamp>2026-03-02T09:00:00Z</timestamp><requestingAgencyRequestId>1</requestingAgencyRequestId><timestampReceived>2026-03-02T09:00:00Z</timestampReceived><messageStatus>OK</messageStatus></confirmationHeader></requestConfirmation></ISO18626Message>"#;
/// As Koha refuses: with a status of its own.
const REFUSED: Reply = Reply::Say(
    "400 Bad Request",
    r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"><requestConfirmation><confirmationHeader><timestamp>2026-03-02T09:00:00Z</timestamp><timestampReceived>2026-03-02T09:00:00Z</timestampReceived><messageStatus>ERROR</messageStatus></confirmationHeader><errorData><errorType>UnrecognisedDataValue</errorType><errorValue>no such thing</errorValue></errorData></requestConfirmation></ISO18626Message>"#,
);

fn with_peer(api: &Api, receiver: &Receiver) -> Desk {
    let desk = desk(api);
    let new = json!({ "library_id": desk.other, "agency": { "kind": "ISIL", "value": "LT-B" },
        "our_agency": { "kind": "ISIL", "value": "LT-A" }, "url": receiver.url, "dialect": "1.2",
        "credentials": { "account_id": "PAVB", "security_code": "a<b&c", "header_name": "X-Partner-Key",
            "header_value": "slaptas" } });
    let made = desk.staff.post("/api/v1/iso18626/peers", new);
    assert_eq!(made.status, 201, "{:?}", made.body);
    desk
}

fn asked(desk: &Desk) -> Value {
    let wanted = desk.staff.post("/api/v1/loans", book());
    assert_eq!(wanted.status, 201, "{:?}", wanted.body);
    desk.act(&wanted.body, "send", json!({ "library_id": desk.other }))
}

/// The messages of a loan once the first of them stands so.
fn first(desk: &Desk, loan: &Value, is_so: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..200 {
        let message = desk.messages(loan)[0].clone();
        if is_so(&message) {
            return message;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{:#}", desk.messages(loan));
}

/// The loans in the queue of what did not get through.
fn failed(staff: &Client) -> Value {
    let list = staff.get("/api/v1/loans?view=partner_failed").body;
    list["items"].as_array().unwrap().iter().map(|loan| loan["id"].clone()).collect()
}

fn desk_loan(staff: &Client, loan: &Value) -> Value {
    staff.get(&format!("/api/v1/loans/{}", loan["id"])).body
}

#[test]
fn what_fails_is_tried_again_byte_for_byte_and_then_given_up() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("503 Service Unavailable", "techniniai darbai"));
        let desk = with_peer(api, &receiver);
        let loan = asked(&desk);
        first(&desk, &loan, |message| message["n_tries"] == 1);
        for n in 2..=10 {
            api.clock.pass(Duration::hours(30));
            let desk_again = api.awake(&desk.staff);
            let mut last = Value::Null;
            for _ in 0..200 {
                last = desk_again.get(&format!("/api/v1/iso18626/messages?loan_id={}", loan["id"])).body["items"][0]
                    .clone();
                if last["n_tries"] == json!(n) {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(25));
            }
            assert_eq!(last["n_tries"], json!(n));
        }
        let staff = api.awake(&desk.staff);
        let dead = staff.get("/api/v1/iso18626/messages?view=failed").body["items"][0].clone();
        assert_eq!(dead["state"], "dead");
        assert_eq!(failed(&staff), json!([loan["id"]]), "what was given up is work");
        let whole = staff.get(&format!("/api/v1/iso18626/messages/{}", dead["id"])).body;
        assert_eq!(whole["attempts"].as_array().unwrap().len(), 10);
        assert_eq!(
            (&whole["attempts"][0]["http_status"], &whole["attempts"][0]["answer"]),
            (&json!(503), &json!("techniniai darbai"))
        );
        let bodies = receiver.received(10);
        assert!(bodies.iter().all(|came| came.body == bodies[0].body && came.media_type == "application/xml"));
        assert!(bodies.iter().all(|came| came.key == "slaptas"));
        // Our code is put in its place only when the message is sent.
        assert!(bodies[0].body.contains("<securityCode>a&lt;b&amp;c</securityCode>"), "{}", bodies[0].body);
        let file = staff.download(&format!("/api/v1/iso18626/messages/{}/xml?persons=true", dead["id"]));
        assert!(String::from_utf8(file).unwrap().contains("<securityCode>***</securityCode>"));
        receiver.reply(OK);
        let sent = staff.post(&format!("/api/v1/iso18626/peers/{}/actions/resend-dead", desk.other), json!({}));
        assert_eq!((sent.status, &sent.body["n"]), (200, &json!(1)));
        receiver.received(11);
        assert_eq!(failed(&staff), json!([]));
        // Each try and its end is told to open screens.
        let told = api.write(|tx| {
            use abonementas::schema::events::{entity, id, kind, table};
            use diesel::prelude::*;
            Ok(table.filter(entity.eq("iso_message")).order(id).select(kind).load::<String>(tx.conn)?)
        });
        let n = |verb: &str| told.iter().filter(|kind| **kind == format!("iso18626.{verb}")).count();
        assert_eq!([n("fail"), n("die")], [9, 1], "{told:?}");
    });
}

#[test]
fn an_error_is_never_tried_again_and_is_work_for_a_person() {
    each_database(|api| {
        let receiver = Receiver::start(REFUSED);
        let desk = with_peer(api, &receiver);
        let loan = asked(&desk);
        let refused = first(&desk, &loan, |message| message["state"] == "refused");
        assert_eq!(
            (&refused["error_type"], &refused["error_value"]),
            (&json!("UnrecognisedDataValue"), &json!("no such thing"))
        );
        assert_eq!(refused["is_to_read"], true);
        assert_eq!(failed(&desk.staff), json!([loan["id"]]));
        assert_eq!(desk.loan(&loan)["partner_alert"], "failed");
        let queue = desk.staff.get("/api/v1/loans/queue").body;
        let groups = queue["groups"].as_array().unwrap();
        let waits: Vec<_> = groups.iter().filter(|group| group["total"] != 0).map(|group| &group["key"]).collect();
        assert_eq!(waits, ["partner_failed"], "a loan stands in one group");
        api.clock.pass(Duration::hours(1));
        std::thread::sleep(std::time::Duration::from_millis(800));
        assert_eq!(receiver.so_far(), 1);
        let staff = api.awake(&desk.staff);
        let place = format!("/api/v1/loans/{}", loan["id"]);
        let seen = staff.get(&place);
        let again = || staff.send("GET", &place, &[("If-None-Match", seen.header("ETag"))], "").status;
        assert_eq!(again(), 304);
        let read = staff.post(&format!("/api/v1/iso18626/messages/{}/actions/read", refused["id"]), json!({}));
        assert_eq!(read.status, 200, "{:?}", read.body);
        assert_eq!(again(), 200, "nobody edited the loan, and it shows something else");
        assert_eq!((failed(&staff), &desk_loan(&staff, &loan)["partner_alert"]), (json!([]), &Value::Null));
    });
}

#[test]
fn what_was_said_first_arrives_first_and_a_dead_letter_holds_back_its_own_loan_alone() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("500 Oops", ""));
        let desk = with_peer(api, &receiver);
        let held = asked(&desk);
        first(&desk, &held, |message| message["n_tries"] == 1);
        desk.act(&held, "ask_cancel", json!({}));
        receiver.reply(OK);
        let other = asked(&desk);
        first(&desk, &other, |message| message["state"] == "delivered");
        let waiting = desk.messages(&held);
        assert!(waiting.as_array().unwrap().iter().all(|message| message["state"] == "waiting"), "{waiting:#}");
        let place = format!("/api/v1/iso18626/messages/{}", waiting[0]["id"]);
        let skipped = desk.staff.post(&format!("{place}/actions/skip"), json!({}));
        assert_eq!((skipped.status, &skipped.body["state"]), (200, &json!("skipped")));
        assert_eq!(desk.said(&held), ["> New", "> Cancel"]);
        assert_eq!(desk.messages(&held)[1]["state"], "delivered");
        assert_eq!(desk.staff.post(&format!("{place}/actions/skip"), json!({})).status, 409);
    });
}

#[test]
fn several_servers_share_the_work_and_say_each_thing_once() {
    each_database(|api| {
        let receiver = Receiver::start(OK);
        let desk = with_peer(api, &receiver);
        let _second = api.another();
        let _third = api.another();
        let loans: Vec<_> = (0..6).map(|_| asked(&desk)).collect();
        for loan in &loans {
            first(&desk, loan, |message| message["state"] == "delivered");
        }
        assert_eq!(receiver.so_far(), loans.len());
    });
}

//! Vouchers: what comes and goes in halves, what is left of them on every day, and that it is never less than none.
use diesel::{RunQueryDsl, sql_query};
use serde_json::{Value, json};

use super::{counter, figure};
use crate::{
    harness::{Answer, each_database},
    identity::fault,
    loans::{Desk, with},
    statistics::assert_recount,
};

/// More than are there, past every rule but those of the database.
const BELOW: &str = "INSERT INTO voucher_entries (kind, halves, entered_on, face_cents, amount_cents, fee_cents, created_at) \
                     VALUES ('redeemed', -5, '2026-03-02', 800, 0, 0, '2026-03-02 10:00:00.000000')";
const EDITED: &str = "UPDATE voucher_entries SET halves = 40";

fn enter(desk: &Desk, kind: &str, halves: i64, more: Value) -> Answer {
    desk.staff.post("/api/v1/postage/vouchers", with(json!({ "kind": kind, "halves": halves }), more))
}

fn take_back(desk: &Desk, entry: &Value) -> Answer {
    let place = format!("/api/v1/postage/vouchers/{}/actions/counter", entry["id"]);
    desk.staff.post(&place, json!({ "reason": "Suklydome" }))
}

fn left(desk: &Desk, on: &str) -> Value {
    desk.staff.get(&format!("/api/v1/postage/vouchers/balance?on={on}")).body["halves"].clone()
}

#[test]
fn vouchers_come_and_go_and_are_never_fewer_than_none() {
    each_database(|api| {
        let desk = Desk::open(api);
        let riga = api.library("Latvijas Nacionālā bibliotēka", "foreign");
        let loan = desk.act(&desk.borrowing(json!({})), "send", json!({ "library_id": riga }));
        assert_eq!(enter(&desk, "opening", 3, json!({ "entered_on": "2026-01-02" })).status, 201);
        let money = json!({ "entered_on": "2026-02-10", "amount_cents": 1600, "fee_cents": 2164 });
        assert_eq!(enter(&desk, "bought", 4, money).status, 201);
        let used = enter(&desk, "used", 3, json!({ "loan_id": loan["id"] }));
        assert_eq!((used.status, &used.body["halves"]), (201, &json!(-3)), "{used:?}");
        assert_eq!(used.body["loan"]["number"], loan["number"]);
        let balance = desk.staff.get("/api/v1/postage/vouchers/balance").body;
        let expected = json!({ "on": "2026-03-02", "halves": 4, "face_cents": 800, "value_cents": 1600 });
        assert_eq!(balance, expected);
        assert_eq!([left(&desk, "2026-01-01"), left(&desk, "2026-01-02"), left(&desk, "2026-02-10")], [0, 3, 7]);

        let line = desk.staff.get("/api/v1/postage/lines?kind=voucher").body["items"][0].clone();
        assert_eq!(
            (&line["amount_cents"], &line["payer"], &line["actions"]),
            (&json!(1200), &json!("reader"), &json!([]))
        );
        assert_eq!(counter(&desk.staff, &line).code(), "postage.of_voucher");
        assert_eq!(figure(&desk.staff, "borrowing_costs"), 1200);

        let early = enter(&desk, "redeemed", 4, json!({ "entered_on": "2026-01-15", "amount_cents": 1600 }));
        assert_eq!(early.code(), "postage.too_few_vouchers", "three were there in January");
        assert_eq!(enter(&desk, "redeemed", 5, json!({ "amount_cents": 2000 })).code(), "postage.too_few_vouchers");
        assert!(api.try_write(|tx| Ok(sql_query(BELOW).execute(tx.conn)?)).is_err(), "the database refuses it too");
        assert!(api.try_write(|tx| Ok(sql_query(EDITED).execute(tx.conn)?)).is_err());

        let back = take_back(&desk, &used.body);
        assert_eq!((back.status, &back.body["halves"], &back.body["counters_id"]), (200, &json!(3), &used.body["id"]));
        assert_eq!(take_back(&desk, &used.body).code(), "postage.entry_taken_back");
        assert_eq!(take_back(&desk, &back.body).code(), "postage.entry_taken_back");
        assert_eq!((figure(&desk.staff, "borrowing_costs"), left(&desk, "2026-03-02")), (json!(0), json!(7)));
        let years = desk.staff.get("/api/v1/postage/vouchers/years").body;
        let expected = json!({ "items": [{
            "year": 2026, "bought": 7, "earned": 0, "used": 0, "redeemed": 0, "paid_cents": 1600, "redeemed_cents": 0,
            "fee_cents": 2164, "left": 7,
        }] });
        assert_eq!(years, expected);
        let entries = desk.staff.get("/api/v1/postage/vouchers?limit=2").body;
        assert_eq!(
            (entries["items"].as_array().unwrap().len(), &entries["items"][1]["is_taken_back"]),
            (2, &json!(true))
        );
        assert_recount(api);
    });
}

#[test]
fn an_entry_that_makes_no_sense_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (ours, theirs) = (desk.borrowing(json!({})), desk.lending(json!({})));
        let of = |loan: &Value| json!({ "loan_id": loan["id"] });
        let required = |field: &str| (422, field.to_owned(), "field.required".to_owned());
        assert_eq!(fault(&enter(&desk, "bought", 2, json!({}))), required("/amount_cents"));
        assert_eq!(fault(&enter(&desk, "earned", 2, json!({}))), required("/loan_id"));
        assert_eq!(fault(&enter(&desk, "opening", 2, of(&ours))).2, "field.not_allowed");
        assert_eq!(fault(&enter(&desk, "opening", 2, json!({ "entered_on": "2026-03-03" }))).2, "date.in_future");
        assert_eq!(enter(&desk, "opening", 0, json!({})).status, 422);
        assert_eq!(enter(&desk, "earned", 2, of(&ours)).code(), "postage.wrong_side");
        assert_eq!(enter(&desk, "used", 2, of(&theirs)).code(), "postage.wrong_side");
        assert_eq!(enter(&desk, "earned", 2, of(&theirs)).status, 201);
        let spent = enter(&desk, "used", 2, of(&ours));
        assert_eq!(spent.status, 201, "what is earned can be used: {spent:?}");
        let earned = desk.staff.get("/api/v1/postage/vouchers").body["items"][1].clone();
        assert_eq!(take_back(&desk, &earned).code(), "postage.too_few_vouchers", "it is used already");
    });
}

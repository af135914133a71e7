//! How a reader is reached: with the loan, and nowhere else.
use serde_json::{Value, json};

use super::{Desk, borrowing, fault, pair, path, with, without};
use crate::harness::{Answer, Api, each_database};

fn contact() -> Value {
    json!({ "email": " Ona@Example.org ", "phone": "8 612 34567", "language": "en" })
}

fn kept() -> Value {
    json!({ "email": "Ona@example.org", "phone": "+37061234567", "language": "en" })
}

fn edit(desk: &Desk, loan: &Value, patch: Value) -> Answer {
    let version = desk.get(loan)["version"].clone();
    desk.staff.send("PATCH", &path(loan), &[("If-Match", &format!("\"{version}\""))], &patch.to_string())
}

#[test]
fn it_is_taken_in_with_the_request_and_edited_on_the_loan() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "contact": contact() }));
        assert_eq!(loan["contact"], kept());
        assert_eq!(loan["letter"], json!({ "outcome": "not_set_up", "to": "Ona@example.org" }));
        let edited = edit(&desk, &loan, json!({ "contact": { "phone": "+37120202020" } }));
        assert_eq!(edited.body["contact"], json!({ "email": null, "phone": "+37120202020", "language": null }));
        let renamed = edit(&desk, &loan, json!({ "reader": { "card_no": "A-17", "name": "Skaitytoja 1" } }));
        assert_eq!(renamed.body["contact"]["phone"], "+37120202020", "the card is the same");
        let other = edit(&desk, &loan, json!({ "reader": { "card_no": "B-2", "name": "Skaitytojas 2" } }));
        assert_eq!(other.body["contact"], json!({ "email": null, "phone": null, "language": null }));
        let gone = edit(&desk, &loan, json!({ "reader": null }));
        assert_eq!((&gone.body["contact"], &gone.body["letter"]), (&Value::Null, &Value::Null));
        let nobody = edit(&desk, &loan, json!({ "contact": contact() }));
        assert_eq!(fault(&nobody), pair("/contact", "field.not_allowed"));
    });
}

#[test]
fn the_next_request_of_the_reader_knows_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        desk.borrowing(json!({ "contact": contact() }));
        assert_eq!(desk.borrowing(json!({}))["contact"], kept());
        let another = json!({ "reader": { "card_no": "A-17", "name": "Kita Skaitytoja" } });
        assert_eq!(desk.borrowing(another)["contact"]["email"], Value::Null, "the card alone may be mistyped");
        assert_eq!(desk.borrowing(json!({ "contact": {} }))["contact"]["email"], Value::Null, "it was emptied");
    });
}

#[test]
fn what_no_letter_reaches_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        let made = |contact: Value| desk.staff.post("/api/v1/loans", with(borrowing(), json!({ "contact": contact })));
        let wrong = "value.wrong_format";
        for email in ["ona", "ona@example", "ąžuolas@example.org", "a b@example.org", "a@b@example.org"] {
            let refused = made(json!({ "email": email }));
            assert_eq!(fault(&refused), pair("/contact/email", wrong), "{email}");
        }
        assert_eq!(fault(&made(json!({ "phone": "123" }))), pair("/contact/phone", wrong));
        assert_eq!(fault(&made(json!({ "language": "de" }))), pair("/contact/language", "value.not_in_list"));
        assert_eq!(fault(&made(json!({ "fax": "1" }))), pair("/contact/fax", "field.unknown"));
        let department = with(without(borrowing(), &["reader"]), json!({ "is_for_department": true, "contact": {} }));
        assert_eq!(fault(&desk.staff.post("/api/v1/loans", department)), pair("/contact", "field.not_allowed"));
        let lent = with(desk.lending_body(), json!({ "contact": contact() }));
        assert_eq!(fault(&desk.staff.post("/api/v1/loans", lent)), pair("/contact", "field.not_allowed"));
    });
}

#[test]
fn only_those_who_may_see_readers_see_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "contact": contact() }));
        let seen = api.signed_in(&["loans:read"]).get(&path(&loan)).body;
        assert_eq!((&seen["contact"], &seen["letter"]["to"]), (&Value::Null, &Value::Null));
        let list = desk.staff.get("/api/v1/loans").body.to_string();
        assert!(!list.to_lowercase().contains("example.org"), "no list shows it: {list}");
    });
}

#[test]
fn no_history_knows_it() {
    use abonementas::schema::{audit, event_values, events};
    use diesel::prelude::*;
    fn texts(api: &Api) -> String {
        api.write(|tx| {
            let values: Vec<(Option<String>, Option<String>)> =
                event_values::table.select((event_values::before_json, event_values::after_json)).load(tx.conn)?;
            let n: (i64, i64) = (events::table.count().get_result(tx.conn)?, audit::table.count().get_result(tx.conn)?);
            assert!(n.0 > 1 && n.1 > 1);
            Ok(format!("{values:?}").to_lowercase())
        })
    }
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "contact": contact() }));
        assert_eq!(edit(&desk, &loan, json!({ "contact": { "email": "kita@example.org" } })).status, 200);
        let texts = texts(api);
        assert!(!texts.contains("example.org") && !texts.contains("61234567"), "{texts}");
    });
}

//! A request that nobody answers is answered or moved on by rule. The first day is Monday, 2026-03-02.
use serde_json::{Value, json};

use super::{STALE, close, happened, tomorrow};
use crate::{
    harness::each_database,
    loans::{Desk, path},
    mail::daily::ended,
    parameters, suppliers,
};

fn asked(desk: &Desk, card_no: &str, library: i64) -> Value {
    let reader = json!({ "card_no": card_no, "name": "Skaitytojas" });
    let loan = desk.borrowing(json!({ "requested_on": "2026-02-20", "reader": reader }));
    desk.act(&loan, "send", json!({ "library_id": library, "happened_on": "2026-02-23" }))
}

#[test]
fn what_we_have_not_answered_is_refused_and_can_be_taken_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        ended(api);
        parameters::changed(&desk.staff, "loans.stale_lending_days", json!(5), "2026-03-02");
        let loan = desk.lending(json!({ "requested_on": "2026-02-23" }));
        let other = desk.lending(json!({ "requested_on": "2026-02-24" }));
        let promised = desk.lending(json!({ "requested_on": "2026-02-02" }));
        desk.act(&promised, "will_supply", json!({}));
        let tried = desk.staff.get(STALE).body;
        assert_eq!((&tried["lending_days"], &tried["borrowing_days"]), (&json!(5), &Value::Null));
        assert_eq!((&tried["n_today"], &tried["n_tomorrow"]), (&json!(0), &json!(1)));
        let item = &tried["items"][0];
        assert_eq!(
            (&item["loan_id"], &item["acts_on"], &item["outcome"]),
            (&loan["id"], &json!("2026-03-03"), &json!("say_no"))
        );
        assert_eq!(desk.staff.get(&format!("{STALE}?lending_days=4")).body["n_today"], 1, "with other days");
        assert_eq!(desk.get(&loan)["version"], loan["version"], "nothing was done");
        let desk = tomorrow(api, desk);
        let run = ended(api);
        assert_eq!((&run["n_stale"], &run["n_by_hand"]), (&json!(1), &json!(0)));
        let refused = desk.get(&loan);
        assert_eq!((&refused["status"], &refused["unfilled_reason"]), (&json!("unfilled"), &json!("no_answer")));
        assert_eq!(happened(&desk, &loan)[1..], ["loans.unfilled no_answer", "loans.stale loans.stale_lending_days"]);
        assert_eq!(
            (&desk.get(&other)["status"], &desk.get(&promised)["status"]),
            (&json!("requested"), &json!("will_supply"))
        );
        assert_eq!(desk.act(&loan, "correct", json!({ "reason": "Rasta lentynoje" }))["status"], "requested");
    });
}

#[test]
fn a_library_that_does_not_answer_is_left_for_the_next_of_the_kept_order() {
    each_database(|api| {
        let desk = Desk::open(api);
        ended(api);
        let zarasai = api.library("Zarasų rajono viešoji biblioteka", "municipal");
        close(&desk.staff, zarasai, "2026-02-24", "2026-02-25");
        let kept = asked(&desk, "A-1", desk.utena);
        let order = json!({ "library_ids": [desk.utena, desk.kaunas], "holders": [] });
        assert_eq!(suppliers::choose(&desk.staff, &kept, 0, order).status, 200);
        let alone = asked(&desk, "A-2", desk.utena);
        let closed = asked(&desk, "A-3", zarasai);
        parameters::changed(&desk.staff, "loans.stale_borrowing_days", json!(5), "2026-03-02");
        let tried = desk.staff.get(STALE).body;
        assert_eq!(
            (&tried["n_today"], &tried["n_tomorrow"]),
            (&json!(0), &json!(2)),
            "a closed library's clock stands still"
        );
        let outcomes: Vec<_> = tried["items"].as_array().unwrap().iter().map(|one| one["outcome"].clone()).collect();
        assert_eq!(outcomes, ["ask_next", "to_desk"]);
        assert_eq!(tried["items"][0]["next"]["id"], desk.kaunas);
        let desk = tomorrow(api, desk);
        assert_eq!(ended(api)["n_stale"], 2);
        let moved = desk.get(&kept);
        assert_eq!((&moved["status"], &moved["library"]["id"]), (&json!("sent"), &json!(desk.kaunas)));
        let left = &moved["attempts"][0];
        assert_eq!((&left["answer"], &left["reason"]), (&json!("no"), &json!("no_answer")));
        assert_eq!(
            happened(&desk, &kept)[3..],
            ["loans.unfilled no_answer", "loans.send null", "loans.stale loans.stale_borrowing_days"]
        );
        assert_eq!(desk.get(&alone)["status"], "requested", "it is back on the desk");
        assert_eq!(desk.get(&closed)["status"], "sent");
        // The step of the rule is taken back like a person's.
        let back = desk.act(&kept, "correct", json!({ "reason": "Utena paskambino" }));
        assert_eq!(back["status"], "requested");
        assert!(
            desk.staff.get(&path(&kept)).body["actions"].as_array().unwrap().iter().any(|one| one["key"] == "correct")
        );
    });
}

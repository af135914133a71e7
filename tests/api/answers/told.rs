//! Who did it, and by what way, in the history, in the log and to the library itself.
use abonementas::platform::sealer;
use serde_json::{Value, json};

use super::{asked_of_utena, at, step};
use crate::{
    harness::each_database,
    loans::{Desk, path},
    partner::bearing,
};

#[test]
fn the_history_and_the_log_say_which_library_did_it_by_its_link() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        step(&at(api, desk.utena, &loan), "will_supply", json!({}));
        let by = json!({ "id": desk.utena, "name": "Utenos A. ir M. Miškinių viešoji biblioteka" });
        let events = desk.staff.get(&format!("{}/events", path(&loan))).body;
        let [.., sent, promised] = events["items"].as_array().unwrap().as_slice() else { panic!("{events}") };
        assert_eq!((&sent["by_link"], sent["account"].is_object()), (&Value::Null, true));
        assert_eq!((&promised["kind"], &promised["by_link"]), (&json!("loans.will_supply"), &by));
        assert_eq!((&promised["account"], &promised["key"]), (&Value::Null, &Value::Null));
        let log = desk.staff.get(&format!("/api/v1/audit?entity=loan&entity_id={}", loan["id"])).body;
        assert_eq!((&log["items"][0]["operation"], &log["items"][0]["by_link"]), (&json!("loans.will_supply"), &by));
        assert_eq!(api.write(sealer::first_broken_link), None);
    });
}

#[test]
fn a_library_that_has_a_key_later_sees_what_it_did_by_the_link() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        step(&at(api, desk.utena, &loan), "will_supply", json!({}));
        let utena = bearing(api, &api.signed_in(&["keys:manage"]), desk.utena);
        let told = utena.get(&format!("/api/v1/partner/loans/{}/events", loan["id"])).body;
        let by_partner = |n: usize| (&told["items"][n]["kind"], &told["items"][n]["is_by_partner"]);
        assert_eq!(by_partner(0), (&json!("loans.send"), &json!(false)));
        assert_eq!(by_partner(1), (&json!("loans.will_supply"), &json!(true)));
    });
}

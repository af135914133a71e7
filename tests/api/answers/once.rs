//! A button that is pressed twice.
use serde_json::json;

use super::{ANSWERS, act, asked_of_utena, at};
use crate::{
    harness::each_database,
    loans::{Desk, path},
};

#[test]
fn a_step_under_one_key_has_one_effect_and_one_answer() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (loan, other) = (asked_of_utena(&desk), asked_of_utena(&desk));
        let (link, place) = (at(api, desk.utena, &loan), format!("{ANSWERS}/actions/will_supply"));
        let first = link.post_once("k-1", &place, json!({}));
        let second = link.post_once("k-1", &place, json!({}));
        assert_eq!((first.status, second.status), (200, 200));
        assert_eq!((second.header("Idempotency-Replayed"), &second.body), ("true", &first.body));
        let taken = link.post_once("k-1", &place, json!({ "partner_number": "UT-1" }));
        assert_eq!(taken.status, 422, "{taken:?}");
        // The same key of another link is another key.
        let theirs = at(api, desk.utena, &other).post_once("k-1", &place, json!({}));
        assert_eq!((theirs.status, &theirs.body["number"]), (200, &other["number"]));
        let events = desk.staff.get(&format!("{}/events", path(&loan))).body;
        let promised = events["items"].as_array().unwrap().iter().filter(|event| event["kind"] == "loans.will_supply");
        assert_eq!(promised.count(), 1);
    });
}

#[test]
fn a_second_press_without_a_key_is_told_that_it_is_done() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let link = at(api, desk.utena, &loan);
        assert_eq!(act(&link, "will_supply", json!({})).status, 200);
        let again = act(&link, "will_supply", json!({}));
        assert_eq!((again.status, again.code()), (409, "loans.action_not_allowed"));
    });
}

//! A person chooses whom to ask; the order and its reasons stay with the loan.
use serde_json::{Value, json};

use super::{agreed, choose, filled, item, order, reason, suppliers};
use crate::{
    harness::each_database,
    loans::{Desk, faults, pair, path},
};

#[test]
fn the_chosen_order_stays_with_its_reasons_and_the_next_is_asked_after_a_no() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (kaunas, utena) = (desk.kaunas, desk.utena);
        let zarasai = api.library("Zarasų rajono viešoji biblioteka", "municipal");
        agreed(&desk, utena, json!({}));
        filled(&desk, zarasai, 3, "Kita knyga");
        let loan = desk.borrowing(json!({}));
        let told = suppliers(&desk, &loan);
        assert_eq!((order(&told), &told["version"], &told["chosen"]), (vec![utena, zarasai], &json!(0), &Value::Null));
        let holders = json!([{ "library_id": kaunas, "found_by": "staff" }]);
        let body = json!({ "library_ids": [zarasai, kaunas], "holders": holders });
        let chosen = choose(&desk.staff, &loan, 0, body.clone());
        assert_eq!(chosen.status, 200, "{chosen:?}");
        assert_eq!(choose(&desk.staff, &loan, 0, body).code(), "precondition.failed");
        // What happens later changes what is told today, and not what was known when it was chosen.
        filled(&desk, zarasai, 9, "Trečia knyga");
        let told = suppliers(&desk, &loan);
        assert_eq!(order(&told), [zarasai, kaunas, utena], "who was left out stands after");
        assert_eq!((&told["next_id"], &told["version"]), (&json!(zarasai), &json!(1)));
        let of_zarasai = item(&told, zarasai);
        assert_eq!(reason(&of_zarasai["reasons"], "history")["values"]["n_answers"], 2);
        assert_eq!(reason(&of_zarasai["kept_reasons"], "history")["values"]["n_answers"], 1);
        assert_eq!((&of_zarasai["place"], &item(&told, kaunas)["found_by"]), (&json!(1), &json!("staff")));
        assert_eq!((&item(&told, utena)["place"], &item(&told, utena)["kept_reasons"]), (&Value::Null, &json!([])));
        let timeline = desk.staff.get(&format!("{}/events", path(&loan))).body;
        assert_eq!(timeline["items"].as_array().unwrap().last().unwrap()["kind"], "loans.choose_suppliers");
        desk.act(&loan, "send", json!({ "library_id": zarasai }));
        assert_eq!(suppliers(&desk, &loan)["next_id"], kaunas);
        desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        let told = suppliers(&desk, &loan);
        assert_eq!((&told["next_id"], &item(&told, zarasai)["verdict"]), (&json!(kaunas), &json!("skip")));
        let asked = reason(&item(&told, zarasai)["reasons"], "asked");
        assert_eq!(asked["text"], "asked already on 2026-03-02, said no: it is on loan");
        desk.act(&loan, "send", json!({ "library_id": kaunas }));
        desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        assert_eq!(suppliers(&desk, &loan)["next_id"], Value::Null, "the order is at its end");
        desk.act(&loan, "give_up", json!({ "reason": "on_loan" }));
        let told = suppliers(&desk, &loan);
        assert_eq!((&told["is_open"], &item(&told, kaunas)["place"]), (&json!(false), &json!(2)));
        let late = choose(&desk.staff, &loan, 1, json!({ "library_ids": null }));
        assert_eq!((late.status, late.code()), (409, "suppliers.not_asked_any_more"));
    });
}

#[test]
fn without_an_order_the_proposal_of_the_day_goes_on_with_who_has_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        agreed(&desk, desk.utena, json!({}));
        let loan = desk.borrowing(json!({}));
        let holders = json!([{ "library_id": desk.kaunas, "found_by": "look_up" }]);
        let chosen = choose(&desk.staff, &loan, 0, json!({ "holders": holders }));
        assert_eq!(
            (&chosen.body["chosen"], &chosen.body["next_id"]),
            (&Value::Null, &json!(desk.kaunas)),
            "{chosen:?}"
        );
        assert_eq!(order(&chosen.body), [desk.kaunas, desk.utena]);
        assert_eq!(chosen.body["items"][0]["found_by"], "look_up");
    });
}

#[test]
fn who_cannot_be_asked_is_not_chosen() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let ours = api.our_library().0;
        let body = json!({ "library_ids": [desk.kaunas, ours, 9999, desk.kaunas], "holders": [{ "library_id": 9999, "found_by": "staff" }] });
        let expected = [
            pair("/holders/0/library_id", "library.unknown"),
            pair("/library_ids/1", "loans.own_library"),
            pair("/library_ids/2", "library.unknown"),
            pair("/library_ids/3", "value.twice"),
        ];
        assert_eq!(faults(&choose(&desk.staff, &loan, 0, body)), expected);
        let lent = desk.lending(json!({}));
        assert_eq!(desk.staff.get(&format!("{}/suppliers", path(&lent))).status, 404);
        assert_eq!(choose(&desk.staff, &lent, 0, json!({ "library_ids": [desk.utena] })).status, 404);
    });
}

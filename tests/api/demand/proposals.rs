//! Lists of proposals: frozen on their day, decided on row by row, and counted.
use abonementas::schema::proposal_rows;
use chrono::Duration;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{ISBN, PROPOSALS, act, add, done, get, path, propose};
use crate::{
    harness::{Client, each_database},
    loans::Desk,
    statistics::assert_recount,
};

/// Made, accepted, acquired.
fn figures(staff: &Client) -> (i64, i64, i64) {
    let asked = "/api/v1/statistics?measures=proposals_made,proposals_accepted,proposals_acquired\
                 &from=2026-01-01&to=2026-12-31";
    let totals = staff.get(asked).body["totals"].clone();
    let n = |name: &str| totals[name].as_i64().unwrap();
    (n("proposals_made"), n("proposals_accepted"), n("proposals_acquired"))
}

#[test]
fn a_list_is_numbered_and_stays_as_it_was_sent() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({ "isbn": ISBN }));
        desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        let readers = desk.borrowing(json!({ "isbn": ISBN }));
        desk.act(&readers, "give_up", json!({ "reason": "not_held" }));
        let wanted = super::only(&desk.staff);
        let second = add(&desk.staff, json!({ "title": "Marti" }));
        let list = propose(&desk.staff, &[&wanted, &second]);
        assert_eq!((&list["number"], &list["listed_on"]), (&json!("F-2026-01"), &json!("2026-03-02")));
        let row = &list["rows"][0];
        assert_eq!((&row["n"], &row["title"], &row["n_requests"]), (&json!(1), &json!("Metai"), &json!(2)));
        let kaunas = "Kauno apskrities viešoji Ąžuolyno biblioteka";
        assert_eq!(row["asked_by"], format!("{kaunas}; {}", readers["number"].as_str().unwrap()));
        let now = get(&desk.staff, &wanted);
        assert_eq!((&now["status"], &now["proposal"]["number"]), (&json!("considered"), &json!("F-2026-01")));
        // What happens to the entry afterwards changes no row.
        let etag = desk.staff.get(&path(&wanted)).header("ETag").to_owned();
        let body = json!({ "title": "Metai. Poema", "price_cents": 900 }).to_string();
        assert_eq!(desk.staff.send("PATCH", &path(&wanted), &[("If-Match", &etag)], &body).status, 200);
        desk.act(&loan, "correct", json!({ "reason": "Klaida" }));
        let still = desk.staff.get(&format!("{PROPOSALS}/{}", list["id"])).body;
        assert_eq!((&still["rows"][0]["title"], &still["rows"][0]["n_requests"]), (&json!("Metai"), &json!(2)));
        assert_eq!(get(&desk.staff, &wanted)["n_requests"], 1);
        let changed = api.try_write(|tx| {
            diesel::update(proposal_rows::table).set(proposal_rows::title.eq("Kita")).execute(tx.conn)?;
            Ok(())
        });
        assert!(changed.is_err());
        let table =
            desk.staff.send("GET", &format!("{PROPOSALS}/{}/table", list["id"]), &[("Accept-Language", "lt")], "");
        let table = table.body.as_str().unwrap().to_owned();
        assert_eq!(table.lines().nth(2), Some("2,Marti,,,,,,0,,įprasta,,,,,,,"));
    });
}

#[test]
fn proposals_are_counted_on_the_days_on_which_they_were_made_and_decided() {
    each_database(|api| {
        let staff = api.staff();
        let made = ["Metai", "Marti", "Žemė"].map(|title| add(&staff, json!({ "title": title })));
        let [one, other, third] = &made;
        let list = propose(&staff, &[one, other, third]);
        assert_eq!(figures(&staff), (3, 0, 0));
        api.clock.pass(Duration::days(3));
        let staff = api.staff();
        done(&staff, one, "accept", json!({ "happened_on": "2026-03-03" }));
        done(&staff, other, "accept", json!({}));
        let rejected = done(&staff, third, "reject", json!({ "reason": "Per brangu" }));
        assert_eq!(rejected["proposed"][0]["reason"], "Per brangu");
        done(&staff, one, "acquire", json!({ "happened_on": "2026-03-04" }));
        assert_eq!(figures(&staff), (3, 2, 1));
        assert_recount(api);
        let shown = staff.get(&format!("{PROPOSALS}/{}", list["id"])).body;
        let counts = json!({ "n_rows": 3, "n_accepted": 2, "n_rejected": 1, "n_acquired": 1 });
        assert_eq!(shown["counts"], counts);
        assert_eq!(shown["rows"][0]["acquired_on"], "2026-03-04");
        assert_eq!(staff.get(PROPOSALS).body["items"][0]["counts"], counts);
        done(&staff, one, "take_back", json!({}));
        assert_eq!(figures(&staff), (3, 2, 0));
        done(&staff, one, "take_back", json!({}));
        assert_eq!(figures(&staff), (3, 1, 0));
        assert_eq!(get(&staff, one)["status"], "considered");
        assert_recount(api);
        // What was rejected is proposed anew, and counts again.
        done(&staff, third, "reopen", json!({}));
        let again = propose(&staff, &[third]);
        assert_eq!(again["number"], "F-2026-02");
        assert_eq!(figures(&staff), (4, 1, 0));
        let fared = get(&staff, third)["proposed"].clone();
        assert_eq!((fared.as_array().unwrap().len(), &fared[1]["rejected_on"]), (2, &json!("2026-03-05")));
        let old = staff.get(&format!("{PROPOSALS}/{}", list["id"])).body;
        assert_eq!(old["rows"][2]["actions"], json!([]));
        assert_recount(api);
    });
}

#[test]
fn a_list_is_withdrawn_while_nothing_of_it_is_decided() {
    each_database(|api| {
        let staff = api.staff();
        let entry = add(&staff, json!({ "title": "Metai" }));
        let list = propose(&staff, &[&entry]);
        let withdraw = |list: &Value| staff.post(&format!("{PROPOSALS}/{}/actions/withdraw", list["id"]), json!({}));
        assert_eq!(list["actions"][0]["key"], "withdraw");
        let withdrawn = withdraw(&list);
        assert_eq!((withdrawn.status, &withdrawn.body["withdrawn_on"]), (200, &json!("2026-03-02")));
        assert_eq!((figures(&staff), &get(&staff, &entry)["status"]), ((0, 0, 0), &json!("new")));
        assert_eq!(withdraw(&list).code(), "demand.withdrawn_already");
        let second = propose(&staff, &[&entry]);
        done(&staff, &entry, "accept", json!({}));
        assert_eq!(withdraw(&second).code(), "demand.decided_already");
        assert_eq!(staff.get(&format!("{PROPOSALS}/{}", second["id"])).body["actions"], json!([]));
        assert_recount(api);
    });
}

#[test]
fn a_locked_day_takes_no_proposal() {
    each_database(|api| {
        let staff = api.staff();
        let entry = add(&staff, json!({ "title": "Metai" }));
        propose(&staff, &[&entry]);
        api.clock.pass(Duration::days(1));
        let staff = api.staff();
        let locked = staff.post("/api/v1/diary/days/2026-03-02/actions/lock", json!({}));
        assert_eq!(locked.status, 200, "{locked:?}");
        let late = act(&staff, &entry, "accept", json!({ "happened_on": "2026-03-02" }));
        assert_eq!((late.status, late.code()), (409, "diary.day_locked"));
        done(&staff, &entry, "accept", json!({}));
    });
}

#[test]
fn what_is_asked_for_after_it_was_bought_is_a_new_demand() {
    each_database(|api| {
        let desk = Desk::open(api);
        let no = || {
            let loan = desk.lending(json!({ "isbn": ISBN }));
            desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        };
        no();
        let entry = super::only(&desk.staff);
        propose(&desk.staff, &[&entry]);
        for action in ["accept", "acquire"] {
            done(&desk.staff, &entry, action, json!({}));
        }
        no();
        assert_eq!(super::listed(&desk.staff, "status=new"), ["Metai 1"]);
        assert_eq!(act(&desk.staff, &entry, "take_back", json!({})).code(), "demand.newer_entry");
        assert_eq!(get(&desk.staff, &entry)["status"], "acquired");
    });
}

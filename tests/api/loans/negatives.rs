//! Negative answers as one list.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::Desk;
use crate::harness::{Client, each_database};

const PATH: &str = "/api/v1/negative-answers";

/// `not_held to Kauno biblioteka`, `on_loan by Utenos biblioteka`.
fn told(staff: &Client, query: &str) -> Vec<String> {
    let answer = staff.get(&format!("{PATH}?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let line = |row: &Value| {
        let way = if row["side"] == "lending" { "to" } else { "by" };
        format!("{} {way} {}", row["reason"].as_str().unwrap(), row["library"]["id"])
    };
    answer.body["items"].as_array().unwrap().iter().map(line).collect()
}

/// Our no to Kaunas on the 1st of March, that of Kaunas to us on the 2nd, that of Utena after it.
fn three(desk: &Desk) -> (Value, Value) {
    let ours = desk.lending(json!({ "title": "Žemė", "requested_on": "2026-03-01" }));
    let ours = desk.act(&ours, "unfilled", json!({ "reason": "not_held", "happened_on": "2026-03-01" }));
    let theirs = desk.borrowing(json!({ "title": "Marti" }));
    desk.act(&theirs, "send", json!({ "library_id": desk.kaunas }));
    desk.act(&theirs, "unfilled", json!({ "reason": "debtor", "note": "grąžinkite" }));
    desk.act(&theirs, "send", json!({ "library_id": desk.utena }));
    let theirs = desk.act(&theirs, "unfilled", json!({ "reason": "on_loan" }));
    (ours, theirs)
}

#[test]
fn noes_of_both_directions_are_one_list_and_are_counted_by_reason() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (ours, theirs) = three(&desk);
        let (kaunas, utena) = (desk.kaunas, desk.utena);
        let all = [format!("on_loan by {utena}"), format!("debtor by {kaunas}"), format!("not_held to {kaunas}")];
        assert_eq!(told(&desk.staff, ""), all);
        let first = desk.staff.get(&format!("{PATH}?side=lending&count=exact")).body;
        assert_eq!(first["total"], 1);
        let first = &first["items"][0];
        assert_eq!((&first["loan_id"], &first["number"]), (&ours["id"], &ours["number"]));
        assert_eq!((&first["feeds"], &first["answered_on"]), (&json!("not_held"), &json!("2026-03-01")));
        let noted = desk.staff.get(&format!("{PATH}?reason=debtor,rare")).body;
        assert_eq!((&noted["items"][0]["note"], &noted["items"][0]["feeds"]), (&json!("grąžinkite"), &Value::Null));
        assert_eq!(told(&desk.staff, "q=zeme"), [all[2].clone()]);
        assert_eq!(told(&desk.staff, &format!("q={}", theirs["number"].as_str().unwrap())).len(), 2);
        assert_eq!(told(&desk.staff, &format!("library_id={kaunas}&sort=answered_on")).len(), 2);
        assert_eq!(told(&desk.staff, "from=2026-03-02").len(), 2);
        assert_eq!(told(&desk.staff, "to=2026-03-01").len(), 1);
        let counts = desk.staff.get(&format!("{PATH}/counts?library_id={kaunas}")).body;
        assert_eq!(
            counts,
            json!({
                "items": [
                    { "reason": "debtor", "n_given": 0, "n_received": 1 },
                    { "reason": "not_held", "n_given": 1, "n_received": 0 },
                ],
                "n_given": 1, "n_received": 1,
            })
        );
    });
}

#[test]
fn every_order_gives_each_no_once_page_by_page() {
    each_database(|api| {
        let desk = Desk::open(api);
        three(&desk);
        for order in ["answered_on", "-answered_on", "title", "library"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = desk.staff.get(&format!("{PATH}?sort={order}&limit=1{cursor}")).body;
                seen.extend(page["items"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()));
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), 3, "{order}");
        }
        assert_eq!(desk.staff.get(&format!("{PATH}?cursor=1")).status, 400);
        assert_eq!(desk.staff.get(&format!("{PATH}?reason=cold")).status, 400);
    });
}

#[test]
fn a_no_that_is_taken_back_is_not_listed() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (ours, theirs) = three(&desk);
        desk.act(&ours, "correct", json!({ "reason": "Radome" }));
        desk.act(&theirs, "undo", json!({}));
        assert_eq!(told(&desk.staff, ""), [format!("debtor by {}", desk.kaunas)]);
    });
}

#[test]
fn the_list_is_given_as_a_table() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (ours, _) = three(&desk);
        let path = format!("{PATH}?side=lending&format=csv");
        let table = desk.staff.send("GET", &path, &[("Accept-Language", "lt")], "");
        let table = table.body.as_str().unwrap().to_owned();
        let line = table.lines().nth(1).unwrap();
        assert!(line.starts_with("2026-03-01,mes bibliotekai,"), "{line}");
        assert!(line.contains("leidinio nėra fonde") && line.contains(ours["number"].as_str().unwrap()), "{line}");
    });
}

#[test]
fn who_sees_loans_of_a_branch_sees_its_noes_alone() {
    each_database(|api| {
        let desk = Desk::open(api);
        three(&desk);
        let branch = api.our_branch("Filialas");
        let narrow = api.signed_in_at(branch, Scope::Branch, &["loans:read"]);
        assert_eq!(told(&narrow, ""), [] as [String; 0]);
        assert_eq!(narrow.get(&format!("{PATH}/counts")).body["items"], json!([]));
        assert_eq!(api.signed_in(&["diary:read"]).get(PATH).status, 403);
    });
}

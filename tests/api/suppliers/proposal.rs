//! Whom we would ask: the order, the reasons, and who is skipped.
use serde_json::{Value, json};

use super::{PROPOSAL, agreed, codes, filled, item, order, read, reason, refused, suppliers};
use crate::{
    harness::each_database,
    loans::{Desk, path},
};

/// A library's days on which it is closed.
fn close(desk: &Desk, library: i64, from_on: &str, to_on: &str) {
    let at = format!("/api/v1/libraries/{library}");
    let version = desk.staff.get(&at).body["version"].to_string();
    let body = json!({ "closures": [{ "from_on": from_on, "to_on": to_on, "reason": "Atostogos" }] });
    let done = desk.staff.send("PATCH", &at, &[("If-Match", &format!("\"{version}\""))], &body.to_string());
    assert_eq!(done.status, 200, "{done:?}");
}

#[test]
fn each_criterion_decides_where_those_before_leave_it_open() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (kaunas, utena) = (desk.kaunas, desk.utena);
        let national = api.library("Lietuvos nacionalinė Martyno Mažvydo biblioteka", "national");
        let zarasai = api.library("Zarasų rajono viešoji biblioteka", "municipal");
        let ours = json!({ "outward_payer": "our_library" });
        for library in [kaunas, utena, zarasai] {
            agreed(&desk, library, if library == kaunas { ours.clone() } else { json!({}) });
        }
        let ask = |more: &str| read(&desk.staff, &format!("{PROPOSAL}?title=Marti{more}"));
        let told = ask("");
        assert_eq!(order(&told), [utena, zarasai, kaunas, national], "whom we need not pay goes before: {told}");
        assert_eq!((&told["next_id"], &told["on"]), (&json!(utena), &json!("2026-03-02")));
        let of_kaunas = reason(&item(&told, kaunas)["reasons"], "agreement");
        assert_eq!(
            (&of_kaunas["values"]["is_free"], &of_kaunas["values"]["number"]),
            (&json!(false), &json!("TBA-S-2026-001"))
        );
        assert_eq!(reason(&item(&told, national)["reasons"], "last_resort")["text"], "asked last: national library");
        // A request that waits there tells; a book that came more quickly tells more.
        desk.act(&desk.borrowing(json!({ "title": "Metai" })), "send", json!({ "library_id": utena }));
        assert_eq!(order(&ask(""))[..2], [zarasai, utena]);
        assert_eq!(reason(&item(&ask(""), utena)["reasons"], "load")["values"], json!({ "n_open": 1 }));
        (1..=3).for_each(|n| filled(&desk, zarasai, 20, &format!("Lėta {n}")));
        (1..=3).for_each(|n| filled(&desk, utena, 1, &format!("Greita {n}")));
        assert_eq!(order(&ask(""))[..2], [utena, zarasai]);
        // Who fills goes before who is quick.
        (1..=6).for_each(|n| refused(&desk, utena, "on_loan", &format!("Išduota {n}")));
        let told = ask("");
        assert_eq!(order(&told)[..2], [zarasai, utena], "{told}");
        let history = reason(&item(&told, utena)["reasons"], "history");
        assert_eq!(
            history["values"],
            json!({ "since_on": "2024-03-02", "fill_percent": 33.3, "n_answers": 9, "days_median": 1, "n_filled": 3 })
        );
        assert_eq!(
            history["text"],
            "has filled 33.3 % since 2024-03-02 (answers: 9), received within 1 d. (median; times received: 3)"
        );
        assert_eq!(told["history"]["n_answers"], 12);
        // Of copies nothing is known yet, and what the agreement says of the way back does not concern them.
        let copies = ask("&medium=electronic_copy");
        assert_eq!(reason(&item(&copies, utena)["reasons"], "history")["values"]["n_answers"], 0);
        assert_eq!(reason(&item(&copies, kaunas)["reasons"], "agreement")["values"]["is_free"], true);
        // Who has it goes before everything else, a last resort too; who said that it has not comes last.
        assert_eq!(order(&ask(&format!("&holders={national},{kaunas}")))[..2], [kaunas, national]);
        refused(&desk, zarasai, "not_held", "Marti");
        let told = ask("");
        assert_eq!(order(&told), [utena, kaunas, national, zarasai]);
        assert_eq!(reason(&item(&told, zarasai)["reasons"], "said_not_held")["values"], json!({ "on": "2026-02-03" }));
    });
}

#[test]
fn a_library_is_skipped_while_it_is_closed_and_asked_again_after() {
    each_database(|api| {
        let desk = Desk::open(api);
        agreed(&desk, desk.kaunas, json!({}));
        agreed(&desk, desk.utena, json!({}));
        close(&desk, desk.kaunas, "2026-03-02", "2026-03-06");
        let loan = desk.borrowing(json!({}));
        let on = |day: &str| read(&desk.staff, &format!("{}/suppliers?on={day}", path(&loan)));
        for (day, verdict, next) in
            [("2026-03-02", "skip", desk.utena), ("2026-03-06", "skip", desk.utena), ("2026-03-07", "ask", desk.kaunas)]
        {
            let told = on(day);
            assert_eq!(
                (&item(&told, desk.kaunas)["verdict"], &told["next_id"]),
                (&json!(verdict), &json!(next)),
                "{day}"
            );
        }
        let told = on("2026-03-03");
        let closed = reason(&item(&told, desk.kaunas)["reasons"], "closed");
        assert_eq!(closed["values"], json!({ "until_on": "2026-03-06" }));
        assert_eq!(closed["text"], "closed until 2026-03-06, that day included");
    });
}

#[test]
fn who_is_gone_or_whose_agreement_is_suspended_is_skipped() {
    each_database(|api| {
        let desk = Desk::open(api);
        let agreement = agreed(&desk, desk.kaunas, json!({}));
        let at = format!("/api/v1/agreements/{}/actions/suspend", agreement["id"]);
        let suspended = desk.staff.post(&at, json!({ "reason": "Nesumokėta" }));
        assert_eq!(suspended.status, 200, "{suspended:?}");
        let gone = json!({ "is_active": false }).to_string();
        let at = format!("/api/v1/libraries/{}", desk.utena);
        assert_eq!(desk.staff.send("PATCH", &at, &[("If-Match", "\"1\"")], &gone).status, 200);
        let told = read(&desk.staff, &format!("{PROPOSAL}?holders={},{}", desk.kaunas, desk.utena));
        assert_eq!(told["next_id"], Value::Null, "{told}");
        let of_kaunas = codes(&item(&told, desk.kaunas)["reasons"]);
        assert_eq!(of_kaunas, ["not_in_force", "holds", "no_agreement", "history", "load"]);
        assert_eq!(codes(&item(&told, desk.utena)["reasons"])[0], "inactive");
    });
}

#[test]
fn a_dry_run_writes_nothing_and_tells_what_is_wrong() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let events = || desk.staff.get(&format!("{}/events", path(&loan))).body["items"].as_array().unwrap().len();
        let before = events();
        read(&desk.staff, &format!("{PROPOSAL}?isbn=978-0-306-40615-7&on=2026-12-24"));
        suppliers(&desk, &loan);
        assert_eq!((events(), &desk.get(&loan)["version"]), (before, &json!(1)));
        let wrong = desk.staff.get(&format!("{PROPOSAL}?isbn=9780306406158&issn=x"));
        assert_eq!(
            (wrong.status, &wrong.body["errors"][0]["code"], &wrong.body["errors"][1]["code"]),
            (422, &json!("isbn.check_digit"), &json!("value.wrong_format"))
        );
        assert_eq!(desk.staff.get(&format!("{PROPOSAL}?holders=x")).code(), "query.invalid");
    });
}

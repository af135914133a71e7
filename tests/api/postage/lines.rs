//! Lines of costs over all loans: found, summed up, taken back, given as files, and counted.
use abonementas::platform::Scope;
use calamine::Data;
use serde_json::json;

use super::{charge, counter, figure};
use crate::{
    harness::{book::sheet_of, each_database},
    loans::Desk,
    parameters,
    statistics::assert_recount,
};

#[test]
fn lines_of_all_loans_are_found_and_taken_back_by_lines_against_them() {
    each_database(|api| {
        let desk = Desk::open(api);
        let ours = desk.walk(&desk.borrowing(json!({ "title": "Altorių šešėly" })), &["send"]);
        let theirs = desk.lending(json!({}));
        charge(&desk, &ours, "postage_back", 385, "our_library");
        charge(&desk, &ours, "copies", 120, "reader");
        let wrong = charge(&desk, &theirs, "postage_out", 345, "partner");
        charge(&desk, &theirs, "compensation", 2500, "partner");
        let list = |asked: &str| desk.staff.get(&format!("/api/v1/postage/lines?{asked}")).body;
        let n = |asked: &str| list(asked)["items"].as_array().unwrap().len();
        let first = list("limit=1&count=exact");
        assert_eq!(
            (&first["items"][0]["amount_cents"], &first["total"]),
            (&json!(2500), &json!(4)),
            "the newest first"
        );
        let next = first["next_cursor"].as_str().unwrap();
        assert_eq!(list(&format!("limit=1&cursor={next}"))["items"][0]["id"], wrong["id"]);
        assert_eq!(list("q=altor")["items"][0]["loan"]["number"], ours["number"]);
        for (asked, count) in [
            ("kind=postage_out,copies", 2),
            ("payer=partner", 2),
            (&format!("library_id={}", desk.utena), 2),
            ("side=lending", 2),
            ("from=2026-03-03", 0),
            ("is_taken_back=true", 0),
            ("is_billed=true", 0),
        ] {
            assert_eq!(n(asked), count, "{asked}");
        }

        let against = counter(&desk.staff, &wrong);
        assert_eq!((against.status, &against.body["amount_cents"]), (200, &json!(-345)), "{against:?}");
        assert_eq!((&against.body["counters_id"], &against.body["actions"]), (&wrong["id"], &json!([])));
        assert_eq!(counter(&desk.staff, &wrong).code(), "postage.taken_back");
        assert_eq!(counter(&desk.staff, &against.body).code(), "postage.taken_back");
        assert_eq!((n("is_taken_back=true"), n("is_taken_back=false")), (2, 3));
        let sums = desk.staff.get("/api/v1/postage/sums?payer=partner").body;
        let expected = json!({ "n": 3, "amount_cents": 2500, "parts": [
            { "kind": "postage_out", "payer": "partner", "n": 2, "amount_cents": 0 },
            { "kind": "compensation", "payer": "partner", "n": 1, "amount_cents": 2500 },
        ] });
        assert_eq!(sums, expected);
        assert_eq!(desk.get(&theirs)["charges"].as_array().unwrap().len(), 3, "the loan shows the same lines");

        let file = String::from_utf8(desk.staff.download("/api/v1/postage/lines?format=csv")).unwrap();
        assert_eq!(file.lines().count(), 6, "{file}");
        assert!(file.lines().nth(1).unwrap().contains(",\"-3,45\",,taip"), "{file}");
        let sheet = sheet_of(desk.staff.download("/api/v1/postage/lines?format=xlsx"));
        assert_eq!((sheet.height(), &sheet[(1, 7)]), (6, &Data::Float(-3.45)));
    });
}

#[test]
fn what_central_funding_pays_is_reported_by_the_month() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = desk.lending(json!({}));
        charge(&desk, &lent, "postage_out", 345, "central_funding");
        charge(&desk, &lent, "postage_back", 345, "central_funding");
        let twice = charge(&desk, &lent, "postage_back", 400, "central_funding");
        charge(&desk, &desk.lending(json!({})), "postage_out", 500, "central_funding");
        charge(&desk, &desk.lending(json!({})), "postage_out", 999, "partner");
        assert_eq!(counter(&desk.staff, &twice).status, 200);
        let report = desk.staff.get("/api/v1/postage/funded?year=2026&month=3").body;
        let counts = json!({
            "n_loans": 2, "n_out": 2, "out_cents": 845, "n_back": 1, "back_cents": 345, "other_cents": 0,
            "total_cents": 1190,
        });
        assert_eq!((&report["month"], &report["totals"]), (&json!("2026-03"), &counts));
        assert_eq!(
            (&report["rows"][0]["library"]["id"], &report["rows"][0]["n_out"]),
            (&json!(desk.kaunas), &json!(2))
        );
        let file =
            String::from_utf8(desk.staff.download("/api/v1/postage/funded?year=2026&month=3&format=csv")).unwrap();
        assert!(
            file.lines().nth(2).unwrap().starts_with("Iš viso,,2,2,\"8,45\",1,\"3,45\",\"0,00\",\"11,90\""),
            "{file}"
        );
        assert!(desk.staff.download("/api/v1/postage/funded?year=2026&month=3&format=xlsx").starts_with(b"PK"));
        let february = desk.staff.get("/api/v1/postage/funded?year=2026&month=2").body;
        assert_eq!((&february["rows"], &february["totals"]["total_cents"]), (&json!([]), &json!(0)));
        assert_eq!(desk.staff.get("/api/v1/postage/funded?year=2026&month=13").status, 404);
    });
}

#[test]
fn costs_are_figures_and_what_one_request_costs_follows_from_them() {
    each_database(|api| {
        let desk = Desk::open(api);
        let ours = desk.walk(&desk.borrowing(json!({})), &["send", "ship", "receive"]);
        desk.walk(&desk.borrowing(json!({})), &["send", "ship", "receive"]);
        charge(&desk, &ours, "postage_back", 385, "our_library");
        charge(&desk, &ours, "copies", 120, "reader");
        charge(&desk, &ours, "other", 999, "reader");
        let wrong = charge(&desk, &ours, "postage_out", 100, "reader");
        let lent = desk.walk(&desk.lending(json!({})), &["ship"]);
        charge(&desk, &lent, "postage_out", 345, "central_funding");
        assert_eq!(figure(&desk.staff, "postage_cents"), 830);
        assert_eq!(counter(&desk.staff, &wrong).status, 200);
        let by_payer =
            desk.staff.get("/api/v1/statistics?measures=postage_cents&by=payer&from=2026-03-01&to=2026-03-31");
        let rows: Vec<_> = by_payer.body["rows"].as_array().unwrap().iter().map(|row| &row["postage_cents"]).collect();
        assert_eq!((rows, &by_payer.body["totals"]["postage_cents"]), (vec![&json!(345), &json!(385)], &json!(730)));
        assert_eq!(figure(&desk.staff, "borrowing_costs"), 505);
        assert_eq!(figure(&desk.staff, "borrowing_unit_cost"), 252.5, "of two that came");
        assert_eq!(figure(&desk.staff, "lending_unit_cost"), 345.0);
        parameters::changed(&desk.staff, "postage.staff", json!(200), "2026-03-01");
        assert_eq!(figure(&desk.staff, "borrowing_unit_cost"), 452.5, "with what staff cost for each");
        let by_month = desk
            .staff
            .get("/api/v1/statistics?measures=borrowing_unit_cost&by=month&from=2026-02-01&to=2026-03-31")
            .body;
        let months: Vec<_> =
            by_month["rows"].as_array().unwrap().iter().map(|row| &row["borrowing_unit_cost"]).collect();
        assert_eq!(months, [&json!(null), &json!(452.5)]);
        assert_recount(api);
    });
}

#[test]
fn a_narrow_right_reaches_the_loans_of_its_branch() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let line = charge(&desk, &loan, "postage_out", 345, "central_funding");
        let branch = api.our_branch("Velžio filialas");
        let clerk = api.signed_in_at(branch, Scope::Branch, &["postage:read", "postage:write", "loans:read"]);
        assert_eq!(clerk.get("/api/v1/postage/lines").body["items"], json!([]));
        assert_eq!(counter(&clerk, &line).status, 404);
        let funded = clerk.get("/api/v1/postage/funded?year=2026&month=3").body;
        assert_eq!(funded["totals"]["total_cents"], 0);
        let bought = json!({ "kind": "opening", "halves": 2 });
        assert_eq!(clerk.post("/api/v1/postage/vouchers", bought).status, 403, "vouchers are the whole library's");
        let reader = api.signed_in(&["postage:read"]);
        assert_eq!(reader.get("/api/v1/postage/lines").body["items"][0]["actions"], json!([]));
        assert_eq!(counter(&reader, &line).code(), "right.required");
    });
}

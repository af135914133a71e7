//! The reasons of a negative answer, and what negative answers count for.
use std::fmt::Write;

use abonementas::loans::reasons;
use serde_json::{Value, json};

use super::Desk;
use crate::harness::{Api, each_database};

/// The figures of this measure by the reason and by the library, this year.
fn figures(desk: &Desk, measure: &str) -> Vec<(Value, Value, i64)> {
    let path = format!("/api/v1/statistics?measures={measure}&by=reason,library&from=2026-01-01&to=2026-12-31");
    let table = desk.staff.get(&path).body;
    let told = |row: &Value| (row["reason"].clone(), row["library"].clone(), row[measure].as_i64().unwrap());
    table["rows"].as_array().unwrap().iter().map(told).collect()
}

fn assert_holds(api: &Api) {
    crate::statistics::assert_recount(api);
}

#[test]
fn the_reasons_are_one_list_with_their_codes_of_iso_18626() {
    each_database(|api| {
        let listed = api.signed_in(&["loans:read"]).get("/api/v1/unfilled-reasons");
        assert_eq!(listed.status, 200, "{listed:?}");
        let items = listed.body["items"].as_array().unwrap();
        assert_eq!(items.len(), 17);
        assert_eq!(
            items[1],
            json!({
                "key": "on_loan", "name_lt": "leidinys išduotas", "name_en": "it is on loan",
                "feeds": "too_few_copies", "iso_code": "NotOnShelf", "is_exact": false,
            })
        );
        let exact: Vec<_> =
            listed.body["iso"].as_array().unwrap().iter().filter(|row| row["is_exact"] == true).collect();
        assert_eq!(exact.len(), 5);
        assert_eq!(api.signed_in(&["diary:read"]).get("/api/v1/unfilled-reasons").status, 403);
    });
}

#[test]
fn our_no_counts_by_its_reason_and_no_more_once_it_is_taken_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (first, second) = (desk.lending(json!({})), desk.lending(json!({ "title": "Marti" })));
        desk.act(&first, "unfilled", json!({ "reason": "not_held", "happened_on": "2026-03-02" }));
        let second = desk.act(&second, "unfilled", json!({ "reason": "debtor" }));
        let both = [(json!("debtor"), json!(desk.kaunas), 1), (json!("not_held"), json!(desk.kaunas), 1)];
        assert_eq!(figures(&desk, "requests_refused"), both);
        let of_one = "/api/v1/statistics?measures=requests_refused&reason=debtor&from=2026-01-01&to=2026-12-31";
        let of_one = desk.staff.get(of_one).body;
        assert_eq!(of_one["totals"]["requests_refused"], 1);
        let link = format!("/api/v1{}&measure=requests_refused", of_one["totals"]["link"].as_str().unwrap());
        let behind = desk.staff.get(&link).body;
        assert_eq!(behind["items"].as_array().unwrap().len(), 1, "{behind:?}");
        assert_eq!(behind["items"][0]["id"], second["id"]);
        let ended = desk.staff.get("/api/v1/loans?reason=not_held").body;
        assert_eq!(ended["items"].as_array().unwrap().len(), 1);
        assert_eq!(ended["items"][0]["id"], first["id"]);
        assert_holds(api);
        desk.act(&second, "correct", json!({ "reason": "Ne tas abonentas" }));
        assert_eq!(figures(&desk, "requests_refused"), both[1..]);
        assert_eq!(desk.staff.get(&link).body["items"], json!([]));
        assert_holds(api);
    });
}

#[test]
fn each_no_counts_for_its_library_and_the_end_for_the_last_one_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        desk.act(&loan, "send", json!({ "library_id": desk.kaunas }));
        desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        let received = [(json!("not_held"), json!(desk.kaunas), 1), (json!("on_loan"), json!(desk.utena), 1)];
        assert_eq!(figures(&desk, "refusals_received"), received);
        assert_eq!(figures(&desk, "requests_unfilled"), []);
        desk.act(&loan, "give_up", json!({ "reason": "too_late" }));
        assert_eq!(figures(&desk, "requests_unfilled"), [(json!("too_late"), json!(desk.utena), 1)]);
        assert_holds(api);
        for left in [vec![received[0].clone(), received[1].clone()], vec![received[0].clone()]] {
            desk.act(&loan, "correct", json!({ "reason": "Klaida" }));
            assert_eq!(figures(&desk, "requests_unfilled"), []);
            assert_eq!(figures(&desk, "refusals_received"), left);
            assert_holds(api);
        }
    });
}

#[test]
fn what_was_asked_of_nobody_is_no_unfilled_request() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        desk.act(&loan, "give_up", json!({ "reason": "wrong_citation" }));
        assert_eq!(figures(&desk, "requests_unfilled"), []);
        assert_holds(api);
    });
}

/// `docs/reference/unfilled-reasons.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_reasons_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/unfilled-reasons.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "unfilled-reasons.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let reasons = reasons();
    let mut page = String::from(
        "# Reasons of a negative answer\n\n\
         Generated from `backend/src/loans/rules/reasons.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/unfilled-reasons`.\n\n\
         One list serves both directions: our answers to other libraries, and theirs to us.\n\
         ISO 18626 knows six reasons (ReasonUnfilled): each of ours goes out as the nearest of them.\n\n\
         | reason | Lithuanian | English | speaks for buying the title | ISO 18626 |\n|---|---|---|---|---|\n",
    );
    for row in &reasons.items {
        let feeds = row.feeds.map_or("", |feeds| feeds.as_str());
        let (key, code) = (row.key.as_str(), row.iso_code.as_str());
        writeln!(page, "| `{key}` | {} | {} | {feeds} | `{code}` |", row.name_lt, row.name_en).unwrap();
    }
    page.push_str(
        "\n## What comes in\n\n\
         A code is read in whichever case.\n\
         Where our reason would not lead back to it, the code is kept in the note of the answer; so is one that ISO \
         18626 does not list, which is read as `other`.\n\n\
         | ISO 18626 | reason | the code is kept |\n|---|---|---|\n",
    );
    for row in &reasons.iso {
        let kept = if row.is_exact { "" } else { "yes" };
        writeln!(page, "| `{}` | `{}` | {kept} |", row.code.as_str(), row.reason.as_str()).unwrap();
    }
    page
}

//! The life of an agreement: served, printed in the reference, every step of it walked, and its days.
use std::{collections::BTreeSet, fmt::Write};

use abonementas::{agreements::lifecycle, platform::i18n::Language};
use chrono::Duration;
use serde_json::{Value, json};

use super::{act, done, draft, in_force, offered, path, terms};
use crate::harness::{Api, Client, each_database};

/// The least that a step needs.
fn least(staff: &Client, action: &str) -> Value {
    match action {
        "amend" => json!({ "effective_on": "2026-04-01", "terms": terms(staff, json!({ "loan_days": 14 })) }),
        "terminate" => json!({ "by": "us", "reason": "Nutarta" }),
        "suspend" | "revoke_notice" | "withdraw" => json!({ "reason": "Nutarta" }),
        _ => json!({}),
    }
}

fn at_stage(api: &Api, staff: &Client, name: &'static str, from: &str, has_notice: bool) -> Value {
    let one = draft(staff, api.library(name, "municipal"));
    let way: &[&str] = match from {
        "draft" => &[],
        "sent" => &["send"],
        "in_force" => &["send", "sign"],
        "suspended" => &["send", "sign", "suspend"],
        other => panic!("how does one come to {other}?"),
    };
    way.iter().chain(has_notice.then_some(&"terminate")).for_each(|action| {
        done(staff, &one, action, least(staff, action));
    });
    staff.get(&path(&one)).body
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other_is_offered() {
    each_database(|api| {
        let staff = api.staff();
        let served = staff.get("/api/v1/agreements/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        for step in steps.iter().filter(|step| step["action"].is_string()) {
            let (from, has_notice) = (step["from"].as_str().unwrap(), step["has_notice"] == true);
            let stands = at_stage(api, &staff, "Biržų biblioteka", from, has_notice);
            assert_eq!(stands["status"], step["from"], "{step}");
            let same = |other: &&Value| other["from"] == step["from"] && other["has_notice"] == step["has_notice"];
            let open: Vec<_> = steps.iter().filter(same).filter_map(|other| other["action"].as_str()).collect();
            assert_eq!(offered(&stands), open, "{step}");
            let action = step["action"].as_str().unwrap();
            let now = done(&staff, &stands, action, least(&staff, action));
            assert_eq!(
                (&now["status"], !now["ended_by"].is_null()),
                (&step["to"], step["to_has_notice"] == true),
                "{step}"
            );
        }
    });
}

#[test]
fn an_agreement_ends_by_itself_when_its_last_day_is_over() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        assert_eq!((&one["status"], &one["is_expiring"]), (&json!("in_force"), &json!(false)));
        // To 2026-11-02, 2026-12-31 and 2027-01-01.
        for (days, status, is_expiring) in [(245, "in_force", true), (59, "in_force", true), (1, "ended", false)] {
            api.clock.pass(Duration::days(days));
            let now = api.staff().get(&path(&one)).body;
            assert_eq!((&now["status"], &now["is_expiring"]), (&json!(status), &json!(is_expiring)), "{days}");
        }
        let staff = api.staff();
        let dead = act(&staff, &one, "terminate", least(&staff, "terminate"));
        assert_eq!((dead.status, dead.code()), (409, "agreements.action_not_allowed"));
        assert_eq!(offered(&staff.get(&path(&one)).body), Vec::<&str>::new());
        assert_eq!(staff.get("/api/v1/agreements?status=ended").body["items"][0]["id"], one["id"]);
    });
}

#[test]
fn notice_ends_it_as_many_days_later_as_was_agreed_and_only_once() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let early = act(&staff, &one, "terminate", json!({ "by": "us", "ends_on": "2026-03-31", "reason": "Nutarta" }));
        assert_eq!(early.body["errors"][0]["code"], "agreements.notice_too_short");
        let noticed = done(&staff, &one, "terminate", json!({ "by": "them", "reason": "Jungiasi su kita" }));
        assert_eq!((&noticed["until_on"], &noticed["status"]), (&json!("2026-04-01"), &json!("in_force")));
        let twice = act(&staff, &one, "terminate", least(&staff, "terminate"));
        assert_eq!((twice.status, twice.code()), (409, "agreements.ended_already"));
        assert!(twice.body["detail"].as_str().unwrap().contains("2026-04-01"));
        let revoked = done(&staff, &one, "revoke_notice", json!({ "reason": "Persigalvota" }));
        assert_eq!((&revoked["until_on"], &revoked["ended_by"]), (&json!("2026-12-31"), &json!(null)));
        done(&staff, &one, "terminate", json!({ "by": "both", "ends_on": "2026-03-10", "reason": "Sutarta" }));
        api.clock.pass(Duration::days(9));
        assert_eq!(api.staff().get(&path(&one)).body["status"], "terminated");
    });
}

#[test]
fn an_amendment_is_a_new_version_and_the_old_one_stays() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let body = json!({ "effective_on": "2026-04-01", "terms": terms(&staff, json!({ "loan_days": 14 })), "until_on": null });
        let amended = done(&staff, &one, "amend", body);
        let days = |n: usize| amended["versions"][n]["terms"]["loan_days"].clone();
        assert_eq!((days(0), days(1)), (json!(30), json!(14)));
        assert_eq!((&amended["current"], &amended["until_on"]), (&json!(1), &json!(null)));
        assert_eq!(amended["versions"][1]["account"]["id"], json!(staff.account));
        api.clock.pass(Duration::days(30));
        assert_eq!(api.staff().get(&path(&one)).body["current"], 2);
    });
}

/// `docs/reference/agreement-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/agreement-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "agreement-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of an agreement\n\n\
         Generated from the table in `backend/src/agreements/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/agreements/lifecycle`, and each agreement lists the steps that are \
         open to its reader.\n\n\
         Notice (`!`) sets the end before its time, once; until that day the agreement is in force.\n\
         Nobody ends an agreement by hand: on the day after its last one it is `ended`, or `terminated` where notice \
         was given.\n\
         Terms are changed by `amend` alone, as a new version from a day on.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> draft\n";
    let mut seen = BTreeSet::new();
    for step in &en.steps {
        let action = step.action.map_or("(last day over)", |action| action.as_str());
        let arrow = (step.from.as_str(), step.to.as_str(), action);
        if seen.insert(arrow) {
            writeln!(page, "    {} --> {}: {}", arrow.0, arrow.1, arrow.2).unwrap();
        }
    }
    for end in en.statuses.iter().filter(|status| status.is_terminal) {
        writeln!(page, "    {} --> [*]", end.key.as_str()).unwrap();
    }
    page += "```\n\n| from | action | to | right |\n|---|---|---|---|\n";
    for step in &en.steps {
        let mark = |has_notice: bool| if has_notice { "!" } else { "" };
        let action = match step.action {
            Some(action) if step.is_primary => format!("**`{}`**", action.as_str()),
            Some(action) => format!("`{}`", action.as_str()),
            None => "its last day is over".into(),
        };
        let right = step.right.map(|right| format!("`{right}`")).unwrap_or_default();
        let (from, to) = (step.from.as_str(), step.to.as_str());
        let (from_mark, to_mark) = (mark(step.has_notice), mark(step.to_has_notice));
        writeln!(page, "| `{from}`{from_mark} | {action} | `{to}`{to_mark} | {right} |").unwrap();
    }
    page
}

//! The life of inquiries: every step that the table has, and none that it has not.
use std::fmt::Write as _;

use abonementas::{inquiries::lifecycle, platform::i18n::Language};
use serde_json::{Value, json};

use super::{PATH, act, asked, consultation, done, note};
use crate::harness::{Client, each_database};

/// The least that an action needs.
fn least(staff: &Client, action: &str) -> Value {
    match action {
        "assign" => json!({ "owner_id": staff.account.0 }),
        "use_answer" => {
            let faq = json!({ "question": "Kur?", "answer": "Ten.", "topic": "search", "language": "lt" });
            json!({ "faq_id": staff.post("/api/v1/faq", faq).body["id"] })
        }
        "answer" => json!({ "answer": "epaveldas.lt", "by_mail": false }),
        "refer" => json!({ "referred_to": "Nacionalinei bibliotekai" }),
        "decline" | "void" => json!({ "reason": "Per mažai žinoma" }),
        _ => json!({}),
    }
}

/// An inquiry that stands there.
fn standing(staff: &Client, status: &str) -> Value {
    let ways: &[&str] = match status {
        "received" => &[],
        "assigned" => &["assign"],
        "in_preparation" => &["start"],
        "answered" => &["answer"],
        "referred" => &["refer"],
        "not_answered" => &["decline"],
        "closed" => &["answer", "close"],
        "void" => &["void"],
        other => panic!("what is {other}?"),
    };
    let new = asked(staff, json!({}));
    let stands = ways.iter().fold(new, |inquiry, action| done(staff, &inquiry, action, least(staff, action)));
    assert_eq!(stands["status"], status);
    stands
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other() {
    each_database(|api| {
        let staff = api.staff();
        let life = staff.get(&format!("{PATH}/lifecycle")).body;
        let steps: Vec<_> = life["steps"].as_array().unwrap().iter().filter(|step| step["kind"] == "inquiry").collect();
        let keys = |list: &str| -> Vec<String> {
            life[list].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap().to_owned()).collect()
        };
        for status in keys("statuses") {
            for action in keys("actions") {
                let inquiry = standing(&staff, &status);
                let step = steps.iter().find(|step| step["from"] == *status && step["action"] == *action);
                let offered = inquiry["actions"].as_array().unwrap().iter().any(|one| one["key"] == *action);
                assert_eq!(offered, step.is_some(), "{status} {action}");
                let answer = act(&staff, &inquiry, &action, least(&staff, &action));
                match step {
                    Some(step) => assert_eq!(answer.body["status"], step["to"], "{status} {action}: {answer:?}"),
                    None => assert_eq!(answer.code(), "inquiries.action_not_allowed", "{status} {action}"),
                }
            }
        }
        crate::statistics::assert_recount(api);
    });
}

#[test]
fn a_consultation_is_closed_when_it_is_noted() {
    each_database(|api| {
        let staff = api.staff();
        let noted = note(&staff, consultation());
        assert_eq!((&noted["status"], &noted["ended_on"]), (&json!("closed"), &json!("2026-03-02")));
        assert_eq!(act(&staff, &noted, "take_back", json!({})).status, 409);
        let void = done(&staff, &noted, "void", json!({ "reason": "Dukart" }));
        assert_eq!((&void["status"], &void["actions"]), (&json!("void"), &json!([])));
        assert_eq!(super::listed(&staff, ""), [""; 0]);
    });
}

#[test]
fn whoever_starts_has_it_and_it_is_given_only_to_who_can_sign_in() {
    each_database(|api| {
        let (staff, other) = (api.staff(), api.staff());
        let new = asked(&staff, json!({}));
        let started = done(&other, &new, "start", json!({}));
        assert_eq!(started["owner"]["id"], other.account.0);
        assert_eq!(super::listed(&other, "view=mine"), [new["number"].as_str().unwrap()]);
        assert_eq!(super::listed(&staff, "view=mine"), [""; 0]);
        let told = super::faults(&act(&staff, &new, "assign", json!({ "owner_id": 999, "due_on": "2026-03-01" })));
        assert_eq!(told, ["/owner_id value.not_in_list", "/due_on date.before_request"]);
    });
}

/// `docs/reference/inquiry-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/inquiry-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "inquiry-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of an inquiry\n\n\
         Generated from the table in `backend/src/inquiries/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/inquiries/lifecycle`, and each inquiry lists the steps that are \
         open to its reader.\n\n\
         A consultation is closed when it is noted; all that can befall it is `void`.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> received\n";
    let of_inquiries: Vec<_> = en.steps.iter().filter(|step| step.kind.as_str() == "inquiry").collect();
    for step in &of_inquiries {
        let (from, to, action) = (step.from.as_str(), step.to.as_str(), step.action.as_str());
        writeln!(page, "    {from} --> {to}: {action}").unwrap();
    }
    page += "```\n\n| from | action | to |\n|---|---|---|\n";
    for step in &of_inquiries {
        let action = step.action.as_str();
        let action = if step.is_primary { format!("**`{action}`**") } else { format!("`{action}`") };
        writeln!(page, "| `{}` | {action} | `{}` |", step.from.as_str(), step.to.as_str()).unwrap();
    }
    page + "\nEvery step takes the right `inquiries:write`.\n"
}

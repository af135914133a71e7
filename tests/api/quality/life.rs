//! The life of an improvement: served, printed in the reference, every step of it walked.
use std::fmt::Write;

use abonementas::{platform::i18n::Language, quality::lifecycle};
use serde_json::{Value, json};

use super::{act, done, plan};
use crate::harness::{Client, each_database};

fn least(action: &str) -> Value {
    match action {
        "judge" => json!({ "verdict": "no_effect", "words": "Nieko nepakeitė" }),
        "abandon" => json!({ "reason": "Nebėra kam" }),
        _ => json!({}),
    }
}

fn at(staff: &Client, status: &str) -> Value {
    let way: &[&str] = match status {
        "planned" => &[],
        "under_way" => &["start"],
        "done" => &["start", "finish"],
        "judged" => &["start", "finish", "judge"],
        "abandoned" => &["start", "abandon"],
        other => panic!("how does one come to {other}?"),
    };
    way.iter().fold(plan(staff, json!({})), |one, action| done(staff, &one, action, least(action)))
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other() {
    each_database(|api| {
        let staff = api.staff();
        let served = staff.get("/api/v1/quality/improvements/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        for status in served["statuses"].as_array().unwrap() {
            for action in served["actions"].as_array().unwrap() {
                let stands = at(&staff, status["key"].as_str().unwrap());
                let action = action["key"].as_str().unwrap();
                let step = steps.iter().find(|step| step["from"] == status["key"] && step["action"] == action);
                let offered = stands["actions"].as_array().unwrap().iter().any(|open| open["key"] == action);
                assert_eq!(offered, step.is_some(), "{status} {action}");
                let answer = act(&staff, &stands, action, least(action));
                match step {
                    Some(step) => assert_eq!((answer.status, &answer.body["status"]), (200, &step["to"]), "{step}"),
                    None => assert_eq!((answer.status, answer.code()), (409, "quality.action_not_allowed"), "{action}"),
                }
            }
        }
    });
}

/// `docs/reference/improvement-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/improvement-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "improvement-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of an improvement\n\n\
         Generated from the table in `backend/src/quality/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/quality/improvements/lifecycle`, and each improvement lists the \
         steps that are open to its reader.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> planned\n";
    for step in &en.steps {
        let (from, to, action) = (step.from.as_str(), step.to.as_str(), step.action.as_str());
        writeln!(page, "    {from} --> {to}: {action}").unwrap();
    }
    page += "```\n\n| from | action | to | right |\n|---|---|---|---|\n";
    for step in &en.steps {
        let action = step.action.as_str();
        let action = if step.is_primary { format!("**`{action}`**") } else { format!("`{action}`") };
        writeln!(page, "| `{}` | {action} | `{}` | `{}` |", step.from.as_str(), step.to.as_str(), step.right).unwrap();
    }
    page
}

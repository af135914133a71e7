//! The life of an entry: served, printed in the reference, every step of it walked.
use std::fmt::Write;

use abonementas::{demand::lifecycle, platform::i18n::Language};
use serde_json::{Value, json};

use super::{PROPOSALS, act, add, done, get, offered, propose};
use crate::harness::{Client, each_database};

/// Takes a step with the least that it needs; those of lists included.
fn take(staff: &Client, entry: &Value, action: &str) -> Value {
    match action {
        "propose" => {
            propose(staff, &[entry]);
        }
        "withdraw" => {
            let list = get(staff, entry)["proposal"]["id"].clone();
            let answer = staff.post(&format!("{PROPOSALS}/{list}/actions/withdraw"), json!({}));
            assert_eq!(answer.status, 200, "{answer:?}");
        }
        "merge" => {
            let other = add(staff, json!({ "title": "Kita" }));
            done(staff, entry, "merge", json!({ "into_id": other["id"] }));
        }
        "reject" => {
            done(staff, entry, "reject", json!({ "reason": "Per brangu" }));
        }
        plain => {
            done(staff, entry, plain, json!({}));
        }
    }
    get(staff, entry)
}

fn at(staff: &Client, status: &str) -> Value {
    let way: &[&str] = match status {
        "new" => &[],
        "considered" => &["propose"],
        "accepted" => &["propose", "accept"],
        "rejected" => &["propose", "reject"],
        "acquired" => &["propose", "accept", "acquire"],
        "dropped" => &["drop"],
        "merged" => &["merge"],
        other => panic!("how does one come to {other}?"),
    };
    way.iter().fold(add(staff, json!({ "title": "Metai" })), |entry, action| take(staff, &entry, action))
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other_is_offered() {
    each_database(|api| {
        let staff = api.staff();
        let served = staff.get("/api/v1/demand/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        for step in steps {
            let stands = at(&staff, step["from"].as_str().unwrap());
            assert_eq!(stands["status"], step["from"], "{step}");
            let same = |other: &&Value| other["from"] == step["from"] && other["is_of_list"] == false;
            let open: Vec<_> = steps.iter().filter(same).filter_map(|other| other["action"].as_str()).collect();
            assert_eq!(offered(&stands), open, "{step}");
            let now = take(&staff, &stands, step["action"].as_str().unwrap());
            assert_eq!(now["status"], step["to"], "{step}");
        }
    });
}

#[test]
fn a_step_that_the_table_lacks_is_refused() {
    each_database(|api| {
        let staff = api.staff();
        let served = staff.get("/api/v1/demand/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        let words = ["accept", "acquire", "reopen", "split", "drop", "take_back"];
        for status in served["statuses"].as_array().unwrap() {
            let stands = at(&staff, status["key"].as_str().unwrap());
            for action in words {
                let is_open = steps.iter().any(|step| step["from"] == status["key"] && step["action"] == action);
                if !is_open {
                    let refused = act(&staff, &stands, action, json!({}));
                    assert_eq!(
                        (refused.status, refused.code()),
                        (409, "demand.action_not_allowed"),
                        "{status} {action}"
                    );
                }
            }
        }
    });
}

/// `docs/reference/demand-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/demand-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "demand-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of an entry of the demand list\n\n\
         Generated from the table in `backend/src/demand/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/demand/lifecycle`, and each entry lists the steps that are open to \
         its reader.\n\n\
         `propose` and `withdraw` are steps of a whole list of proposals: `POST /api/v1/proposals`, \
         `POST /api/v1/proposals/{id}/actions/withdraw`.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> new\n";
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

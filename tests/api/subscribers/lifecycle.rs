//! The table of the life: served, printed in the reference, and every step of it walked.
use std::{collections::BTreeSet, fmt::Write};

use abonementas::{platform::i18n::Language, subscribers::lifecycle};
use chrono::Duration;
use serde_json::{Value, json};

use super::{done, least, offered, path, subscriber};
use crate::harness::{Api, Client, each_database};

/// Leads a new subscriber to a stage of the table; the client is one of the day on which it stands there.
fn at_stage(api: &Api, name: &'static str, step: &Value) -> (Client, Value) {
    let mut staff = api.staff();
    let one = subscriber(api, &staff, name);
    let status = step["stood_as"].as_str().or(step["from"].as_str()).unwrap();
    let years = |staff: &mut Client| {
        api.clock.pass(Duration::days(366));
        *staff = api.staff();
    };
    if status != "not_registered" {
        done(&staff, &one, "register", json!({}));
    }
    if status == "re_registered" {
        years(&mut staff);
        done(&staff, &one, "re_register", json!({}));
    }
    if status == "lapsed" {
        years(&mut staff);
        done(&staff, &one, "lapse", json!({}));
    }
    let is_registered = ["registered", "re_registered"].contains(&status);
    if is_registered && step["term"] == "over" && step["stood_as"].is_null() {
        years(&mut staff);
    }
    match step["from"].as_str().unwrap() {
        "suspended" => done(&staff, &one, "suspend", least("suspend")),
        "removed" => done(&staff, &one, "remove", least("remove")),
        _ => Value::Null,
    };
    let stands = staff.get(&path(&one)).body;
    (staff, stands)
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other_is_offered() {
    each_database(|api| {
        let served = api.staff().get("/api/v1/subscribers/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        let stage = |step: &Value| (step["from"].clone(), step["term"].clone(), step["stood_as"].clone());
        // A year that runs while the next one can be registered for is a matter of October: see `years`.
        for step in steps.iter().filter(|step| step["term"] != "running") {
            let (staff, stands) = at_stage(api, "Biržų biblioteka", step);
            assert_eq!(stands["status"], step["from"], "{step}");
            let mut open: Vec<_> = steps
                .iter()
                .filter(|other| stage(other) == stage(step))
                .map(|other| other["action"].as_str().unwrap())
                .collect();
            if stands["status"] != "not_registered" {
                open.push("correct");
            }
            assert_eq!(offered(&stands), open, "{step}");
            let action = step["action"].as_str().unwrap();
            let taken = super::act(&staff, &stands, action, least(action));
            assert!([200, 201].contains(&taken.status), "{step}: {taken:?}");
            assert_eq!(staff.get(&path(&stands)).body["status"], step["to"], "{step}");
        }
    });
}

/// `docs/reference/subscriber-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/subscriber-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "subscriber-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of a subscriber\n\n\
         Generated from the table in `backend/src/subscribers/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/subscribers/lifecycle`, and each subscriber lists the steps that are \
         open to its reader.\n\n\
         A registration is for a year: `over` when that year has ended, `running` when one can register for the next \
         one already, `full` when there is nothing more to register for.\n\
         Who is suspended or removed stands afterwards as before.\n\
         New requests of a subscriber are taken while it is registered, and for some days after the end of its year.\n\
         `correct` is no step of the table: it takes the last step back by a counter-event.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> not_registered\n";
    let arrows = en.steps.iter().map(|step| (step.from.as_str(), step.to.as_str(), step.action.as_str()));
    let mut seen = BTreeSet::new();
    for (from, to, action) in arrows.filter(|arrow| seen.insert(*arrow)) {
        writeln!(page, "    {from} --> {to}: {action}").unwrap();
    }
    page += "```\n\n| from | year | stood as | action | to | right |\n|---|---|---|---|---|---|\n";
    for step in &en.steps {
        let action = step.action.as_str();
        let action = if step.is_primary { format!("**`{action}`**") } else { format!("`{action}`") };
        let stood_as = step.stood_as.map(|status| format!("`{}`", status.as_str())).unwrap_or_default();
        let (from, term, to) = (step.from.as_str(), step.term.as_str(), step.to.as_str());
        writeln!(page, "| `{from}` | {term} | {stood_as} | {action} | `{to}` | `{}` |", step.right).unwrap();
    }
    page
}

//! The life of a report: served, and printed in the reference.
use std::fmt::Write;

use abonementas::{platform::i18n::Language, reports::lifecycle};

use super::{REPORTS, begun, done};
use crate::{harness::each_database, loans::Desk};

#[test]
fn every_step_that_is_offered_is_in_the_table() {
    each_database(|api| {
        let desk = Desk::open(api);
        let served = desk.staff.get(&format!("{REPORTS}/lifecycle")).body;
        let steps = served["steps"].as_array().unwrap();
        let mut report = begun(&desk.staff, serde_json::json!({ "kind": "tba_year", "year": 2025 }));
        let head = api.staff();
        for (staff, step) in [(&desk.staff, "draft"), (&desk.staff, "submit"), (&head, "approve"), (&head, "freeze")] {
            let in_table: Vec<_> = steps.iter().filter(|one| one["from"] == report["status"]).collect();
            let offered = report["actions"].as_array().unwrap();
            assert_eq!(offered.len(), in_table.len(), "{}", report["status"]);
            report = done(staff, &report, step);
        }
    });
}

/// `docs/reference/report-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/report-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "report-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of a report\n\n\
         Generated from the table in `backend/src/reports/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/reports/lifecycle`, and each report lists the steps that are open to \
         its reader. A plan begins as `drafted`, and has no figures to gather.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n```mermaid\nstateDiagram-v2\n    [*] --> collected\n";
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

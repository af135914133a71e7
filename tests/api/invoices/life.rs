//! The life of an invoice as it is served and printed.
use std::fmt::Write;

use abonementas::{invoices::lifecycle, platform::i18n::Language};

/// `docs/reference/invoice-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/invoice-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "invoice-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of an invoice\n\n\
         Generated from the table in `backend/src/invoices/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/invoices/lifecycle`, and each invoice lists the steps that are open \
         to its reader.\n\n\
         Where a step leads follows from the money: nothing is paid, a part is, all is, or all of it is credited.\n\
         Overdue is no state: something is owed, and its day is over.\n\
         What has a number is neither edited nor deleted.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n| from | action | the money then | to | right |\n|---|---|---|---|---|\n";
    for step in &en.steps {
        let (from, action, money) = (step.from.as_str(), step.action.as_str(), step.settled.as_str());
        writeln!(page, "| `{from}` | `{action}` | {money} | `{}` | `{}` |", step.to.as_str(), step.right).unwrap();
    }
    page
}

//! The life of a parcel: printed in the reference.
use std::fmt::Write;

use abonementas::{platform::i18n::Language, shipments::lifecycle};

/// `docs/reference/shipment-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/shipment-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "shipment-lifecycle.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of a parcel\n\n\
         Generated from the table in `backend/src/shipments/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/shipments/lifecycle`, and each parcel lists the steps that are open \
         to its reader.\n\n\
         Every step takes `shipments:write`, and each loan in the parcel the right of its own step beside.\n\
         `receive_part` is a `receive` that names what is missing; `undo` takes the last step back, with the steps of \
         the loans, the act and the cost lines.\n\n\
         ## States\n\n| state | Lithuanian | English |\n|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    page += "\n## Steps\n\n| way | from | action | to |\n|---|---|---|---|\n";
    for step in &en.steps {
        let action = step.action.as_str();
        let action = if step.is_primary { format!("**`{action}`**") } else { format!("`{action}`") };
        let (way, from, to) = (step.direction.as_str(), step.from.as_str(), step.to.as_str());
        writeln!(page, "| `{way}` | `{from}` | {action} | `{to}` |").unwrap();
    }
    page
}

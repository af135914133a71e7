//! `docs/reference/en16931-rules.md` is generated from the list of rules; `UPDATE=1 cargo test` rewrites it.
use std::fmt::Write;

use en16931::{Held, rules};

#[test]
fn the_page_of_the_rules_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/en16931-rules.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "en16931-rules.md is stale: run UPDATE=1 cargo test");
}

fn page() -> String {
    let mut page = String::from(
        "# Rules of the electronic invoice\n\n\
         Every rule of EN 16931-1 and of Peppol BIS Billing 3.0 that could concern what we write, and how it is held.\n\
         A rule of ours begins with `ABO-`.\n\
         Generated from `backend/en16931/src/rules` (`UPDATE=1 cargo test`).\n",
    );
    let is = |held: fn(&Held) -> bool| rules().filter(move |rule| held(&rule.held));
    page.push_str(
        "\n## Checked before an invoice is issued\n\
         Each is broken by a test in `backend/en16931/tests/en16931/broken.rs`.\n\n\
         | rule | what it says | Lithuanian |\n|---|---|---|\n",
    );
    for rule in is(|held| *held == Held::Checked) {
        writeln!(page, "| `{}` | {} | {} |", rule.ids, rule.says, rule.says_lt).unwrap();
    }
    page.push_str(
        "\n## Cannot be broken by what is written\n\n| rules | what they say | why they hold |\n|---|---|---|\n",
    );
    for rule in is(|held| matches!(held, Held::Built(_))) {
        let Held::Built(why) = rule.held else { unreachable!() };
        writeln!(page, "| {} | {} | {why} |", ids(rule.ids), rule.says).unwrap();
    }
    page.push_str(
        "\n## About what is never written\n\n| rules | what they say | what is not written |\n|---|---|---|\n",
    );
    for rule in is(|held| matches!(held, Held::Unused(_))) {
        let Held::Unused(what) = rule.held else { unreachable!() };
        writeln!(page, "| {} | {} | {what} |", ids(rule.ids), rule.says).unwrap();
    }
    page
}

fn ids(ids: &str) -> String {
    ids.split(' ').map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" ")
}

/// A number that stands twice would be held in two ways.
#[test]
fn each_rule_stands_once() {
    let mut ids: Vec<_> = rules().flat_map(|rule| rule.ids.split(' ')).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(rules().all(|rule| (rule.held == Held::Checked) != rule.says_lt.is_empty()));
}

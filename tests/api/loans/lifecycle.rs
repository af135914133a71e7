//! The table of the life: served, printed in the reference, and every step of it walked.
use std::{collections::BTreeMap, fmt::Write};

use abonementas::{
    loans::{
        lifecycle,
        model::{LifecycleMedium, LifecycleStep, Side, Status},
    },
    platform::i18n::Language,
};
use serde_json::{Value, json};

use super::{Desk, offered};
use crate::harness::each_database;

type Stage = (String, Option<String>);

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// For each stage of one life, the actions that lead to it.
fn ways(steps: &[Value]) -> BTreeMap<Stage, Vec<String>> {
    let mut ways = BTreeMap::from([(("requested".to_owned(), None), Vec::new())]);
    loop {
        let n = ways.len();
        for step in steps {
            let from: Stage = (text(&step["from"]).unwrap(), text(&step["pending"]));
            let to: Stage = (text(&step["to"]).unwrap(), text(&step["to_pending"]));
            let Some(way) = ways.get(&from).cloned() else { continue };
            ways.entry(to).or_insert_with(|| [way, vec![text(&step["action"]).unwrap()]].concat());
        }
        if ways.len() == n {
            return ways;
        }
    }
}

#[test]
fn every_step_of_the_table_can_be_taken_and_no_other_is_offered() {
    each_database(|api| {
        let desk = Desk::open(api);
        let served = desk.staff.get("/api/v1/loans/lifecycle").body;
        let steps = served["steps"].as_array().unwrap();
        for (side, medium) in
            [("borrowing", "original"), ("borrowing", "copy"), ("lending", "original"), ("lending", "copy")]
        {
            let of_life = |step: &&Value| step["side"] == side && step["medium"] == medium;
            let life: Vec<Value> = steps.iter().filter(of_life).cloned().collect();
            let ways = ways(&life);
            for step in &life {
                let from: Stage = (text(&step["from"]).unwrap(), text(&step["pending"]));
                let way: Vec<_> = ways[&from].iter().map(String::as_str).collect();
                let body =
                    json!({ "medium": if medium == "copy" { "paper_copy" } else { "original" }, "pages": "1–2" });
                let new = if side == "lending" { desk.lending(body) } else { desk.borrowing(body) };
                let loan = desk.walk(&new, &way);
                let mut open: Vec<_> = life
                    .iter()
                    .filter(|other| (&other["from"], &other["pending"]) == (&step["from"], &step["pending"]))
                    .map(|other| text(&other["action"]).unwrap())
                    .chain((!way.is_empty()).then(|| "correct".to_owned()))
                    .collect();
                let mut offers = offered(&loan);
                open.sort();
                offers.sort();
                assert_eq!(offers, open, "{step}");
                let done = desk.walk(&loan, &[step["action"].as_str().unwrap()]);
                assert_eq!((&done["status"], &done["pending"]), (&step["to"], &step["to_pending"]), "{step}");
            }
        }
    });
}

#[test]
fn the_life_is_told_in_both_languages() {
    each_database(|api| {
        let staff = api.staff();
        let name = |language| {
            let headers = [("Accept-Language", language)];
            let life = staff.send("GET", "/api/v1/loans/lifecycle", &headers, "").body;
            (life["statuses"][0]["name"].clone(), life["actions"][0]["name"].clone())
        };
        assert_eq!(name("lt"), (json!("užsakyta"), json!("siųsti bibliotekai")));
        assert_eq!(name("en"), (json!("requested"), json!("send to a library")));
    });
}

/// `docs/reference/loan-lifecycle.md` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_the_life_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/loan-lifecycle.md");
    let now = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(now == printed, "loan-lifecycle.md is stale: run UPDATE=1 cargo test");
}

const LIVES: [(Side, LifecycleMedium, &str); 4] = [
    (Side::Borrowing, LifecycleMedium::Original, "Borrowing an original"),
    (Side::Borrowing, LifecycleMedium::Copy, "Borrowing a copy"),
    (Side::Lending, LifecycleMedium::Original, "Lending an original"),
    (Side::Lending, LifecycleMedium::Copy, "Lending a copy"),
];

fn page() -> String {
    let (lt, en) = (lifecycle(Language::Lt), lifecycle(Language::En));
    let mut page = String::from(
        "# The life of a loan\n\n\
         Generated from the table in `backend/src/loans/rules/life.rs`; `make update` writes it anew.\n\
         The server tells the same at `GET /api/v1/loans/lifecycle`, and each loan lists the steps that are open to its \
         reader.\n\n\
         A question (`?`) waits for the other library; while it waits, only its answer is possible.\n\
         Overdue is no state: a loan is overdue while it is away and its due day is over.\n\
         `correct` is no step of the table: it takes the last step back by a counter-event, wherever a step stands, and \
         takes the right `loans:correct`.\n\n\
         ## States\n\n\
         | state | Lithuanian | English | borrowing waits for | lending waits for |\n|---|---|---|---|---|\n",
    );
    for (lt, en) in lt.statuses.iter().zip(&en.statuses) {
        let [borrowing, lending] = [Side::Borrowing, Side::Lending].map(|side| waits_for(side, lt.key));
        let row = format!("| `{}` | {} | {} | {borrowing} | {lending} |", lt.key.as_str(), lt.name, en.name);
        writeln!(page, "{row}").unwrap();
    }
    page += "\nAn original is away, and can be overdue, in these states: ";
    let away = |side: Side| side.away().iter().map(|at| format!("`{}`", at.as_str())).collect::<Vec<_>>().join(", ");
    writeln!(page, "borrowed {}; lent {}.", away(Side::Borrowing), away(Side::Lending)).unwrap();
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    for (side, medium, title) in LIVES {
        let steps: Vec<_> = en.steps.iter().filter(|step| (step.side, step.medium) == (side, medium)).collect();
        write!(page, "\n## {title}\n\n```mermaid\nstateDiagram-v2\n    [*] --> requested\n").unwrap();
        for step in &steps {
            let (from, to) = (node(step.from, step.pending.is_some()), node(step.to, step.to_pending.is_some()));
            writeln!(page, "    {from} --> {to}: {}", step.action.as_str()).unwrap();
        }
        for end in Status::TERMINAL.iter().filter(|end| steps.iter().any(|step| step.to == **end)) {
            writeln!(page, "    {} --> [*]", end.as_str()).unwrap();
        }
        page += "```\n\n| from | action | to | right |\n|---|---|---|---|\n";
        steps.iter().for_each(|step| page += &row(step));
    }
    page
}

/// A question stands beside its status.
fn node(status: Status, is_asked: bool) -> String {
    if is_asked { format!("{}_cancel_asked", status.as_str()) } else { status.as_str().into() }
}

fn row(step: &LifecycleStep) -> String {
    let asked = |is_asked: bool| if is_asked { "?" } else { "" };
    let (from, to) = (asked(step.pending.is_some()), asked(step.to_pending.is_some()));
    let action =
        if step.is_primary { format!("**`{}`**", step.action.as_str()) } else { format!("`{}`", step.action.as_str()) };
    format!("| `{}`{from} | {action} | `{}`{to} | `{}` |\n", step.from.as_str(), step.to.as_str(), step.right)
}

fn waits_for(side: Side, status: Status) -> &'static str {
    match () {
        () if side.waits_for_us().contains(&status) => "us",
        () if side.waits_for_them().contains(&status) => "them",
        () => "",
    }
}

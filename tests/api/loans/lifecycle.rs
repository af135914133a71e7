//! The table of the life: served, printed in the reference, and every step of it walked.
use std::{collections::BTreeMap, fmt::Write};

use abonementas::{
    loans::{
        lifecycle,
        model::{ActionKey, LifecycleMedium, LifecycleStep, Pending, Side, Status},
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

/// Three volumes, asked for long ago, of a title that nobody else waits for; a copy has none.
fn new(desk: &Desk, side: &str, medium: &str, n: usize) -> Value {
    let title = format!("Metai, {side}, {n}");
    let mut body = json!({ "medium": "original", "requested_on": "2026-01-05", "n_items": 3, "title": title });
    if medium == "copy" {
        body = json!({ "medium": "paper_copy", "requested_on": "2026-01-05", "pages": "1–2" });
    }
    if side == "lending" {
        return desk.lending(body);
    }
    body["over_limit_reason"] = json!("Vienas skaitytojas, daug žingsnių");
    desk.borrowing(body)
}

/// The steps so that each further one is possible: two volumes of three come, and the day they are due is long over.
fn walk(desk: &Desk, loan: &Value, actions: &[&str]) -> Value {
    actions.iter().fold(loan.clone(), |loan, action| {
        let mut body = desk.least(&loan, action);
        if !["undo", "correct"].contains(action) {
            body["happened_on"] = json!("2026-01-06");
        }
        if loan["medium"] == "original"
            && ["ship", "receive"].contains(action)
            && needs_or_takes(&loan, action, "due_on")
        {
            body["due_on"] = json!("2026-01-07");
        }
        if needs_or_takes(&loan, action, "units") && ["ship", "receive"].contains(action) {
            body["units"] = json!([1, 2]);
        }
        desk.act(&loan, action, body)
    })
}

fn needs_or_takes(loan: &Value, action: &str, field: &str) -> bool {
    let offer = loan["actions"].as_array().unwrap().iter().find(|offer| offer["key"] == action).unwrap();
    let named = |list: &str| offer[list].as_array().unwrap().iter().any(|name| name == field);
    named("needs") || named("takes")
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
            // What follows by itself is offered to nobody: `turns.rs` sees the next reader get the book.
            let is_taken = |step: &Value| step["action"] != "next_reader";
            let of_life = |step: &&Value| step["side"] == side && step["medium"] == medium && is_taken(step);
            let life: Vec<Value> = steps.iter().filter(of_life).cloned().collect();
            let ways = ways(&life);
            for (n, step) in life.iter().enumerate() {
                let from: Stage = (text(&step["from"]).unwrap(), text(&step["pending"]));
                let way: Vec<_> = ways[&from].iter().map(String::as_str).collect();
                let loan = walk(&desk, &new(&desk, side, medium, n), &way);
                let mut open: Vec<_> = life
                    .iter()
                    .filter(|other| (&other["from"], &other["pending"]) == (&step["from"], &step["pending"]))
                    .map(|other| text(&other["action"]).unwrap())
                    .chain((!way.is_empty()).then(|| "undo".to_owned()))
                    // Of another library the request itself can be taken back too.
                    .chain((!way.is_empty() || side == "lending").then(|| "correct".to_owned()))
                    .collect();
                let mut offers = offered(&loan);
                open.sort();
                offers.sort();
                assert_eq!(offers, open, "{step}");
                let done = walk(&desk, &loan, &[step["action"].as_str().unwrap()]);
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
         A question stands after a colon and waits for an answer; what comes, comes back or is on its way is recorded \
         all the same.\n\
         Overdue is no state: a loan is overdue while it is away and its due day is over.\n\
         `correct` and `undo` are no steps of the table: they take the last step back by a counter-event.\n\
         To correct is possible wherever a step stands, takes a reason and the right `loans:correct`; to undo is for \
         whoever took that step, with its own right, while nobody else has touched the loan since.\n\
         Some steps are open only where the facts are so: volumes can follow while some are still to come, some can be \
         returned while more than one is away, and a reminder can be sent when it is due.\n\n\
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
    page += "\n## Questions\n\n| question | Lithuanian | English | borrowing waits for | lending waits for |\n|---|---|---|---|---|\n";
    for (lt, en) in lt.questions.iter().zip(&en.questions) {
        let [borrowing, lending] = [Side::Borrowing, Side::Lending].map(|side| answers(side, lt.key));
        let row = format!("| `{}` | {} | {} | {borrowing} | {lending} |", lt.key.as_str(), lt.name, en.name);
        writeln!(page, "{row}").unwrap();
    }
    page += "\n## Actions\n\n| action | Lithuanian | English |\n|---|---|---|\n";
    for (lt, en) in lt.actions.iter().zip(&en.actions) {
        writeln!(page, "| `{}` | {} | {} |", lt.key.as_str(), lt.name, en.name).unwrap();
    }
    for (side, medium, title) in LIVES {
        let steps: Vec<_> = en.steps.iter().filter(|step| (step.side, step.medium) == (side, medium)).collect();
        write!(page, "\n## {title}\n\n```mermaid\nstateDiagram-v2\n    [*] --> requested\n").unwrap();
        // Closing by hand leads from everywhere to one end: told, not drawn.
        for step in steps.iter().filter(|step| step.action != ActionKey::Close) {
            let (from, to) = (node(step.from, step.pending), node(step.to, step.to_pending));
            writeln!(page, "    {from} --> {to}: {}", step.action.as_str()).unwrap();
        }
        let is_end = |end: &&Status| **end != Status::Closed && steps.iter().any(|step| step.to == **end);
        for end in Status::TERMINAL.iter().filter(is_end) {
            writeln!(page, "    {} --> [*]", end.as_str()).unwrap();
        }
        page += "```\n\n| from | action | to | right |\n|---|---|---|---|\n";
        steps.iter().for_each(|step| page += &row(step));
    }
    page
}

/// A question stands beside its status.
fn node(status: Status, pending: Option<Pending>) -> String {
    pending.map_or_else(|| status.as_str().into(), |pending| format!("{}__{}", status.as_str(), pending.as_str()))
}

fn row(step: &LifecycleStep) -> String {
    let asked = |pending: Option<Pending>| pending.map_or(String::new(), |pending| format!(": {}", pending.as_str()));
    let (from, to) = (asked(step.pending), asked(step.to_pending));
    let action =
        if step.is_primary { format!("**`{}`**", step.action.as_str()) } else { format!("`{}`", step.action.as_str()) };
    format!("| `{}{from}` | {action} | `{}{to}` | `{}` |\n", step.from.as_str(), step.to.as_str(), step.right)
}

fn answers(side: Side, pending: Pending) -> &'static str {
    match () {
        () if side.asked_of_us().contains(&pending) => "us",
        () if side.asked_of_them().contains(&pending) => "them",
        () => "",
    }
}

fn waits_for(side: Side, status: Status) -> &'static str {
    match () {
        () if side.waits_for_us().contains(&status) => "us",
        () if side.waits_for_them().contains(&status) => "them",
        () => "",
    }
}

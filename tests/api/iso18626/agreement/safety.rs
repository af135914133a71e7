//! What holds after every step, whatever the network did (the table in docs/explanation/reliability.md).
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    desk::Thing,
    installation::N,
    ledger::{Ledger, Loan, Stands},
    walk::Walk,
};

/// A stage of the life: side, medium, status, question.
type Stage = (String, bool, String, Option<String>);

/// Every stage to which the table of the life leads, with the steps that lead away.
pub type Stages = BTreeMap<Stage, Vec<String>>;

pub fn stage(loan: &Loan) -> Stage {
    (loan.side.clone(), loan.is_copy(), loan.status.clone(), loan.pending.clone())
}

/// The stages of the table as the server tells it.
pub fn stages(lifecycle: &Value) -> Stages {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut stages = Stages::new();
    for step in lifecycle["steps"].as_array().unwrap() {
        let (side, is_copy) = (text(&step["side"]).unwrap(), step["medium"] == "copy");
        let stage =
            |status: &str, pending: &str| (side.clone(), is_copy, text(&step[status]).unwrap(), text(&step[pending]));
        stages.entry(stage("from", "pending")).or_default().push(text(&step["action"]).unwrap());
        stages.entry(stage("to", "to_pending")).or_default();
    }
    stages
}

/// The first thing that is not so.
pub fn broken(walk: &Walk, stages: &Stages) -> Option<String> {
    (0..N).find_map(|n| {
        let ledger = &walk.ledgers[n];
        ledger
            .loans
            .values()
            .find_map(|loan| impossible_stage(loan, stages).or_else(|| untrue(walk, n, loan)))
            .or_else(|| two_suppliers(ledger))
            .or_else(|| two_loans_of_one_number(ledger))
            .or_else(|| strangers_message(ledger))
            .or_else(|| strangers_loan(walk, n))
            .map(|what| format!("at {n}: {what}"))
    })
}

fn impossible_stage(loan: &Loan, stages: &Stages) -> Option<String> {
    let stage = stage(loan);
    (!stages.contains_key(&stage)).then(|| format!("no step leads to {stage:?}"))
}

/// Nothing is written of the other library that it did not do, nor of a thing that was elsewhere.
fn untrue(walk: &Walk, n: usize, loan: &Loan) -> Option<String> {
    let wrong = |what: &str| Some(format!("{} ({}) stands {:?}, and {what}", loan.number, loan.title, loan.stands()));
    if !loan.is_borrowed() {
        let was = |thing| walk.was(n, loan.id, thing);
        return match loan.status.as_str() {
            "received" if !was(Thing::AtBorrower) => wrong("it was never there"),
            "return_shipped" if !was(Thing::OnItsWayBack) => wrong("it was never sent back"),
            "completed" if !was(Thing::OnItsWayBack) && !walk.has_been(n, loan.id, "lost") => {
                wrong("it never came back")
            }
            _ => None,
        };
    }
    let (lender, lent) = walk.lender_of(n, loan)?;
    let has_been = |statuses: &[&str]| statuses.iter().any(|status| walk.has_been(lender, lent, status));
    match loan.status.as_str() {
        "shipped" if !has_been(&["shipped", "received", "delivered"]) => wrong("nobody sent it"),
        "completed" if !has_been(&["completed", "closed"]) && !walk.has_been(n, loan.id, "lost") => {
            wrong("the lender has not got it back")
        }
        // Who takes a condition may write a promise down before the lender knows of it.
        "will_supply" if !has_been(&["will_supply"]) && !walk.has_waited(n, loan.id, "condition") => {
            wrong("nobody promised it")
        }
        _ => None,
    }
}

/// Of one request at most one library still has something to say.
fn two_suppliers(ledger: &Ledger) -> Option<String> {
    let mut open: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for exchange in ledger.exchanges.iter().filter(|exchange| exchange.side == "borrowing" && !exchange.is_over) {
        open.entry(exchange.loan).or_default().insert(exchange.library);
    }
    let unanswered = ledger.attempts.iter().filter(|(_, answer)| answer.is_none());
    let mut waiting: BTreeMap<i64, usize> = BTreeMap::new();
    unanswered.for_each(|(loan, _)| *waiting.entry(*loan).or_default() += 1);
    let two = open.iter().find(|(_, libraries)| libraries.len() > 1).map(|(loan, _)| *loan);
    let two = two.or_else(|| waiting.iter().find(|(_, n)| **n > 1).map(|(loan, _)| *loan));
    two.map(|loan| format!("{} is asked of two libraries at once", ledger.loans[&loan].number))
}

/// However often a request comes, it is one loan.
fn two_loans_of_one_number(ledger: &Ledger) -> Option<String> {
    let mut seen = BTreeSet::new();
    let lent = ledger.loans.values().filter(|loan| !loan.is_borrowed());
    let mut numbers = lent.map(|loan| (loan.library, loan.partner_number.clone()));
    numbers.find(|number| !seen.insert(number.clone())).map(|number| format!("two loans of {number:?}"))
}

/// A message belongs to a loan of the library that wrote it or to which it goes.
fn strangers_message(ledger: &Ledger) -> Option<String> {
    let of = |id: i64| ledger.exchanges.iter().find(|exchange| exchange.id == id);
    ledger.messages.iter().find_map(|message| {
        let exchange = of(message.exchange?)?;
        let is_theirs = exchange.library == message.library && Some(exchange.loan) == message.loan;
        (!is_theirs).then(|| format!("message {} is of another's loan", message.id))
    })
}

/// What is lent is what was asked for, by the library that asked for it.
fn strangers_loan(walk: &Walk, n: usize) -> Option<String> {
    let borrowed = walk.ledgers[n].loans.values().filter(|loan| loan.is_borrowed());
    borrowed.filter_map(|loan| Some((loan, walk.lender_of(n, loan)?))).find_map(|(loan, (lender, lent))| {
        let lent = &walk.ledgers[lender].loans[&lent];
        let is_same = lent.title == loan.title && lent.library == Some(walk.here[lender].libraries[n]);
        (!is_same).then(|| format!("{} is lent as {}", loan.title, lent.title))
    })
}

/// Whether a refusal is one that crossing explains: what it is about has ended here.
pub fn is_explained(ledger: &Ledger, loan: Option<i64>) -> bool {
    loan.is_some_and(|loan| ledger.loans[&loan].is_over())
}

/// How a loan came to stand, for the one who reads a failure.
pub fn told(stands: &Stands) -> String {
    match &stands.1 {
        Some(question) => format!("{}:{question}", stands.0),
        None => stands.0.clone(),
    }
}

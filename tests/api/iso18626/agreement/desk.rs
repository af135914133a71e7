//! What a colleague at a desk does next: one of the actions that the loan offers, and never a lie. What the other
//! library does is written down by its messages alone, and a parcel is received only where it was sent.
use serde_json::{Value, json};

use super::{installation::Installation, ledger::Loan};
use crate::harness::Dice;

/// Where the thing is that was asked for, whatever is written of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    AtLender,
    OnItsWay,
    AtBorrower,
    OnItsWayBack,
}

/// What the one who lends says; a borrower's desk does not write it down by itself.
const SAID_BY_LENDER: [&str; 13] = [
    "will_supply",
    "ship",
    "add_condition",
    "ask_retry",
    "unfilled",
    "agree_cancel",
    "decline_cancel",
    "grant_renewal",
    "refuse_renewal",
    "recall",
    "hold_return",
    "release_return",
    "complete",
];
/// What the one who borrows says.
const SAID_BY_BORROWER: [&str; 6] =
    ["receive", "send_back", "accept_condition", "reject_condition", "ask_cancel", "ask_renewal"];
/// What is chosen seldom: it would end most lives before they began.
const SELDOM: [&str; 14] = [
    "undo",
    "cancel",
    "give_up",
    "ask_cancel",
    "report_lost",
    "report_damaged",
    "unfilled",
    "ask_retry",
    "ask_next",
    "recall",
    "hold_return",
    "remind",
    "tell",
    "not_picked_up",
];
/// What is chosen more seldom still.
const RARE: [&str; 2] = ["close", "correct"];

/// Whether what is written down by this step is true.
pub fn is_true(action: &str, loan: &Loan, thing: Thing, may_take_back: bool) -> bool {
    match (loan.is_borrowed(), action) {
        (_, "undo" | "correct") => may_take_back,
        (true, said) if SAID_BY_LENDER.contains(&said) => false,
        (false, said) if SAID_BY_BORROWER.contains(&said) => false,
        (true, "receive") => thing == Thing::OnItsWay,
        (true, "send_back") => thing == Thing::AtBorrower,
        (true, "report_lost" | "report_damaged") => thing != Thing::AtLender,
        (false, "complete" | "report_damaged") => thing == Thing::OnItsWayBack,
        (false, "report_lost") => thing != Thing::AtLender,
        _ => true,
    }
}

/// How seldom a step is drawn where it is open: once in so many times.
fn one_in(action: &str, loan: &Loan) -> usize {
    match action {
        "grant_renewal" if loan.pending.is_none() => 10,
        seldom if SELDOM.contains(&seldom) => 10,
        rare if RARE.contains(&rare) => 30,
        _ => 1,
    }
}

/// Whether a step is one of every day.
pub fn is_ordinary(action: &str, loan: &Loan) -> bool {
    one_in(action, loan) == 1
}

/// Where the thing is after a step.
pub fn moved(action: &str, is_borrowed: bool, thing: Thing) -> Thing {
    match (is_borrowed, action) {
        (false, "ship" | "deliver") => Thing::OnItsWay,
        (true, "receive") => Thing::AtBorrower,
        (true, "send_back") => Thing::OnItsWayBack,
        (false, "complete" | "report_damaged") => Thing::AtLender,
        _ => thing,
    }
}

/// A step of this loan, with its body; nothing where the dice or the facts leave none.
pub fn draw(
    seen: &Value,
    loan: &Loan,
    thing: Thing,
    may_take_back: bool,
    others: [i64; 2],
    dice: &mut Dice,
) -> Option<(String, Value)> {
    let offers = seen["actions"].as_array()?;
    let mut open: Vec<&Value> = Vec::new();
    for offer in offers {
        let key = offer["key"].as_str()?;
        if dice.below(one_in(key, loan)) == 0 && is_true(key, loan, thing, may_take_back) {
            open.push(offer);
        }
    }
    let primary = open.iter().find(|offer| offer["primary"] == true).filter(|_| dice.below(2) == 0);
    let offer = primary.or(open.get(dice.below(open.len().max(1))))?;
    let action = offer["key"].as_str()?;
    let mut body = json!({});
    for field in offer["needs"].as_array()? {
        let field = field.as_str()?;
        body[field] = needed(field, action, others, dice);
    }
    match action {
        "send" => body["again"] = json!(true),
        // Nobody calls it done of what never left.
        "close" if thing == Thing::AtLender && body["closed_as"] == "completed" => body["closed_as"] = json!("other"),
        "ship" | "grant_renewal" | "recall" => body["due_on"] = day(20 + dice.below(40) as i64, seen),
        "add_condition" if dice.below(2) == 0 => {
            (body["code"], body["cost_cents"], body["currency"]) = (json!("cost"), json!(350), json!("EUR"));
        }
        _ => {}
    }
    Some((action.to_owned(), body))
}

fn needed(field: &str, action: &str, others: [i64; 2], dice: &mut Dice) -> Value {
    match field {
        "library_id" => json!(others[dice.below(2)]),
        "reason" if ["unfilled", "give_up"].contains(&action) => json!("not_held"),
        "reason" if action == "ask_retry" => json!("on_loan"),
        "reason" => json!("Apsirikta"),
        "due_on" | "retry_from_on" => json!("2026-09-01"),
        "told_by" => json!("phone"),
        "sent_by" => json!("letter"),
        "code" => json!("no_copying"),
        "units" => json!([1]),
        "harmed" => json!([{ "n": 1, "harm": "damaged" }]),
        "settled_as" => json!("forgiven"),
        "closed_as" => json!(["completed", "cancelled", "other"][dice.below(3)]),
        other => panic!("what is {other}?"),
    }
}

/// So many days after the loan was asked for or is due.
fn day(n: i64, seen: &Value) -> Value {
    let from = seen["due_on"].as_str().unwrap_or(seen["requested_on"].as_str().unwrap_or("2026-03-02"));
    json!(from.parse::<chrono::NaiveDate>().unwrap() + chrono::Duration::days(n))
}

/// A reader wants something that no other loan asks for.
pub async fn want(here: &Installation, title: &str, dice: &mut Dice) {
    let body = if dice.below(4) == 0 {
        json!({ "side": "borrowing", "medium": "electronic_copy", "kind": "article", "channel": "email", "title": title,
            "author": "Jonas Basanavičius", "year": 1911, "container_title": "Lietuvių tauta", "volume": "2",
            "issue": "1", "pages": "12–19", "is_for_department": true })
    } else {
        json!({ "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person", "title": title,
            "author": "Žemaitė", "year": 1921, "reader": { "card_no": title, "name": "Skaitytojas Vardenis" } })
    };
    let (status, made) = here.post("/api/v1/loans", body).await;
    assert_eq!(status, 201, "{made}");
}

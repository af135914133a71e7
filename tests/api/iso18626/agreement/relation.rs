//! Which stages of a loan at its two libraries agree once everything has been delivered (the table in
//! docs/explanation/reliability.md).
use super::{
    installation::N,
    ledger::{Ledger, Loan},
    safety::told,
    walk::Walk,
};

/// How two loans that are one stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Agree,
    /// They differ, and a person has a message of it to read.
    Told,
    Silent,
}

/// Whether the borrower's stage agrees with that of the library that has the request now.
pub fn agrees(here: &Loan, there: &Loan) -> bool {
    let (b, question) = (here.status.as_str(), here.pending.as_deref());
    let asked = there.pending.as_deref();
    let is = |statuses: &[&str]| statuses.contains(&b);
    if b == "closed" {
        return there.is_over();
    }
    let is_away = ["shipped", "received"].contains(&there.status.as_str());
    if is_away && here.due_on != there.due_on {
        return false;
    }
    match there.status.as_str() {
        // A wish to cancel that waits on both sides may have crossed a promise.
        "requested" | "will_supply" if asked == Some("cancel") => {
            is(&["sent", "will_supply"]) && question == Some("cancel")
        }
        "requested" => is(&["sent"]) && question == asked,
        // A condition put beside a promise is a question at both.
        "will_supply" if asked == Some("condition") => is(&["sent", "will_supply"]) && question == asked,
        "will_supply" => is(&["will_supply"]) && question == asked,
        "shipped" => is(&["shipped"]) && question == asked,
        // Damage is a matter that its finder writes down and tells.
        "received" => is(&["received", "on_loan", "checked_in"]) && question.filter(|it| *it != "settlement") == asked,
        "return_shipped" => is(&["return_shipped"]),
        "completed" => is(&["completed"]),
        // When a loss is paid for, each desk writes for itself.
        "lost" => is(&["lost", "completed"]),
        "delivered" => is(&["shipped", "received", "delivered"]),
        "unfilled" => is(&["unfilled", "requested"]) || question == Some("retry"),
        "cancelled" => is(&["cancelled", "requested"]),
        "closed" => here.is_over(),
        other => panic!("what is {other}?"),
    }
}

/// Every pair of loans that are one, with the verdict.
pub fn verdicts(walk: &Walk) -> Vec<(Verdict, String)> {
    let mut all = Vec::new();
    for n in 0..N {
        let ledger = &walk.ledgers[n];
        for exchange in ledger.exchanges.iter().filter(|exchange| exchange.side == "borrowing") {
            let here = &ledger.loans[&exchange.loan];
            let lender = walk.installation_of(n, exchange.library);
            let Some(there) = walk.ledgers[lender].lent(walk.here[lender].libraries[n], &exchange.number) else {
                let is_told = is_told(walk, n, here.id);
                all.push((
                    if is_told { Verdict::Told } else { Verdict::Silent },
                    format!("{} never came", exchange.number),
                ));
                continue;
            };
            let last = ledger.last_exchange(here.id).map(|last| last.id);
            // An earlier exchange with the same loan at the lender: the last one speaks for both.
            let is_last = Some(exchange.id) == last;
            let is_same =
                !is_last && walk.lender_of(n, here).is_some_and(|(of, lent)| of == lender && lent == there.id);
            if is_same {
                continue;
            }
            let is_with_them = is_last && here.library == Some(exchange.library);
            let is_agreed = if is_with_them { agrees(here, there) } else { there.is_over() };
            // A wish that waits at the lender's desk is answered by a person, and the answer is read.
            let waits = ["cancel", "renewal"].map(Some).contains(&there.pending.as_deref());
            let is_told = || waits || is_told(walk, n, here.id) || is_told(walk, lender, there.id);
            let verdict = match is_agreed {
                true => Verdict::Agree,
                false if is_told() => Verdict::Told,
                false => Verdict::Silent,
            };
            let left = if is_with_them { "" } else { " (left)" };
            all.push((
                verdict,
                format!("{}{left} / {}{}", told(&here.stands()), told(&there.stands()), due(here, there)),
            ));
        }
    }
    all
}

fn due(here: &Loan, there: &Loan) -> &'static str {
    let is_away = ["shipped", "received"].contains(&there.status.as_str()) && here.due_on.is_some();
    if is_away && here.due_on != there.due_on { ", due on another day" } else { "" }
}

/// Whether a person has something to read that says why: a message that changed nothing when it came, or one of ours
/// that was refused.
fn is_told(walk: &Walk, n: usize, loan: i64) -> bool {
    let of = |ledger: &Ledger| {
        let mut messages = ledger.messages.iter().filter(|message| message.loan == Some(loan) && message.is_to_read);
        messages.any(|message| message.direction == "out" || walk.unmoved.contains(&(n, message.id)))
    };
    of(&walk.ledgers[n])
}

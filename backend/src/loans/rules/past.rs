//! The life that a past loan has led: which steps, and whether its days fit.
use chrono::{Datelike, NaiveDate};

use crate::{
    loans::model::{ActionKey, Past, PastEnd, PastStep, Side},
    platform::problem::Fault,
};

/// What is further back was mistyped: 0019 or 1019.
const LONGEST_YEARS: i32 = 60;

/// The steps that lead to the end which a past loan has, in the table of lives. Where a day is not known, the nearest
/// that is stands for it: it came when it was sent, it was answered when it was asked.
///
/// # Errors
/// Every fault of its days, by the field in which the day stands.
pub fn past_steps(past: &Past, today: NaiveDate) -> Result<Vec<PastStep>, Vec<Fault>> {
    let mut faults = days_faults(past, today);
    let led = led(past, &mut faults);
    let mut before = past.days.requested_on;
    for (_, day, field) in &led {
        if *day < past.days.requested_on {
            faults.push(Fault::new(format!("/{field}"), "date.before_request"));
        } else if *day < before {
            faults.push(Fault::new(format!("/{field}"), "date.before_last_step"));
        }
        before = before.max(*day);
    }
    faults.dedup();
    let steps = led.into_iter().map(|(action, day, _)| PastStep { action, day });
    if faults.is_empty() { Ok(steps.collect()) } else { Err(faults) }
}

fn days_faults(past: &Past, today: NaiveDate) -> Vec<Fault> {
    let days = &past.days;
    let named = [
        ("requested_on", Some(days.requested_on)),
        ("asked_on", days.asked_on),
        ("sent_on", days.sent_on),
        ("received_on", days.received_on),
        ("returned_on", days.returned_on),
        ("ended_on", days.ended_on),
    ];
    let mut faults = Vec::new();
    for (field, day) in named.into_iter().filter_map(|(field, day)| Some((field, day?))) {
        if day > today {
            faults.push(Fault::new(format!("/{field}"), "date.in_future"));
        } else if day.year() < today.year() - LONGEST_YEARS {
            faults.push(Fault::new(format!("/{field}"), "date.too_long_ago"));
        }
    }
    faults
}

/// A step, its day, and the field in which the day stands.
type Led = (ActionKey, NaiveDate, &'static str);

fn led(past: &Past, faults: &mut Vec<Fault>) -> Vec<Led> {
    let ended = past.days.ended_on.map_or((past.days.requested_on, "requested_on"), |day| (day, "ended_on"));
    let asked = past.days.asked_on.map_or((past.days.requested_on, "requested_on"), |day| (day, "asked_on"));
    let step = |action, (day, field)| (action, day, field);
    let is_asked = past.side == Side::Borrowing && past.library_id.is_some();
    let mut led = Vec::from_iter(is_asked.then(|| step(ActionKey::Send, asked)));
    // What is not known to have ended later ended when it was asked.
    let ended = if past.days.ended_on.is_none() && is_asked { asked } else { ended };
    match (past.side, past.end) {
        (_, PastEnd::Filled) => led.extend(filled(past, faults)),
        (Side::Lending, PastEnd::NotFilled(_)) => led.push(step(ActionKey::Unfilled, ended)),
        (Side::Borrowing, PastEnd::NotFilled(_)) => {
            led.extend(is_asked.then(|| step(ActionKey::Unfilled, ended)));
            led.push(step(ActionKey::GiveUp, ended));
        }
        (Side::Borrowing, PastEnd::Cancelled) if !is_asked => led.push(step(ActionKey::Cancel, ended)),
        (_, PastEnd::Cancelled) => {
            led.extend([ActionKey::AskCancel, ActionKey::AgreeCancel].map(|key| step(key, ended)))
        }
    }
    led
}

/// What was supplied: it came, was with our reader until it went back, and is back with its lender.
fn filled(past: &Past, faults: &mut Vec<Fault>) -> Vec<Led> {
    use ActionKey::{Complete, Deliver, HandOver, Receive, SendBack, Ship, TakeBack};
    let days = &past.days;
    let is_copy = past.medium.is_copy();
    let sent = days.sent_on.map(|day| (day, "sent_on"));
    let received = days.received_on.map(|day| (day, "received_on"));
    let (from, needed) = match past.side {
        Side::Lending => (sent.or(received), "sent_on"),
        Side::Borrowing => (received.or(sent), "received_on"),
    };
    let Some(from) = from else {
        faults.push(Fault::new(format!("/{needed}"), "field.required"));
        return Vec::new();
    };
    let back = days.returned_on.map(|day| (day, "returned_on"));
    let mut led = Vec::new();
    let mut add = |action, (day, field): (NaiveDate, &'static str)| led.push((action, day, field));
    match (past.side, is_copy, back) {
        // A copy stays with who asked for it.
        (Side::Lending, true, _) => add(Deliver, from),
        (Side::Borrowing, true, _) => {
            sent.into_iter().for_each(|sent| add(Ship, sent));
            add(Receive, from);
            add(HandOver, from);
        }
        (_, false, None) => faults.push(Fault::new("/returned_on", "history.not_ended")),
        (Side::Lending, false, Some(back)) => {
            add(Ship, from);
            received.into_iter().for_each(|received| add(Receive, received));
            add(Complete, back);
        }
        (Side::Borrowing, false, Some(back)) => {
            sent.into_iter().for_each(|sent| add(Ship, sent));
            add(Receive, from);
            add(HandOver, from);
            for action in [TakeBack, SendBack, Complete] {
                add(action, back);
            }
        }
    }
    led
}

#[cfg(test)]
mod tests;

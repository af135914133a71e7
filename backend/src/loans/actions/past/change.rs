//! What the steps of a past life write down of the loan.
use chrono::NaiveDate;

use super::super::borrow::release;
use crate::{
    libraries,
    loans::{
        model::{ActionKey, Answer, Ask, Past, PastEnd, PastStep, Side, Whole},
        rules,
    },
    platform::{Result, Tx},
};

/// What a step writes down of the loan.
pub fn change(tx: &mut Tx, loan: &mut Whole, past: &Past, PastStep { action, day }: PastStep) -> Result<()> {
    use ActionKey::{AgreeCancel, Complete, Deliver, GiveUp, Receive, Send, Ship, Unfilled};
    let (is_lent, due_on) = (past.side == Side::Lending, past.days.due_on.filter(|_| !past.medium.is_copy()));
    match action {
        Send => ask(tx, loan, past, day)?,
        Ship | Deliver | Receive => {
            answer(loan, Answer::Yes, day);
            loan.record.standing.due_on = due_on;
            for item in &mut loan.items {
                item.due_on = due_on;
                match action {
                    Receive => item.received_on = Some(day),
                    _ if is_lent => item.shipped_on = Some(day),
                    _ => {}
                }
            }
        }
        Complete => rules::end_units(loan, day),
        Unfilled if !is_lent => {
            answer(loan, Answer::No, day);
            if let (Some(ask), PastEnd::NotFilled(reason)) = (loan.asks.last_mut(), past.end) {
                ask.reason = Some(reason);
            }
            release(&mut loan.record.standing);
        }
        Unfilled | GiveUp => {
            if let PastEnd::NotFilled(reason) = past.end {
                loan.record.standing.unfilled_reason = Some(reason);
            }
        }
        AgreeCancel => answer(loan, Answer::Cancelled, day),
        _ => {}
    }
    Ok(())
}

fn ask(tx: &mut Tx, loan: &mut Whole, past: &Past, asked_on: NaiveDate) -> Result<()> {
    let Some(library_id) = past.library_id else { return Ok(()) };
    let standing = &mut loan.record.standing;
    standing.library_id = Some(library_id);
    standing.is_same_administration = libraries::get(tx, library_id)?.is_same_administration;
    loan.asks.push(Ask {
        n: 1,
        library_id,
        asked_on,
        answer: None,
        answered_on: None,
        reason: None,
        note: None,
        through_id: None,
        n_half_vouchers: None,
    });
    Ok(())
}

/// The library asked has answered, if it had not.
fn answer(loan: &mut Whole, answer: Answer, day: NaiveDate) {
    if let Some(ask) = loan.asks.last_mut().filter(|ask| ask.answer != Some(answer)) {
        (ask.answer, ask.answered_on) = (Some(answer), Some(day));
    }
}

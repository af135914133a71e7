//! Asking other libraries in turn, and what they answer.
use super::{
    letters, limits,
    partner::{intermediary, partner},
    step::{Done, Step, step},
};
use crate::{
    loans::{
        model::{ActionKey, Answer, Ask, ConditionAnswer, Happened, LoanId, NegativeAnswer, Sending, Side, Standing},
        problems, rules,
    },
    platform::{Result, Tx, text},
};

/// Asks a library; one that has said no is asked again only on purpose.
pub fn send(tx: &mut Tx, id: LoanId, sending: &Sending) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Send, sending, None, |tx, step| {
        let library_id = sending.library_id;
        let known = partner(tx, library_id, Some(step.loan.record.branch_id), &mut step.faults)?;
        let through = match sending.through_library_id {
            Some(gate) => intermediary(tx, gate, &mut step.faults)?,
            None => None,
        };
        if known.as_ref().is_some_and(|known| known.is_abroad) {
            step.reason = limits::check_abroad(tx, &step.loan.record, sending.exception.as_deref(), &mut step.faults)?;
        }
        let has_refused = |ask: &Ask| ask.library_id == library_id && ask.answer == Some(Answer::No);
        if step.faults.is_empty() && !sending.again && step.loan.asks.iter().any(has_refused) {
            return Err((&problems::ALREADY_ASKED).into());
        }
        let n = step.loan.asks.last().map_or(1, |last| last.n + 1);
        let asked_on = step.day;
        step.loan.asks.push(Ask {
            n,
            library_id,
            asked_on,
            answer: None,
            answered_on: None,
            reason: None,
            note: None,
            through_id: through.map(|known| known.id),
            n_half_vouchers: sending.n_half_vouchers,
        });
        let standing = &mut step.loan.record.standing;
        standing.library_id = Some(library_id);
        (standing.retry_reason, standing.retry_from_on) = (None, None);
        standing.is_same_administration = known.is_some_and(|known| known.is_same_administration);
        if let Some(number) = sending.partner_number.as_deref().and_then(text::clean) {
            standing.partner_number = Some(number);
        }
        is_told = letters::goes_to_asked(tx, step, sending)?;
        Ok(())
    })?;
    if is_told {
        letters::asked(tx, &done)?;
    }
    Ok(done)
}

/// A no: the supplier's, so that the next library can be asked, or ours, which ends it and is told to who asked.
pub fn unfilled(tx: &mut Tx, id: LoanId, no: &NegativeAnswer) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Unfilled, no, Some(no.reason.as_str()), |tx, step| {
        if step.loan.record.side == Side::Lending {
            is_told = letters::goes(tx, step, no.by_mail)?;
            rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
            step.loan.record.standing.unfilled_reason = Some(no.reason);
            return Ok(());
        }
        letters::refuse(step, no.by_mail);
        let note = no.note.as_deref().and_then(text::clean);
        let day = step.day;
        if let Some(ask) = step.loan.asks.last_mut() {
            (ask.answer, ask.answered_on, ask.reason, ask.note) = (Some(Answer::No), Some(day), Some(no.reason), note);
        }
        rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, day);
        release(&mut step.loan.record.standing);
        Ok(())
    })?;
    if is_told {
        letters::not_supplied(tx, &done, no.reason)?;
    }
    Ok(done)
}

/// The library asked agrees to be left: the next one can be asked.
pub fn ask_next(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::AskNext, happened, None, |_, step| {
        answered(step, Answer::Cancelled);
        release(&mut step.loan.record.standing);
        Ok(())
    })
}

/// No library is asked any more.
pub fn release(standing: &mut Standing) {
    (standing.library_id, standing.partner_number) = (None, None);
    standing.is_same_administration = false;
}

/// No further library is asked, and the reader is told so.
pub fn give_up(tx: &mut Tx, id: LoanId, no: &NegativeAnswer) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::GiveUp, no, Some(no.reason.as_str()), |tx, step| {
        is_told = letters::goes(tx, step, no.by_mail)?;
        step.loan.record.standing.unfilled_reason = Some(no.reason);
        Ok(())
    })?;
    if is_told {
        letters::not_supplied(tx, &done, no.reason)?;
    }
    Ok(done)
}

/// The library that was asked last has answered, if it had not yet.
pub fn answered(step: &mut Step, answer: Answer) {
    let day = step.day;
    if let Some(ask) = step.loan.asks.last_mut().filter(|ask| ask.answer != Some(answer)) {
        (ask.answer, ask.answered_on) = (Some(answer), Some(day));
    }
}

//! Conditions, and what can be had only later: asked by the lender, answered by the borrower.
use super::{
    borrow::{answered, release},
    step::{Done, step},
};
use crate::{
    loans::{
        model::{ActionKey, Answer, ConditionAnswer, Happened, LoanId, NewCondition, RetryLater},
        rules,
    },
    platform::{Result, Tx},
};

/// The lender makes it depend on something: a cost, the reading room, vouchers.
pub fn add_condition(tx: &mut Tx, id: LoanId, new: &NewCondition) -> Result<Done> {
    step(tx, id, ActionKey::AddCondition, new, Some(new.code.as_str()), |_, step| {
        let condition = rules::condition(new, &step.loan, step.day, &mut step.faults);
        step.loan.conditions.push(condition);
        Ok(())
    })
}

/// The borrower takes it on that condition: of a borrowing, the reader does, on that day.
pub fn accept_condition(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::AcceptCondition, happened, None, |_, step| {
        rules::answer_condition(&mut step.loan, ConditionAnswer::Accepted, step.day);
        answered(step, Answer::Yes);
        Ok(())
    })
}

/// The borrower does not take it on that condition: the lender is asked to cancel.
pub fn reject_condition(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::RejectCondition, happened, None, |_, step| {
        rules::answer_condition(&mut step.loan, ConditionAnswer::Refused, step.day);
        Ok(())
    })
}

/// It can be had later. What we lend ends so; of a borrowing we decide whether to wait.
pub fn ask_retry(tx: &mut Tx, id: LoanId, later: &RetryLater) -> Result<Done> {
    step(tx, id, ActionKey::AskRetry, later, Some(later.reason.as_str()), |_, step| {
        rules::check_retry_day(later.retry_from_on, step.day, &mut step.faults);
        rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
        let standing = &mut step.loan.record.standing;
        (standing.retry_reason, standing.retry_from_on) = (Some(later.reason), Some(later.retry_from_on));
        Ok(())
    })
}

/// We wait, and ask again when its day has come.
pub fn accept_retry(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::AcceptRetry, happened, None, |_, step| {
        answered(step, Answer::Retry);
        release(&mut step.loan.record.standing);
        Ok(())
    })
}

/// We do not wait: another library can be asked.
pub fn reject_retry(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::RejectRetry, happened, None, |_, step| {
        answered(step, Answer::Retry);
        let standing = &mut step.loan.record.standing;
        release(standing);
        (standing.retry_reason, standing.retry_from_on) = (None, None);
        Ok(())
    })
}

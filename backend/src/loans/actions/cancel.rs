//! Cancelling: by us alone while nobody was asked, afterwards only with the supplier's yes.
use super::{
    borrow::answered,
    step::{Done, plain, step},
};
use crate::{
    loans::{
        model::{ActionKey, Answer, Cancelling, ConditionAnswer, Happened, LoanId},
        rules,
    },
    platform::{Error, Result, Tx, text},
};

/// Cancels what no library was asked for, with a reason.
pub fn cancel(tx: &mut Tx, id: LoanId, cancelling: &Cancelling) -> Result<Done> {
    let reason = reason(&cancelling.reason)?;
    step(tx, id, ActionKey::Cancel, cancelling, Some(&reason), |_, _| Ok(()))
}

/// A reason in words is not blank.
pub fn reason(text: &str) -> Result<String> {
    text::clean(text).ok_or_else(|| Error::invalid("/reason", "field.required"))
}

/// The borrower does not want it any more; the supplier is asked.
pub fn ask_cancel(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::AskCancel, happened, None, |_, step| {
        rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
        Ok(())
    })
}

/// The supplier agrees: it ends here.
pub fn agree_cancel(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    step(tx, id, ActionKey::AgreeCancel, happened, None, |_, step| {
        answered(step, Answer::Cancelled);
        Ok(())
    })
}

/// The supplier does not agree: it goes on where it stood.
pub fn decline_cancel(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    plain(tx, id, ActionKey::DeclineCancel, happened)
}

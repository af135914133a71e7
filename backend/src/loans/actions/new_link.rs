//! A new link by which a library answers, because the one before has run out or went astray: that one opens nothing any
//! more.
use super::{
    letters,
    step::{Done, tell},
};
use crate::{
    loans::{
        ReadLoans,
        model::{ActionKey, LoanId, Side},
        problems, rules, store,
    },
    mail::TellingOutcome,
    platform::{Result, Right, Tx, Utc},
};

/// Sends the letter with the link once more, and lets no link before it open anything.
pub fn new_link(tx: &mut Tx, id: LoanId) -> Result<Done> {
    let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
    let right = match record.side {
        Side::Borrowing => rules::right(record.side, ActionKey::Send),
        Side::Lending => rules::right(record.side, ActionKey::Ship),
    };
    let (loan, citation) = store::lock(tx, id, right)?;
    let outlook = letters::new_link_outlook(tx, &loan.record)?;
    if outlook.is_none_or(|letter| letter.outcome != TellingOutcome::Queued) {
        return Err((&problems::NO_NEW_LINK).into());
    }
    store::save_links_since(tx, id)?;
    tell(tx, &loan.record, "new_link", None, None)?;
    let done = Done { loan, citation };
    match done.loan.record.side {
        Side::Borrowing => letters::asked(tx, &done)?,
        Side::Lending => letters::shipped(tx, &done)?,
    };
    Ok(done)
}

/// Whether a link that was signed then is good still: no new one has been sent since.
pub fn is_newest_link(tx: &mut Tx, loan: LoanId, signed_at: Utc) -> Result<bool> {
    let since = store::links_since(tx, loan)?;
    // A token tells when it was signed to the second.
    Ok(since.is_none_or(|since| signed_at.0.timestamp() >= since.0.timestamp()))
}

//! Loans as the library at the other end has to do with them, for the capability that lets partners in.
use super::step::facts;
use crate::{
    loans::{
        model::{ActionKey, Dealing, DealingList, LoanId, Whole},
        rules, store,
    },
    platform::{Page, Result, Tx, actor::LibraryId},
};

/// A page of a library's loans, the newest first.
pub fn dealings(tx: &mut Tx, library: LibraryId, wanted: &DealingList) -> Result<Page<Dealing>> {
    store::dealings(tx, library, wanted)
}

/// One loan of a library, and everything that its steps change.
pub fn dealing(tx: &mut Tx, library: LibraryId, loan: LoanId) -> Result<(Dealing, Whole)> {
    let dealing = store::dealing(tx, library, loan)?;
    let whole = store::whole(tx, dealing.record.clone())?;
    Ok((dealing, whole))
}

/// A loan of a library that is about to change; others wait until this unit ends.
pub fn hold_dealing(tx: &mut Tx, library: LibraryId, loan: LoanId) -> Result<Dealing> {
    store::lock_dealing(tx, library, loan)
}

/// The steps that a loan can take now, whoever takes them.
pub fn possible(tx: &Tx, loan: &Whole) -> Vec<ActionKey> {
    let (at, facts) = (loan.record.stage(), facts(loan, tx.today));
    let is_open = |action: &ActionKey| rules::next(at, *action).is_some() && rules::is_possible(*action, &facts);
    ActionKey::ALL.iter().copied().filter(is_open).collect()
}

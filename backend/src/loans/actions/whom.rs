//! Requests for the capabilities that say whom to ask, and what is done where nobody answers.
use crate::{
    loans::{
        ReadLoans, RequestLoans,
        model::{Citation, LoanId, Record, Side, Status, Whole},
        store,
    },
    platform::{Error, Result, Right, Tx},
};

/// A request of ours that the caller may see, with what was asked of whom; what we lend is none.
pub fn of_ours(tx: &mut Tx, id: LoanId) -> Result<(Citation, Whole)> {
    let (record, citation) = store::find(tx, id, ReadLoans::CODE)?;
    if record.side == Side::Lending {
        return Err(Error::NotFound);
    }
    Ok((citation, store::whole(tx, record)?))
}

/// The same for one who sends requests, and others wait until this unit ends.
pub fn hold_ours(tx: &mut Tx, id: LoanId) -> Result<(Citation, Whole)> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (loan, citation) = store::lock(tx, id, RequestLoans::CODE)?;
    if loan.record.side == Side::Lending { Err(Error::NotFound) } else { Ok((citation, loan)) }
}

/// A loan that a rule is about to change; others wait until this unit ends.
pub fn hold(tx: &mut Tx, id: LoanId) -> Result<Record> {
    store::lock(tx, id, ReadLoans::CODE).map(|(loan, _)| loan.record)
}

/// Whether another library may still have to be asked.
pub fn may_be_asked(loan: &Whole) -> bool {
    matches!(loan.record.standing.status, Status::Requested | Status::Sent | Status::WillSupply)
}

//! Requests of ours for the capability that says whom to ask.
use crate::{
    loans::{
        ReadLoans, RequestLoans,
        model::{Citation, LoanId, Side, Status, Whole},
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

/// Whether another library may still have to be asked.
pub fn may_be_asked(loan: &Whole) -> bool {
    matches!(loan.record.standing.status, Status::Requested | Status::Sent | Status::WillSupply)
}

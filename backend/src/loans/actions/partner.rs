//! The libraries at the other end: who asks us, whom we ask, and through whom.
use crate::{
    libraries::{self, Known},
    loans::model::{NewLoan, Side},
    platform::{Error, Result, Tx, actor::LibraryId, problem::Fault},
};

/// The library that asks us. Of a borrowing, the library is named when it is asked.
pub fn asker(tx: &mut Tx, new: &NewLoan, branch: Option<LibraryId>, faults: &mut Vec<Fault>) -> Result<Option<Known>> {
    match (new.side, new.library_id) {
        (Side::Lending, None) => faults.push(Fault::new("/library_id", "loans.library_required")),
        (Side::Borrowing, Some(_)) => faults.push(Fault::new("/library_id", "loans.library_not_allowed")),
        (Side::Lending, Some(library)) => return partner(tx, library, branch, faults),
        (Side::Borrowing, None) => {}
    }
    Ok(None)
}

/// Another library that we may deal with: it is there and active, and neither ourselves nor the desk itself.
pub fn partner(
    tx: &mut Tx,
    library: LibraryId,
    desk: Option<LibraryId>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Known>> {
    let known = match libraries::get(tx, library) {
        Ok(known) => known,
        Err(Error::NotFound) => {
            faults.push(Fault::new("/library_id", "library.unknown"));
            return Ok(None);
        }
        Err(err) => return Err(err),
    };
    if known.is_ours && (known.root == known.id || desk == Some(known.id)) {
        faults.push(Fault::new("/library_id", "loans.own_library"));
    } else if !known.is_active {
        faults.push(Fault::new("/library_id", "loans.library_inactive"));
    }
    Ok(Some(known))
}

/// A library that passes our request on: the National Library is the gate to libraries abroad.
pub fn intermediary(tx: &mut Tx, library: LibraryId, faults: &mut Vec<Fault>) -> Result<Option<Known>> {
    match libraries::get(tx, library) {
        Ok(known) if known.is_ours || !known.is_active => {
            faults.push(Fault::new("/through_library_id", "loans.gate_wrong"));
            Ok(None)
        }
        Ok(known) => Ok(Some(known)),
        Err(Error::NotFound) => {
            faults.push(Fault::new("/through_library_id", "library.unknown"));
            Ok(None)
        }
        Err(err) => Err(err),
    }
}

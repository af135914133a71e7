//! A reader wishes to keep a book longer, and the desk declines it; what the desk grants is a renewal as any other.
use super::step::{Done, account, event, tell};
use crate::{
    loans::{
        CirculateLoans,
        model::{LoanId, ReaderWish, Reason, WishState},
        problems, rules, store,
    },
    platform::{Actor, Error, Result, Right, Tx, events, text},
};

/// Notes that the reader wishes to keep it longer; whoever calls has made sure that it is the reader.
///
/// # Errors
/// `loans.not_wished`: the reader does not have it, has wished already, or another question waits.
pub fn wish_renewal(tx: &mut Tx, id: LoanId) -> Result<()> {
    let system = Actor::system();
    let tx = &mut tx.by(&system);
    let (loan, _) = store::lock(tx, id, CirculateLoans::CODE)?;
    let last = store::last_wish(tx, id)?;
    let day = rules::may_be_wished(&loan.record, last.as_ref()).ok_or(&problems::NOT_WISHED)?;
    store::insert_wish(tx, id, day)?;
    events::tell(tx, &event(&loan.record, "wish_renewal", tx.today))?;
    Ok(())
}

/// Says no to what the reader wished.
///
/// # Errors
/// `loans.not_wished`: no wish waits.
pub fn decline_wish(tx: &mut Tx, id: LoanId, Reason { reason }: &Reason) -> Result<Done> {
    let (loan, citation) = store::lock(tx, id, CirculateLoans::CODE)?;
    let wish = store::last_wish(tx, id)?.ok_or(&problems::NOT_WISHED)?;
    if rules::shown_wish(wish.clone(), &loan.record.standing).state != WishState::Waiting {
        return Err((&problems::NOT_WISHED).into());
    }
    let by = account(tx)?;
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    store::decline_wish(tx, wish.id, by, &reason)?;
    tell(tx, &loan.record, "decline_wish", None, None)?;
    Ok(Done { loan, citation })
}

/// The reader's latest wish, and whether another can be wished now.
pub fn wish(tx: &mut Tx, id: LoanId) -> Result<(Option<ReaderWish>, bool)> {
    let (record, _) = store::row(tx, id)?;
    let last = store::last_wish(tx, id)?;
    let may = rules::may_be_wished(&record, last.as_ref()).is_some();
    Ok((last.map(|last| rules::shown_wish(last, &record.standing)), may))
}

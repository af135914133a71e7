//! Loans as the library at the other end has to do with them, for the capability that lets partners in.
use super::step::facts;
use crate::{
    loans::{
        ReadLoans,
        model::{ActionKey, Citation, Dealing, DealingList, LoanId, PartnerAlert, Whole},
        rules, store,
    },
    platform::{Actor, Page, Result, Right, Tx, actor::LibraryId, events::Event},
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

/// A loan with what it asks for and everything that its steps change, whoever has to do with it and whoever acts: for
/// what follows from its events.
pub fn in_full(tx: &mut Tx, loan: LoanId) -> Result<(Citation, Whole)> {
    let system = Actor::system();
    let (record, citation) = store::find(&mut tx.by(&system), loan, ReadLoans::CODE)?;
    let whole = store::whole(tx, record)?;
    Ok((citation, whole))
}

/// A loan of a library that is about to change; others wait until this unit ends.
pub fn hold_dealing(tx: &mut Tx, library: LibraryId, loan: LoanId) -> Result<Dealing> {
    store::lock_dealing(tx, library, loan)
}

/// Something that another capability tells of a loan today: it belongs to the loan's branch and to whoever took it in.
pub fn about<'a>(tx: &mut Tx, loan: LoanId, kind: &str) -> Result<Event<'a>> {
    let (record, _) = store::find(tx, loan, ReadLoans::CODE)?;
    Ok(Event::new(kind, "loan", loan.0, tx.today).belongs(record.branch_id, Some(record.owner_id)))
}

/// Notes what of the messages with a partner's system waits for a person: it stands in the queues of the desk.
pub fn note_alert(tx: &mut Tx, loan: LoanId, alert: Option<PartnerAlert>) -> Result<()> {
    store::save_alert(tx, loan, alert)
}

/// The loan for which the same library asked us for the same title before, and which has not ended.
pub fn asked_before(tx: &mut Tx, loan: LoanId, citation: &Citation, library: LibraryId) -> Result<Option<LoanId>> {
    let same = store::same_work(tx, loan, citation)?;
    store::open_of_library(tx, &same, library)
}

/// The steps that a loan can take now, whoever takes them.
pub fn possible(tx: &Tx, loan: &Whole) -> Vec<ActionKey> {
    let (at, facts) = (loan.record.stage(), facts(loan, tx.today));
    let is_open = |action: &ActionKey| rules::next(at, *action).is_some() && rules::is_possible(*action, &facts);
    ActionKey::ALL.iter().copied().filter(is_open).collect()
}

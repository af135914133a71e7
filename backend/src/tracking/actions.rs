//! What a reader does here: looks, and wishes. Each public function is one unit of work.
use super::{
    NOT_FOUND,
    model::{TrackedRequest, TrackedStep, Tracking},
    rules,
};
use crate::{
    answers::model::LinkedUs,
    identity,
    loans::{self, model::LoanId},
    parameters,
    platform::{Result, Tx},
    readers, statistics,
};

/// Counts a try from an address, or says that it must wait; one that is right is taken back.
pub fn knock(tx: &mut Tx, address: &str, asked: &Tracking) -> Result<()> {
    let is_right = find(tx, asked)?.is_some();
    identity::knock_by_link(tx, address, is_right)
}

/// The request that a reader means; none where there is no such code, or its reader has another name.
fn find(tx: &mut Tx, asked: &Tracking) -> Result<Option<LoanId>> {
    let Some(loan) = readers::tracked_by(tx, &asked.code).map(LoanId) else { return Ok(None) };
    let name = loans::reader_name(tx, loan)?;
    Ok(name.is_some_and(|name| rules::is_named(&name, &asked.surname)).then_some(loan))
}

/// The request as its reader sees it.
pub fn show(tx: &mut Tx, asked: &Tracking) -> Result<TrackedRequest> {
    let loan = find(tx, asked)?.ok_or(&NOT_FOUND)?;
    shown(tx, loan)
}

/// Wishes to keep it longer.
pub fn wish(tx: &mut Tx, asked: &Tracking) -> Result<TrackedRequest> {
    let loan = find(tx, asked)?.ok_or(&NOT_FOUND)?;
    loans::wish_renewal(tx, loan)?;
    shown(tx, loan)
}

fn shown(tx: &mut Tx, loan: LoanId) -> Result<TrackedRequest> {
    let (citation, loan) = loans::in_full(tx, loan)?;
    let record = loan.record;
    let standing = &record.standing;
    let (step, end) = rules::step(standing);
    let is_awaited = end.is_none() && step < TrackedStep::Ready;
    let usual = if is_awaited { statistics::usual_days(tx, record.medium, standing.library_id)? } else { None };
    let (wish, may_wish) = loans::wish(tx, record.id)?;
    let ours = parameters::our_library(tx, tx.today)?;
    let has_it = end.is_none() && step == TrackedStep::WithYou;
    Ok(TrackedRequest {
        title: citation.title,
        author: citation.author,
        medium: record.medium,
        requested_on: record.requested_on,
        step,
        end,
        expected: usual.map(|usual| rules::expected(record.requested_on, usual, tx.today)),
        pick_up_by_on: standing.pick_up_by_on.filter(|_| step == TrackedStep::Ready),
        due_on: standing.reader_due_on.or(standing.due_on).filter(|_| has_it),
        is_reading_room_only: standing.is_reading_room_only,
        wish,
        may_wish,
        today: tx.today,
        us: LinkedUs { name: ours.name, name_en: ours.name_en, email: ours.email, phone: ours.phone },
    })
}

//! Keeping it longer, bringing it sooner, and the reminders for what is late.
use chrono::NaiveDate;

use super::{
    cancel::reason,
    letters,
    step::{Done, Step, plain, step},
};
use crate::{
    loans::{
        model::{
            ActionKey, Cancelling, Happened, LoanId, LoanReminder, Recall, Release, Reminding, Renewal, RenewalRefusal,
            SentBy, Side, Status, Whole,
        },
        problems, rules, store,
    },
    platform::{Error, Result, Tx},
};

/// The borrower would keep it longer.
pub fn ask_renewal(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    plain(tx, id, ActionKey::AskRenewal, happened)
}

/// It may be kept longer. Where we lend, our rule decides: not while others wait, and as often as the terms allow;
/// of a borrowing, the lender has decided.
pub fn grant_renewal(tx: &mut Tx, id: LoanId, renewal: &Renewal) -> Result<Done> {
    step(tx, id, ActionKey::GrantRenewal, renewal, None, |tx, step| {
        let n_renewals = step.loan.record.standing.n_renewals;
        if step.loan.record.side == Side::Lending {
            let same = store::same_work(tx, step.loan.record.id, &step.citation)?;
            let n_waiting = store::n_waiting(tx, &same)?;
            if let Some(refusal) = rules::renewal_refusal(n_renewals, n_waiting, &step.terms) {
                return Err(refused(refusal));
            }
        }
        let due_on = step.loan.record.standing.due_on.unwrap_or(step.day);
        let proposed = rules::renewed_day(due_on, tx.today, &step.terms);
        let is_later = |named| named > due_on && named > step.day;
        let due_on = rules::check_moved_day(renewal.due_on, proposed, is_later, &mut step.faults);
        step.loan.record.standing.n_renewals += 1;
        put_off(step, due_on);
        Ok(())
    })
}

/// It may not be kept longer; the reason is told to the borrower.
pub fn refuse_renewal(tx: &mut Tx, id: LoanId, refusal: &Cancelling) -> Result<Done> {
    let reason = reason(&refusal.reason)?;
    step(tx, id, ActionKey::RefuseRenewal, refusal, Some(&reason), |_, _| Ok(()))
}

/// The lender wants it back, by an earlier day where one is named; whoever has it is told.
pub fn recall(tx: &mut Tx, id: LoanId, recall: &Recall) -> Result<Done> {
    let mut is_told = false;
    let done = step(tx, id, ActionKey::Recall, recall, None, |tx, step| {
        is_told = letters::goes(tx, step, recall.by_mail)?;
        let Some(named) = recall.due_on else { return Ok(()) };
        let old = step.loan.record.standing.due_on;
        let is_earlier = |named| named >= step.day && old.is_none_or(|old| named <= old);
        let due_on = rules::check_moved_day(Some(named), named, is_earlier, &mut step.faults);
        move_due_day(&mut step.loan, due_on);
        let standing = &mut step.loan.record.standing;
        standing.reader_due_on = standing.reader_due_on.map(|day| day.min(due_on));
        Ok(())
    })?;
    if is_told {
        letters::recalled(tx, &done)?;
    }
    Ok(done)
}

/// The borrower is asked to keep it until it is released: nothing is late and nobody is reminded meanwhile.
pub fn hold_return(tx: &mut Tx, id: LoanId, happened: &Happened) -> Result<Done> {
    plain(tx, id, ActionKey::HoldReturn, happened)
}

/// It may go back. A day that passed meanwhile is moved where we lend; of a borrowing, the lender names it or not.
pub fn release_return(tx: &mut Tx, id: LoanId, release: &Release) -> Result<Done> {
    step(tx, id, ActionKey::ReleaseReturn, release, None, |tx, step| {
        let proposed = rules::released_day(&step.loan.record, step.day, tx.today, &step.terms);
        let is_to_come = |named| named >= step.day;
        let due_on = rules::check_moved_day(release.due_on, proposed, is_to_come, &mut step.faults);
        if step.loan.record.standing.due_on != Some(due_on) {
            put_off(step, due_on);
        }
        Ok(())
    })
}

/// The next reminder of the ladder: to the reader who is late, or to the library that borrows from us. By e-mail it is
/// a letter that goes today, or it is not sent.
pub fn remind(tx: &mut Tx, id: LoanId, reminding: &Reminding) -> Result<Done> {
    let by_email = (reminding.sent_by == SentBy::Email).then_some("/sent_by");
    let mut sent = None;
    let done = step(tx, id, ActionKey::Remind, reminding, None, |tx, step| {
        let next = rules::next_reminder(&step.loan, &step.terms).zip(rules::wanted_on(&step.loan.record));
        let Some(((due_step, _), for_due_on)) = next else { return Ok(()) };
        if letters::goes_as_told(tx, step, by_email, reminding.by_mail)? {
            sent = Some(due_step);
        }
        step.loan.reminders.push(LoanReminder {
            n: step.loan.reminders.last().map_or(1, |last| last.n + 1),
            step: due_step,
            for_due_on,
            sent_on: if sent.is_some() { tx.today } else { step.day },
            sent_by: reminding.sent_by,
        });
        Ok(())
    })?;
    if let Some(step) = sent {
        letters::overdue(tx, &done, step)?;
    }
    Ok(done)
}

/// What is away is due on a later day, and with our reader on one that follows from it.
fn put_off(step: &mut Step, due_on: NaiveDate) {
    move_due_day(&mut step.loan, due_on);
    let standing = &mut step.loan.record.standing;
    if standing.status == Status::OnLoan && !standing.is_reading_room_only {
        standing.reader_due_on = Some(rules::reader_day(due_on, step.day, &step.terms));
    }
}

/// What is away is due on another day.
fn move_due_day(loan: &mut Whole, due_on: NaiveDate) {
    let side = loan.record.side;
    loan.record.standing.due_on = Some(due_on);
    loan.items.iter_mut().filter(|item| rules::is_out(item, side)).for_each(|item| item.due_on = Some(due_on));
}

fn refused(refusal: RenewalRefusal) -> Error {
    match refusal {
        RenewalRefusal::SomeoneWaits => (&problems::SOMEONE_WAITS).into(),
        RenewalRefusal::UsedUp => (&problems::RENEWALS_USED_UP).into(),
    }
}

//! What is late for long is brought before the head: once for each step of a loan, by one letter a day.
use super::{super::store, list::reckoned};
use crate::{
    deadlines::HearEscalations,
    identity::{self, Holder},
    loans::{self, model::LoanId},
    mail::{self, Audience, Escalated, EscalatedLoan, Letter, Portion, Recipient},
    parameters::loans::ESCALATE_DAYS,
    platform::{Result, Right, Tx, events},
    quality::model::{LoanDeadline, WaitsFor},
};

/// A letter names no more; the rest stands in the list to which it leads.
const MOST_IN_A_LETTER: usize = 50;

/// Brings before the head what has become late for long, of the loans after this one; what our readers have is reclaimed
/// from them by reminders.
pub fn escalate(tx: &mut Tx, after: LoanId, at_most: usize) -> Result<Portion> {
    let (mut portion, today) = (Portion::default(), tx.today);
    let Some(days) = ESCALATE_DAYS.on(tx, today)? else { return Ok(portion) };
    let open = loans::open(tx)?.into_iter().filter(|(record, _)| record.id > after).collect();
    let language = mail::usual_language(tx)?;
    let is_new =
        |one: &LoanDeadline| one.late_days >= days && one.waits_for != WaitsFor::Reader && one.escalated_on.is_none();
    for late in reckoned(tx, open, language)?.into_iter().filter(is_new).take(at_most) {
        portion.last_id = Some(late.loan_id.0);
        if store::escalate(tx, &late)? {
            let event = loans::about(tx, late.loan_id, "loans.escalate")?.because(Some(late.step.as_str()));
            events::tell(tx, &event)?;
            portion.n_told += 1;
        }
    }
    Ok(portion)
}

/// Writes one letter to each who is to hear of it, about what no letter has gone of yet and is open still.
pub fn tell_heads(tx: &mut Tx) -> Result<Portion> {
    let mut portion = Portion::default();
    let untold = store::untold(tx)?;
    if untold.is_empty() {
        return Ok(portion);
    }
    let language = mail::usual_language(tx)?;
    let open = loans::open(tx)?.into_iter().filter(|(record, _)| untold.contains(&record.id)).collect();
    let late: Vec<LoanDeadline> =
        reckoned(tx, open, language)?.into_iter().filter(|one| one.escalated_on.is_some()).collect();
    let mut is_told = late.is_empty();
    for holder in identity::holders(tx, HearEscalations::CODE)? {
        let reached = |one: &&LoanDeadline| holder.covers(HearEscalations::CODE, one.branch_id, one.owner_id);
        let theirs: Vec<&LoanDeadline> = late.iter().filter(reached).collect();
        if !theirs.is_empty() {
            is_told |= tell(tx, &holder, &theirs)?;
        }
    }
    if is_told {
        store::note_told(tx, &untold)?;
    } else {
        portion.n_by_hand = i64::try_from(late.len()).unwrap_or_default();
    }
    Ok(portion)
}

fn tell(tx: &mut Tx, holder: &Holder, late: &[&LoanDeadline]) -> Result<bool> {
    let of = |waits_for| late.iter().filter(|one| one.waits_for == waits_for).map(|_| 1).sum();
    let line = |one: &&LoanDeadline| EscalatedLoan {
        number: one.number.clone(),
        // A title stays within its line: nothing of it can pass for another part of the letter.
        title: one.title.split_whitespace().collect::<Vec<_>>().join(" "),
        why: one.why.clone(),
        late_days: one.late_days,
    };
    let notice = Escalated {
        n: i64::try_from(late.len()).unwrap_or_default(),
        n_ours: of(WaitsFor::Us),
        n_theirs: of(WaitsFor::Partner),
        is_more: late.len() > MOST_IN_A_LETTER,
        loans: late.iter().take(MOST_IN_A_LETTER).map(line).collect(),
        link: mail::link(tx, "/deadlines?is_escalated=true"),
    };
    let language = mail::usual_language(tx)?;
    let to = Recipient { audience: Audience::Colleague, address: &holder.email, name: &holder.name, language };
    let letter = Letter { to, about: ("account", holder.account.0), branch: Some(holder.branch), notice };
    mail::tell(tx, &letter).map(|told| told.is_queued())
}

//! What the rules about requests without an answer would do today and tomorrow. Nothing is done.
use std::collections::HashSet;

use super::{
    super::model::{StaleAsked, StaleLoan, StaleOutcome, StaleRule, StaleTrial},
    stale::{StaleDays, stale},
};
use crate::{
    libraries,
    loans::{self, model::LoanId},
    platform::{Result, Tx, i18n::Language},
    suppliers,
};

/// More are counted, and not shown.
const MOST: usize = 100;

/// Tries the rules, with the days that are decided or with others.
pub fn trial(tx: &mut Tx, asked: StaleAsked, language: Language) -> Result<StaleTrial> {
    let today = tx.today;
    let tomorrow = today.succ_opt().unwrap_or(today);
    let open = loans::open(tx)?;
    let decided = StaleDays::on(tx, today)?;
    let tried = |decided: StaleDays| StaleDays {
        lending: asked.lending_days.map(i64::from).or(decided.lending),
        borrowing: asked.borrowing_days.map(i64::from).or(decided.borrowing),
    };
    let of_tomorrow = tried(StaleDays::on(tx, tomorrow)?);
    let days = tried(decided);
    let now = stale(tx, &open, (today, days), language)?;
    let known: HashSet<LoanId> = now.iter().map(|(_, one)| one.loan_id).collect();
    let mut then = stale(tx, &open, (tomorrow, of_tomorrow), language)?;
    then.retain(|(_, one)| !known.contains(&one.loan_id));
    let count = |all: &[_]| i64::try_from(all.len()).unwrap_or_default();
    let (n_today, n_tomorrow) = (count(&now), count(&then));
    let mut items = Vec::new();
    let all = now.into_iter().map(|one| (today, one)).chain(then.into_iter().map(|one| (tomorrow, one)));
    for (acts_on, (rule, deadline)) in all.take(MOST) {
        let next = match rule {
            StaleRule::Lending => None,
            StaleRule::Borrowing => suppliers::next_kept(tx, deadline.loan_id)?,
        };
        let outcome = match (rule, next) {
            (StaleRule::Lending, _) => StaleOutcome::SayNo,
            (StaleRule::Borrowing, Some(_)) => StaleOutcome::AskNext,
            (StaleRule::Borrowing, None) => StaleOutcome::ToDesk,
        };
        let next = next.map(|id| libraries::get(tx, id)).transpose()?.map(|known| libraries::Ref::from(&known));
        items.push(StaleLoan { rule, outcome, next, acts_on, deadline });
    }
    Ok(StaleTrial { lending_days: days.lending, borrowing_days: days.borrowing, n_today, n_tomorrow, items })
}

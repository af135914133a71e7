//! A request that nobody answers is answered or moved on by rule: by the steps of a person, in the name of nobody.
use chrono::NaiveDate;

use super::super::model::StaleRule;
use crate::{
    loans::{
        self, Side,
        model::{LoanId, NegativeAnswer, Record, Sending, UnfilledReason},
    },
    mail::Portion,
    parameters::loans::{STALE_BORROWING_DAYS, STALE_LENDING_DAYS},
    platform::{Error, Result, Tx, events, i18n::Language},
    quality::{
        self,
        model::{LoanDeadline, ServiceStep},
    },
    suppliers,
};

/// After how many working days without an answer each rule acts; none where it is off.
#[derive(Clone, Copy, Debug)]
pub struct StaleDays {
    pub lending: Option<i64>,
    pub borrowing: Option<i64>,
}

impl StaleDays {
    pub fn on(tx: &mut Tx, day: NaiveDate) -> Result<StaleDays> {
        Ok(StaleDays { lending: STALE_LENDING_DAYS.on(tx, day)?, borrowing: STALE_BORROWING_DAYS.on(tx, day)? })
    }

    /// The rule under which a request falls: it waits for its answer for more working days than that.
    fn rule(&self, one: &LoanDeadline) -> Option<StaleRule> {
        let (days, rule) = match one.side {
            Side::Lending => (self.lending?, StaleRule::Lending),
            Side::Borrowing => (self.borrowing?, StaleRule::Borrowing),
        };
        (one.step == ServiceStep::Answer && one.working_days > days).then_some(rule)
    }
}

/// Of these open loans those which a rule takes up on a day.
pub fn stale(
    tx: &mut Tx,
    open: &[(Record, String)],
    (on, days): (NaiveDate, StaleDays),
    language: Language,
) -> Result<Vec<(StaleRule, LoanDeadline)>> {
    if days.lending.is_none() && days.borrowing.is_none() {
        return Ok(Vec::new());
    }
    let all = quality::deadlines(tx, open.to_vec(), on, language)?;
    Ok(all.into_iter().filter_map(|one| Some((days.rule(&one)?, one))).collect())
}

/// Answers or moves on what nobody has answered for too long, of the loans after this one.
pub fn answer_stale(tx: &mut Tx, after: LoanId, at_most: usize) -> Result<Portion> {
    let (mut portion, today) = (Portion::default(), tx.today);
    let days = StaleDays::on(tx, today)?;
    let mut open = loans::open(tx)?;
    open.retain(|(record, _)| record.id > after);
    for (rule, one) in stale(tx, &open, (today, days), Language::Lt)?.into_iter().take(at_most) {
        portion.last_id = Some(one.loan_id.0);
        // What a colleague does at this moment goes first.
        if loans::hold(tx, one.loan_id)?.version != one.version {
            continue;
        }
        match by_rule(tx, rule, one.loan_id) {
            Ok(()) => portion.n_told += 1,
            // What the desk's own rules refuse, such as a locked day, waits for a person.
            Err(Error::Refused { .. } | Error::Invalid(_)) => portion.n_by_hand += 1,
            Err(err) => return Err(err),
        }
    }
    Ok(portion)
}

fn by_rule(tx: &mut Tx, rule: StaleRule, loan: LoanId) -> Result<()> {
    let no = NegativeAnswer { reason: UnfilledReason::NoAnswer, by_mail: None, happened_on: None, note: None };
    tx.part(|tx| loans::unfilled(tx, loan, &no).map(drop))?;
    if rule == StaleRule::Borrowing
        && let Some(library_id) = suppliers::next_kept(tx, loan)?
    {
        let sending = Sending {
            library_id,
            again: false,
            through_library_id: None,
            n_half_vouchers: None,
            partner_number: None,
            exception: None,
            by_mail: None,
            happened_on: None,
            note: None,
        };
        match tx.part(|tx| loans::send(tx, loan, &sending).map(drop)) {
            // It is back on the desk, and a person decides.
            Ok(()) | Err(Error::Refused { .. } | Error::Invalid(_)) => {}
            Err(err) => return Err(err),
        }
    }
    let event = loans::about(tx, loan, "loans.stale")?.because(Some(rule.as_str()));
    events::tell(tx, &event)?;
    Ok(())
}

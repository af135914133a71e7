//! What a condition, a promise for later, a renewal and a claim must say.
use chrono::NaiveDate;

use crate::{
    loans::model::{
        ConditionAnswer, ConditionCode, Currency, LoanClaim, LoanCondition, NewCondition, RenewalRefusal, SettledAs,
        Settlement, Terms, Whole,
    },
    platform::{problem::Fault, text},
};

/// The condition as it is kept: a cost has an amount or vouchers, and an amount a currency.
pub fn condition(new: &NewCondition, loan: &Whole, day: NaiveDate, faults: &mut Vec<Fault>) -> LoanCondition {
    if new.code == ConditionCode::Cost && new.cost_cents.is_none() && new.n_half_vouchers.is_none() {
        faults.push(Fault::new("/cost_cents", "field.required"));
    }
    if new.currency.is_some() && new.cost_cents.is_none() {
        faults.push(Fault::new("/currency", "field.not_allowed"));
    }
    LoanCondition {
        n: loan.conditions.last().map_or(1, |last| last.n + 1),
        code: new.code,
        cost_cents: new.cost_cents,
        currency: new.cost_cents.map(|_| new.currency.unwrap_or(Currency::Eur)),
        n_half_vouchers: new.n_half_vouchers,
        asked_on: day,
        answer: None,
        answered_on: None,
        note: new.note.as_deref().and_then(text::clean),
    }
}

/// Answers the condition that waits, if one does.
pub fn answer_condition(loan: &mut Whole, answer: ConditionAnswer, day: NaiveDate) {
    let Some(condition) = loan.conditions.iter_mut().find(|condition| condition.answer.is_none()) else { return };
    (condition.answer, condition.answered_on) = (Some(answer), Some(day));
    if answer == ConditionAnswer::Accepted && condition.code == ConditionCode::ReadingRoomOnly {
        loan.record.standing.is_reading_room_only = true;
    }
}

/// Why our rule refuses to lend it for longer: others wait for it, or the terms allow no more renewals. Practice:
/// renewal is possible unless the item is wanted or reserved.
pub fn renewal_refusal(n_renewals: i32, n_waiting: i64, terms: &Terms) -> Option<RenewalRefusal> {
    match () {
        () if n_waiting > 0 => Some(RenewalRefusal::SomeoneWaits),
        () if i64::from(n_renewals) >= terms.n_renewals => Some(RenewalRefusal::UsedUp),
        () => None,
    }
}

/// What the lender wants for what was lost or damaged.
pub fn claim(amount_cents: Option<i64>, currency: Option<Currency>, loan: &Whole, day: NaiveDate) -> LoanClaim {
    LoanClaim {
        n: loan.claims.last().map_or(1, |last| last.n + 1),
        claimed_on: day,
        amount_cents,
        currency: Some(currency.unwrap_or(Currency::Eur)),
        settled_as: None,
        settled_cents: None,
        settled_on: None,
    }
}

/// Settles the claim that waits: what was paid has an amount, the claim's own where none is named.
pub fn settle(loan: &mut Whole, settlement: &Settlement, day: NaiveDate, faults: &mut Vec<Fault>) {
    let Some(claim) = loan.claims.iter_mut().find(|claim| claim.settled_as.is_none()) else { return };
    let is_paid = settlement.settled_as == SettledAs::Paid;
    let settled_cents = settlement.settled_cents.or(claim.amount_cents.filter(|_| is_paid));
    match (is_paid, settled_cents) {
        (true, None) => faults.push(Fault::new("/settled_cents", "field.required")),
        (false, Some(_)) => faults.push(Fault::new("/settled_cents", "field.not_allowed")),
        _ => {}
    }
    (claim.settled_as, claim.settled_cents, claim.settled_on) = (Some(settlement.settled_as), settled_cents, Some(day));
}

/// What was lost was found after all: nothing is owed for it.
pub fn drop_claim(loan: &mut Whole, day: NaiveDate) {
    for claim in loan.claims.iter_mut().filter(|claim| claim.settled_as.is_none()) {
        (claim.settled_as, claim.settled_on) = (Some(SettledAs::Returned), Some(day));
    }
}

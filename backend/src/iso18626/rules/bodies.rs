//! What the lender's message says, as the body of the step that it comes to.
use chrono::{Duration, NaiveDate};

use super::Condition;
use crate::{
    iso18626::message::{Status, SupplyingAgencyMessage},
    loans::model::{ConditionCode, Currency, NewCondition, Parcel, RetryLater, RetryReason},
};

/// When it is worth asking again, where they name no day.
const RETRY_DAYS: i64 = 14;

/// What is on its way, and until when; a copy has no day.
pub fn parcel(said: &SupplyingAgencyMessage) -> Parcel {
    let due_on = said.status_info.due_date.map(|at| at.date_naive());
    let is_copy = said.status_info.status == Some(Status::CopyCompleted);
    Parcel { due_on: due_on.filter(|_| !is_copy), ..Parcel::default() }
}

/// Why not now, and from when: in two weeks where they name no day that lies ahead.
pub fn later(said: &SupplyingAgencyMessage, today: NaiveDate) -> RetryLater {
    let code = said.message_info.reason_retry.as_ref();
    let known = [
        ("OnLoan", RetryReason::OnLoan),
        ("AtBindery", RetryReason::AtBindery),
        ("OnOrder", RetryReason::OnOrder),
        ("NotFoundAsCited", RetryReason::NotFoundYet),
    ];
    let reason = known.into_iter().find(|(value, _)| code.is_some_and(|code| code.is(value)));
    let named = said.retry_info.as_ref().and_then(|retry| retry.retry_after).map(|at| at.date_naive());
    RetryLater {
        reason: reason.map_or(RetryReason::Other, |(_, reason)| reason),
        retry_from_on: named.filter(|day| *day > today).unwrap_or(today + Duration::days(RETRY_DAYS)),
        happened_on: None,
        note: None,
    }
}

/// A cost in a currency that the desk does not know stands in the message alone.
pub fn new_condition(put: &Condition) -> NewCondition {
    let known = |code: &str| Currency::ALL.iter().copied().find(|known| known.as_str().eq_ignore_ascii_case(code));
    let cost = put.costs.as_ref().and_then(|costs| Some((costs.cents, known(&costs.currency.value)?)));
    let cost = cost.filter(|(cents, _)| (1..=10_000_000).contains(cents));
    let is_bare_cost = put.code == ConditionCode::Cost && cost.is_none();
    NewCondition {
        code: if is_bare_cost { ConditionCode::Other } else { put.code },
        cost_cents: cost.map(|(cents, _)| cents),
        currency: cost.map(|(_, currency)| currency),
        n_half_vouchers: None,
        happened_on: None,
        note: None,
    }
}

//! What the lender's message says, as the body of the step that it comes to.
use chrono::{Duration, NaiveDate};

use super::{Condition, items};
use crate::{
    iso18626::message::{Status, SupplyingAgencyMessage},
    loans::{
        self,
        model::{ConditionCode, Currency, NewCondition, Parcel, RetryLater, RetryReason, Whole},
    },
};

/// When it is worth asking again, where they name no day.
const RETRY_DAYS: i64 = 14;

/// Where a copy lies that is delivered on the web, if that is an address which a person may follow.
fn copy_url(said: &SupplyingAgencyMessage) -> Option<&str> {
    said.delivery_info.as_ref()?.url.as_deref().and_then(|url| loans::web_copy(url.trim()))
}

/// What is on its way, and until when; a copy has no day, and may lie on the web. With it, whether it is clear which
/// units of the loan are in it.
pub fn parcel(said: &SupplyingAgencyMessage, loan: &Whole) -> (Parcel, bool) {
    let due_on = said.status_info.due_date.map(|at| at.date_naive());
    let is_copy = said.status_info.status == Some(Status::CopyCompleted);
    let copy_url = copy_url(said).filter(|_| is_copy).map(str::to_owned);
    let items = if loan.record.medium.is_copy() { Vec::new() } else { items::items(said) };
    let details = items::details(&items, &loan.items);
    let is_whole = details.is_some();
    let items = details.unwrap_or_default();
    (Parcel { due_on: due_on.filter(|_| !is_copy), copy_url, items, ..Parcel::default() }, is_whole)
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

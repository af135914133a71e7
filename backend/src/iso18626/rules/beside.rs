//! What stands beside a status: the parcel, the condition, when to try again, why not.
use chrono::NaiveTime;

use super::{condition, items, supplying::Told};
use crate::{
    iso18626::{
        codec::Dialect,
        message::{Coded, Costs, DeliveryInfo, RetryInfo, SupplyingAgencyMessage},
    },
    loans::{
        self,
        model::{LoanItem, Medium, RetryReason},
    },
};

/// How ReShare and CrossLink mark a condition, for which 1.2 has no place of its own.
const ADDS_CONDITION: &str = "#ReShareAddLoanCondition#";

/// What is in the parcel, by the numbers on the things.
pub fn with_parcel(told: &Told, mut said: SupplyingAgencyMessage) -> SupplyingAgencyMessage {
    let record = &told.loan.record;
    let in_parcel: Vec<&LoanItem> = told.loan.items.iter().filter(|item| item.shipped_on.is_some()).collect();
    let is_several = told.loan.items.len() > 1;
    let is_bound = record.standing.is_reading_room_only;
    let url = record.standing.copy_url.clone();
    let method = match record.medium {
        _ if url.is_some() => "URL",
        Medium::ElectronicCopy => "Email",
        Medium::Original | Medium::PaperCopy => "Mail",
    };
    said.delivery_info = Some(DeliveryInfo {
        date_sent: Some(said.status_info.last_change),
        item_id: in_parcel.into_iter().filter_map(|item| items::named(item, is_several)).collect(),
        url,
        delivery_method: Some(Coded::new(method)),
        loan_condition: is_bound.then(|| Coded::new("LibraryUseOnly")).into_iter().collect(),
        ..DeliveryInfo::default()
    });
    said
}

/// On what it depends: 2021 ends the request and waits for a retry that accepts it, 1.2 says it beside a promise.
pub fn with_condition(told: &Told, mut said: SupplyingAgencyMessage) -> SupplyingAgencyMessage {
    let Some(put) = told.loan.conditions.last() else { return said };
    let costs = put.cost_cents.zip(put.currency);
    let costs = costs.map(|(cents, currency)| Costs { currency: Coded::new(currency.as_str()), cents });
    let codes: Vec<Coded> = condition::to_iso(put.code).map(Coded::new).into_iter().collect();
    let words = condition::words(put, told.language);
    if told.dialect == Dialect::V2021 {
        let reason = if costs.is_some() { "CostExceedsMaxCost" } else { "MustMeetLoanCondition" };
        said.message_info.reason_retry = Some(Coded::new(reason));
        said.message_info.note = Some(words);
        let offered_costs = costs.into_iter().collect();
        said.retry_info = Some(RetryInfo { loan_condition: codes, offered_costs, ..RetryInfo::default() });
        return said;
    }
    said.message_info.note = Some(format!("{words} {ADDS_CONDITION}"));
    said.retry_info = costs.map(|costs| RetryInfo { offered_costs: vec![costs], ..RetryInfo::default() });
    said.delivery_info = Some(DeliveryInfo { loan_condition: codes, ..DeliveryInfo::default() });
    said
}

/// Why not now, and from when.
pub fn with_retry(told: &Told, mut said: SupplyingAgencyMessage) -> SupplyingAgencyMessage {
    let standing = &told.loan.record.standing;
    let reason = match standing.retry_reason {
        Some(RetryReason::OnLoan) => "OnLoan",
        Some(RetryReason::AtBindery) => "AtBindery",
        Some(RetryReason::OnOrder) => "OnOrder",
        _ => "NotCurrentAvailableForILL",
    };
    said.message_info.reason_retry = Some(Coded::new(reason));
    let retry_after = standing.retry_from_on.map(|day| day.and_time(NaiveTime::MIN).and_utc());
    said.retry_info = Some(RetryInfo { retry_after, ..RetryInfo::default() });
    said
}

/// The nearest of the six codes, and our own reason in words, which says more.
pub fn with_refusal(told: &Told, mut said: SupplyingAgencyMessage) -> SupplyingAgencyMessage {
    let Some(reason) = told.loan.record.standing.unfilled_reason else { return said };
    said.message_info.reason_unfilled = Some(Coded::new(loans::to_iso(reason).as_str()));
    said.message_info.note = Some(loans::reason_name(reason, told.language).to_owned());
    said
}

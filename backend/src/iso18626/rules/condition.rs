//! Conditions in the words of the standard (LoanCondition, an open list of five) and in our own.
use crate::{
    iso18626::{
        codec::notes::Marker,
        message::{Coded, Costs, Status, SupplyingAgencyMessage},
    },
    loans::{
        self,
        model::{ConditionCode, LoanCondition},
    },
    platform::i18n::Language,
};

/// The nearest code; a cost is an amount and no code.
pub fn to_iso(code: ConditionCode) -> Option<&'static str> {
    match code {
        ConditionCode::ReadingRoomOnly => Some("LibraryUseOnly"),
        ConditionCode::NoCopying => Some("NoReproduction"),
        ConditionCode::SignatureRequired => Some("SignatureRequired"),
        ConditionCode::Supervised => Some("SpecCollSupervReq"),
        ConditionCode::Cost => None,
        ConditionCode::ShorterTerm | ConditionCode::Insured | ConditionCode::Other => Some("Other"),
    }
}

/// What a code of a partner means to us; what is on no list is another condition.
pub fn of_iso(code: &Coded) -> ConditionCode {
    let known = [
        ("LibraryUseOnly", ConditionCode::ReadingRoomOnly),
        ("WatchLibraryUseOnly", ConditionCode::Supervised),
        ("NoReproduction", ConditionCode::NoCopying),
        ("SignatureRequired", ConditionCode::SignatureRequired),
        ("SpecCollSupervReq", ConditionCode::Supervised),
    ];
    known.into_iter().find(|(value, _)| code.is(value)).map_or(ConditionCode::Other, |(_, code)| code)
}

/// A condition as a person reads it, with its cost; what colleagues noted of it is theirs.
pub fn words(put: &LoanCondition, language: Language) -> String {
    let mut words = loans::condition_name(put.code, language).to_owned();
    if let Some((cents, currency)) = put.cost_cents.zip(put.currency) {
        words += &format!(": {}.{:02} {}", cents / 100, cents % 100, currency.as_str());
    }
    if let Some(halves) = put.n_half_vouchers {
        let half = if halves % 2 == 1 { ".5" } else { "" };
        words += &format!("; {}: {}{half}", language.pick("IFLA kuponai", "IFLA vouchers"), halves / 2);
    }
    words
}

/// On what the other library makes it depend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub code: ConditionCode,
    pub costs: Option<Costs>,
}

/// The condition that a message puts: as a refusal that asks for a retry (2021), or beside a promise (1.2), marked or
/// not. What is only repeated of a thing that was sent is none.
pub fn put(said: &SupplyingAgencyMessage, markers: &[Marker]) -> Option<Condition> {
    let retry = said.message_info.reason_retry.as_ref();
    let of_retry = retry.is_some_and(|code| {
        ["MustMeetLoanCondition", "LoanCondition", "CostExceedsMaxCost"].iter().any(|known| code.is(known))
    });
    let is_before = matches!(said.status_info.status, None | Some(Status::WillSupply | Status::ExpectToSupply));
    let codes = said.retry_info.iter().flat_map(|retry| &retry.loan_condition);
    let codes: Vec<&Coded> = codes.chain(said.delivery_info.iter().flat_map(|sent| &sent.loan_condition)).collect();
    let costs = said.retry_info.as_ref().and_then(|retry| retry.offered_costs.first().cloned());
    let is_beside = is_before && (markers.contains(&Marker::AddLoanCondition) || !codes.is_empty() || costs.is_some());
    if !of_retry && !is_beside {
        return None;
    }
    let code = match (codes.first(), &costs) {
        (Some(code), _) => of_iso(code),
        (None, Some(_)) => ConditionCode::Cost,
        (None, None) => ConditionCode::Other,
    };
    Some(Condition { code, costs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_we_say_is_read_as_the_same_condition() {
        for &code in ConditionCode::ALL {
            let Some(said) = to_iso(code).filter(|said| *said != "Other") else { continue };
            assert_eq!(of_iso(&Coded::new(said)), code, "{said}");
            assert_eq!(of_iso(&Coded::new(said.to_lowercase())), code, "{said}");
        }
        assert_eq!(of_iso(&Coded::new("HandleWithCare")), ConditionCode::Other);
    }
}

//! Conditions in the words of the standard (LoanCondition, an open list of five) and in our own.
use crate::{
    iso18626::message::Coded,
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

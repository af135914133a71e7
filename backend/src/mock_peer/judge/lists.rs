//! The open lists: codes that stand in none of them are allowed, and understood by few.
use super::differs;
use crate::{
    iso18626::message::{Coded, SupplyingAgencyMessage},
    mock_peer::report::Finding,
};

const REASON_UNFILLED: &[&str] =
    &["NonCirculating", "NotAvailableForILL", "NotHeld", "NotOnShelf", "PolicyProblem", "PoorCondition"];
const REASON_RETRY: &[&str] = &[
    "AtBindery",
    "CostExceedsMaxCost",
    "LoanPossible",
    "NotCurrentAvailableForILL",
    "NotFoundAsCited",
    "OnLoan",
    "OnOrder",
    "ReqDelDateNotPossible",
    "ReqDelMethodNotSupp",
    "CourierNotSupp",
    "MultiVolAvail",
    "MustMeetLoanCondition",
    "ReqEditionNotPossible",
    "ReqFormatNotPossible",
    "ReqPayMethodNotSupported",
    "ReqServLevelNotSupp",
    "ReqServTypeNotPossible",
];
const LOAN_CONDITION: &[&str] =
    &["LibraryUseOnly", "NoReproduction", "SignatureRequired", "SpecCollSupervReq", "WatchLibraryUseOnly"];
const DELIVERY_METHOD: &[&str] = &["ArticleExchange", "Ariel", "Courier", "Email", "FTP", "Mail", "Odyssey", "URL"];

/// The codes that stand in no list of the standard, by element.
pub fn unlisted(said: &SupplyingAgencyMessage) -> Vec<Finding> {
    let info = &said.message_info;
    let sent = said.delivery_info.as_ref();
    let conditions = said.retry_info.iter().flat_map(|retry| &retry.loan_condition);
    let conditions = conditions.chain(sent.iter().flat_map(|sent| &sent.loan_condition));
    let checked = [
        ("reasonUnfilled", REASON_UNFILLED, info.reason_unfilled.iter().collect::<Vec<_>>()),
        ("reasonRetry", REASON_RETRY, info.reason_retry.iter().collect()),
        ("loanCondition", LOAN_CONDITION, conditions.collect()),
        ("deliveryMethod", DELIVERY_METHOD, sent.and_then(|sent| sent.delivery_method.as_ref()).into_iter().collect()),
    ];
    let is_unknown = |list: &[&str], code: &Coded| !list.iter().any(|known| code.is(known));
    let told = checked.into_iter().flat_map(|(element, list, codes)| {
        let unknown = codes.into_iter().filter(move |code| is_unknown(list, code));
        unknown.map(move |code| differs(format!("{element} `{}` stands in no list of the standard", code.value)))
    });
    told.collect()
}

//! What librarians call the states and the steps, in both languages.
use crate::{
    loans::model::{ActionKey, ConditionCode, Named, Pending, RetryReason, Status},
    platform::i18n::Language,
};

pub fn status_name(status: Status, language: Language) -> &'static str {
    let (lt, en) = match status {
        Status::Requested => ("užsakyta", "requested"),
        Status::Sent => ("išsiųsta bibliotekai", "sent to a library"),
        Status::WillSupply => ("pažadėta", "promised"),
        Status::Shipped => ("siunčiama", "on its way"),
        Status::Received => ("gauta", "received"),
        Status::OnLoan => ("išduota", "with the reader"),
        Status::CheckedIn => ("grąžinta skaitytojo", "back from the reader"),
        Status::ReturnShipped => ("siunčiama atgal", "on its way back"),
        Status::Completed => ("baigta", "completed"),
        Status::Delivered => ("kopija pateikta", "copy delivered"),
        Status::Unfilled => ("neįvykdyta", "unfilled"),
        Status::Cancelled => ("atšaukta", "cancelled"),
        Status::Lost => ("prarasta", "lost"),
        Status::Closed => ("užbaigta ranka", "closed by hand"),
    };
    language.pick(lt, en)
}

pub fn question_name(pending: Pending, language: Language) -> &'static str {
    let (lt, en) = match pending {
        Pending::Cancel => ("prašoma atšaukti", "asked to cancel"),
        Pending::Condition => ("su sąlyga", "on a condition"),
        Pending::Retry => ("siūloma vėliau", "later, if asked again"),
        Pending::Renewal => ("prašoma pratęsti", "asked to renew"),
        Pending::Recall => ("prašoma grąžinti anksčiau", "recalled"),
        Pending::Hold => ("prašoma kol kas negrąžinti", "asked to keep it for now"),
        Pending::Settlement => ("atlyginama žala", "to be settled"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: ActionKey, language: Language) -> &'static str {
    let (lt, en) = match action {
        ActionKey::Send => ("siųsti bibliotekai", "send to a library"),
        ActionKey::WillSupply => ("pažadėti", "promise"),
        ActionKey::Unfilled => ("atsakyti neigiamai", "answer no"),
        ActionKey::Ship => ("išsiųsti", "ship"),
        ActionKey::Deliver => ("pateikti kopiją", "deliver the copy"),
        ActionKey::Receive => ("gauti", "receive"),
        ActionKey::Tell => ("pranešti skaitytojui", "tell the reader"),
        ActionKey::HandOver => ("išduoti skaitytojui", "hand over to the reader"),
        ActionKey::TakeBack => ("priimti iš skaitytojo", "take back from the reader"),
        ActionKey::NextReader => ("skirti kitam skaitytojui", "pass on to the next reader"),
        ActionKey::SendBack => ("išsiųsti atgal", "send back"),
        ActionKey::Complete => ("baigti", "complete"),
        ActionKey::AskCancel => ("prašyti atšaukti", "ask to cancel"),
        ActionKey::AgreeCancel => ("sutikti atšaukti", "agree to cancel"),
        ActionKey::DeclineCancel => ("nesutikti atšaukti", "decline to cancel"),
        ActionKey::Cancel => ("atšaukti", "cancel"),
        ActionKey::GiveUp => ("baigti neįvykdžius", "give up"),
        ActionKey::AddCondition => ("kelti sąlygą", "set a condition"),
        ActionKey::AcceptCondition => ("priimti sąlygą", "accept the condition"),
        ActionKey::RejectCondition => ("nepriimti sąlygos", "refuse the condition"),
        ActionKey::AskRetry => ("siūlyti kreiptis vėliau", "say that it can be had later"),
        ActionKey::AcceptRetry => ("palaukti ir kreiptis vėliau", "wait and ask later"),
        ActionKey::RejectRetry => ("nelaukti", "not wait"),
        ActionKey::AskNext => ("atsisakyti šios bibliotekos", "be released and ask another"),
        ActionKey::NotPickedUp => ("neatsiimta", "not picked up"),
        ActionKey::ShipRest => ("išsiųsti likusius", "ship the rest"),
        ActionKey::ReceiveRest => ("gauti vėluojančius", "receive late volumes"),
        ActionKey::ReportMissing => ("pranešti, kad negauta", "report missing"),
        ActionKey::ReturnSome => ("grąžinti dalį", "return some"),
        ActionKey::AskRenewal => ("prašyti pratęsti", "ask to renew"),
        ActionKey::GrantRenewal => ("pratęsti", "renew"),
        ActionKey::RefuseRenewal => ("nepratęsti", "refuse to renew"),
        ActionKey::Recall => ("prašyti grąžinti anksčiau", "recall"),
        ActionKey::HoldReturn => ("prašyti kol kas negrąžinti", "ask to keep it for now"),
        ActionKey::ReleaseReturn => ("leisti grąžinti", "let it go back"),
        ActionKey::Remind => ("priminti", "remind"),
        ActionKey::ReportLost => ("pranešti apie praradimą", "report a loss"),
        ActionKey::ReportDamaged => ("pranešti apie sugadinimą", "report damage"),
        ActionKey::Settle => ("įrašyti atlyginimą", "settle"),
        ActionKey::Close => ("užbaigti ranka", "close by hand"),
        ActionKey::Undo => ("atšaukti paskutinį žingsnį", "undo the last step"),
        ActionKey::Correct => ("taisyti paskutinį įrašą", "correct the last entry"),
    };
    language.pick(lt, en)
}

/// On what a lender makes it depend, as it stands in a letter or a message.
pub fn condition_name(code: ConditionCode, language: Language) -> &'static str {
    let (lt, en) = condition_words(code);
    language.pick(lt, en)
}

fn condition_words(code: ConditionCode) -> (&'static str, &'static str) {
    match code {
        ConditionCode::Cost => ("kaina", "a cost"),
        ConditionCode::ReadingRoomOnly => ("naudoti tik skaitykloje", "use in the reading room only"),
        ConditionCode::NoCopying => ("nekopijuoti", "no copying"),
        ConditionCode::SignatureRequired => ("reikia skaitytojo parašo", "the reader signs for it"),
        ConditionCode::Supervised => ("naudoti prižiūrint", "use under supervision"),
        ConditionCode::ShorterTerm => ("trumpesnis terminas", "a shorter term"),
        ConditionCode::Insured => ("siųsti apdraustą", "insured parcel"),
        ConditionCode::Other => ("kita", "another"),
    }
}

/// On what a lender makes it depend, by its names.
pub fn condition_names() -> Vec<Named> {
    ConditionCode::ALL.iter().map(|&code| Named::new(code.as_str(), condition_words(code))).collect()
}

/// Why it can be had only later, by its names.
pub fn retry_names() -> Vec<Named> {
    let words = |reason| match reason {
        RetryReason::OnLoan => ("leidinys išduotas", "it is on loan"),
        RetryReason::Reserved => ("leidinys rezervuotas", "it is reserved"),
        RetryReason::AtBindery => ("leidinys įrišamas", "it is at the bindery"),
        RetryReason::OnOrder => ("leidinys užsakytas", "it is on order"),
        RetryReason::BeingProcessed => ("leidinys tvarkomas", "it is being processed"),
        RetryReason::NotFoundYet => ("leidinio dar ieškoma", "it is being looked for"),
        RetryReason::Closed => ("biblioteka nedirba", "the library is closed"),
        RetryReason::Other => ("kita", "another"),
    };
    RetryReason::ALL.iter().map(|&reason| Named::new(reason.as_str(), words(reason))).collect()
}

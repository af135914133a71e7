//! What librarians call the states and the steps, in both languages.
use crate::{
    loans::model::{ActionKey, Status},
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
        ActionKey::SendBack => ("išsiųsti atgal", "send back"),
        ActionKey::Complete => ("baigti", "complete"),
        ActionKey::AskCancel => ("prašyti atšaukti", "ask to cancel"),
        ActionKey::AgreeCancel => ("sutikti atšaukti", "agree to cancel"),
        ActionKey::DeclineCancel => ("nesutikti atšaukti", "decline to cancel"),
        ActionKey::Cancel => ("atšaukti", "cancel"),
        ActionKey::GiveUp => ("baigti neįvykdžius", "give up"),
        ActionKey::Correct => ("taisyti paskutinį įrašą", "correct the last entry"),
    };
    language.pick(lt, en)
}

//! What librarians call the states, the steps and the ways, in both languages.
use crate::{
    platform::i18n::Language,
    shipments::model::{ShipmentAction, ShipmentDirection, ShipmentStatus},
};

pub fn status_name(status: ShipmentStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        ShipmentStatus::Packing => ("ruošiama", "being packed"),
        ShipmentStatus::Sent => ("išsiųsta", "sent"),
        ShipmentStatus::PartlyReceived => ("gauta iš dalies", "partly received"),
        ShipmentStatus::Received => ("gauta", "received"),
        ShipmentStatus::Lost => ("prarasta", "lost"),
        ShipmentStatus::Cancelled => ("atšaukta", "cancelled"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: ShipmentAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        ShipmentAction::Add => ("įdėti", "put in"),
        ShipmentAction::Remove => ("išimti", "take out"),
        ShipmentAction::Dispatch => ("išsiųsti", "send"),
        ShipmentAction::Receive => ("gauta", "received"),
        ShipmentAction::ReceivePart => ("gauta iš dalies", "received in part"),
        ShipmentAction::ReportDamaged => ("sugadinta", "damaged"),
        ShipmentAction::ReportLost => ("prarasta", "lost"),
        ShipmentAction::Undo => ("atšaukti žingsnį", "undo"),
        ShipmentAction::Cancel => ("atšaukti siuntą", "cancel"),
        ShipmentAction::Reopen => ("ruošti iš naujo", "reopen"),
    };
    language.pick(lt, en)
}

pub fn direction_name(direction: ShipmentDirection, language: Language) -> &'static str {
    let (lt, en) = match direction {
        ShipmentDirection::ToBorrower => ("skolinama bibliotekai", "to a borrower"),
        ShipmentDirection::FromLender => ("iš bibliotekos skolintojos", "from a lender"),
        ShipmentDirection::ToLender => ("grąžinama skolintojai", "back to a lender"),
        ShipmentDirection::FromBorrower => ("grąžinama mums", "back from a borrower"),
    };
    language.pick(lt, en)
}

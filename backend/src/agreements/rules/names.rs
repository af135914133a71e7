//! What librarians call the states and the steps, in both languages.
use crate::{
    agreements::model::{AgreementAction, AgreementStatus},
    platform::i18n::Language,
};

pub fn status_name(status: AgreementStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        AgreementStatus::Draft => ("projektas", "draft"),
        AgreementStatus::Sent => ("pateikta pasirašyti", "sent for signing"),
        AgreementStatus::InForce => ("galioja", "in force"),
        AgreementStatus::Suspended => ("sustabdyta", "suspended"),
        AgreementStatus::Ended => ("pasibaigusi", "ended"),
        AgreementStatus::Terminated => ("nutraukta", "terminated"),
        AgreementStatus::Withdrawn => ("atsisakyta", "withdrawn"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: AgreementAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        AgreementAction::Send => ("pateikti pasirašyti", "send for signing"),
        AgreementAction::Sign => ("pasirašyta", "signed"),
        AgreementAction::Amend => ("keisti sąlygas", "amend"),
        AgreementAction::Resume => ("tęsti", "resume"),
        AgreementAction::TakeBack => ("grąžinti taisyti", "take back to edit"),
        AgreementAction::Suspend => ("sustabdyti", "suspend"),
        AgreementAction::Terminate => ("nutraukti", "terminate"),
        AgreementAction::RevokeNotice => ("atšaukti nutraukimą", "revoke the termination"),
        AgreementAction::Withdraw => ("atsisakyti projekto", "withdraw"),
    };
    language.pick(lt, en)
}

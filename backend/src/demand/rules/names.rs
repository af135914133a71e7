//! What librarians call the states and the steps, in both languages.
use crate::{
    demand::model::{DemandAction, DemandPriority, DemandStatus},
    platform::i18n::Language,
};

pub fn status_name(status: DemandStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        DemandStatus::New => ("naujas", "new"),
        DemandStatus::Considered => ("svarstomas", "considered"),
        DemandStatus::Accepted => ("priimtas", "accepted"),
        DemandStatus::Rejected => ("atmestas", "rejected"),
        DemandStatus::Acquired => ("įsigytas", "acquired"),
        DemandStatus::Dropped => ("nesiūlomas", "dropped"),
        DemandStatus::Merged => ("sujungtas", "merged"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: DemandAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        DemandAction::Propose => ("siūlyti su sąrašu", "propose with a list"),
        DemandAction::Accept => ("priimtas", "accepted"),
        DemandAction::Acquire => ("įsigytas", "acquired"),
        DemandAction::Reject => ("atmestas", "rejected"),
        DemandAction::Reopen => ("svarstyti iš naujo", "reopen"),
        DemandAction::Merge => ("sujungti", "merge"),
        DemandAction::Split => ("atskirti", "split"),
        DemandAction::Drop => ("nesiūlyti", "drop"),
        DemandAction::Withdraw => ("atšaukti sąrašą", "withdraw the list"),
        DemandAction::TakeBack => ("atšaukti sprendimą", "take the decision back"),
    };
    language.pick(lt, en)
}

pub fn priority_name(priority: DemandPriority, language: Language) -> &'static str {
    let (lt, en) = match priority {
        DemandPriority::High => ("didelė", "high"),
        DemandPriority::Normal => ("įprasta", "normal"),
        DemandPriority::Low => ("maža", "low"),
    };
    language.pick(lt, en)
}

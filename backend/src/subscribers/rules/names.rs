//! What librarians call the states and the steps, in both languages.
use crate::{
    platform::i18n::Language,
    subscribers::model::{SubscriberAction, SubscriberStatus},
};

pub fn status_name(status: SubscriberStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        SubscriberStatus::NotRegistered => ("neregistruotas", "not registered"),
        SubscriberStatus::Registered => ("registruotas", "registered"),
        SubscriberStatus::ReRegistered => ("perregistruotas", "re-registered"),
        SubscriberStatus::Lapsed => ("neperregistruotas", "lapsed"),
        SubscriberStatus::Suspended => ("sustabdytas", "suspended"),
        SubscriberStatus::Removed => ("išregistruotas", "removed"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: SubscriberAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        SubscriberAction::Register => ("registruoti", "register"),
        SubscriberAction::ReRegister => ("perregistruoti", "re-register"),
        SubscriberAction::Resume => ("tęsti", "resume"),
        SubscriberAction::Readmit => ("grąžinti į abonentus", "readmit"),
        SubscriberAction::Ask => ("prašyti patvirtinti duomenis", "ask to confirm its data"),
        SubscriberAction::Lapse => ("pažymėti neperregistruotu", "let lapse"),
        SubscriberAction::Suspend => ("sustabdyti", "suspend"),
        SubscriberAction::Remove => ("išregistruoti", "remove"),
        SubscriberAction::Correct => ("taisyti paskutinį įrašą", "correct the last entry"),
    };
    language.pick(lt, en)
}

//! What librarians call the reasons of a negative answer, in both languages: as they stand in a letter.
use crate::{loans::model::UnfilledReason, platform::i18n::Language};

pub fn reason_name(reason: UnfilledReason, language: Language) -> &'static str {
    let (lt, en) = match reason {
        UnfilledReason::NotHeld => ("leidinio nėra fonde", "it is not held"),
        UnfilledReason::OnLoan => ("leidinys išduotas", "it is on loan"),
        UnfilledReason::Reserved => ("leidinys rezervuotas", "it is reserved"),
        UnfilledReason::OnlyCopy => ("vienintelis egzempliorius", "it is the only copy"),
        UnfilledReason::Rare => ("retas ar vertingas leidinys", "it is rare or valuable"),
        UnfilledReason::NotForLoan => ("leidinys neskolinamas", "it is not lent"),
        UnfilledReason::PoorCondition => ("bloga leidinio būklė", "it is in poor condition"),
        UnfilledReason::NotFound => ("leidinys nerastas", "it was not found"),
        UnfilledReason::Withdrawn => ("leidinys nurašytas", "it was withdrawn"),
        UnfilledReason::WrongCitation => ("netikslus aprašas", "the citation is wrong"),
        UnfilledReason::CostExceedsLimit => ("viršyta kaina", "the cost exceeds the limit"),
        UnfilledReason::TooLate => ("nebespėjama laiku", "it would come too late"),
        UnfilledReason::Copyright => ("autorių teisių apribojimai", "copyright does not allow it"),
        UnfilledReason::NoAgreement => ("nėra sutarties", "there is no agreement"),
        UnfilledReason::Debtor => ("negrąžinti kiti leidiniai", "other items were not returned"),
        UnfilledReason::Other => ("kita", "another"),
    };
    language.pick(lt, en)
}

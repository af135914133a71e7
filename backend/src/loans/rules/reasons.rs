//! The reasons of a negative answer: what librarians call them, which of them feed the demand list, and what
//! ISO 18626 calls them (ReasonUnfilled, an open list of six codes).
use crate::{
    loans::model::{DemandGround, IsoReason, IsoUnfilled, Named, UnfilledReason, UnfilledReasonRow, UnfilledReasons},
    platform::i18n::Language,
};

/// As it stands in a letter.
pub fn reason_name(reason: UnfilledReason, language: Language) -> &'static str {
    let (lt, en) = words(reason);
    language.pick(lt, en)
}

fn words(reason: UnfilledReason) -> (&'static str, &'static str) {
    match reason {
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
        UnfilledReason::NoAnswer => ("neatsakyta laiku", "no answer in time"),
        UnfilledReason::Other => ("kita", "another"),
    }
}

/// A reason by its names, Lithuanian and English.
pub fn unfilled_names() -> Vec<Named> {
    UnfilledReason::ALL.iter().map(|&key| Named::new(key.as_str(), words(key))).collect()
}

/// Whether the answer speaks for buying the title: it is not there, or there are too few copies of it.
pub fn demand_ground(reason: UnfilledReason) -> Option<DemandGround> {
    use UnfilledReason::{NotFound, NotHeld, OnLoan, OnlyCopy, Reserved, Withdrawn};
    match reason {
        NotHeld | NotFound | Withdrawn => Some(DemandGround::NotHeld),
        OnLoan | Reserved | OnlyCopy => Some(DemandGround::TooFewCopies),
        _ => None,
    }
}

/// What we tell a partner of ISO 18626: the nearest of its codes.
pub fn to_iso(reason: UnfilledReason) -> IsoUnfilled {
    match reason {
        UnfilledReason::NotHeld | UnfilledReason::Withdrawn | UnfilledReason::WrongCitation => IsoUnfilled::NotHeld,
        UnfilledReason::NotFound | UnfilledReason::OnLoan => IsoUnfilled::NotOnShelf,
        UnfilledReason::Rare | UnfilledReason::OnlyCopy | UnfilledReason::Reserved => IsoUnfilled::NotAvailableForIll,
        UnfilledReason::NotForLoan => IsoUnfilled::NonCirculating,
        UnfilledReason::PoorCondition => IsoUnfilled::PoorCondition,
        UnfilledReason::CostExceedsLimit
        | UnfilledReason::TooLate
        | UnfilledReason::Copyright
        | UnfilledReason::NoAgreement
        | UnfilledReason::Debtor
        | UnfilledReason::NoAnswer
        | UnfilledReason::Other => IsoUnfilled::PolicyProblem,
    }
}

/// What a code of ISO 18626 means to us.
fn of_iso(code: IsoUnfilled) -> UnfilledReason {
    match code {
        IsoUnfilled::NotHeld => UnfilledReason::NotHeld,
        IsoUnfilled::NotOnShelf => UnfilledReason::NotFound,
        // Held, and kept back from interlibrary loan: for which of our reasons it does not say.
        IsoUnfilled::NotAvailableForIll | IsoUnfilled::NonCirculating => UnfilledReason::NotForLoan,
        IsoUnfilled::PoorCondition => UnfilledReason::PoorCondition,
        IsoUnfilled::PolicyProblem => UnfilledReason::Other,
    }
}

/// Reads the code that a partner sent: in whichever case, one of the list or not. `kept` is the code as it came, where
/// our reason would not lead back to it: it goes into the note of the answer, so that nothing is lost.
pub fn read_iso(code: &str) -> (UnfilledReason, Option<&str>) {
    let code = code.trim();
    let known = IsoUnfilled::ALL.iter().copied().find(|known| known.as_str().eq_ignore_ascii_case(code));
    match known {
        Some(known) if to_iso(of_iso(known)) == known => (of_iso(known), None),
        Some(known) => (of_iso(known), Some(code)),
        None => (UnfilledReason::Other, Some(code).filter(|code| !code.is_empty())),
    }
}

/// The whole list, for clients and for the printed reference.
pub fn reasons() -> UnfilledReasons {
    let row = |&key: &UnfilledReason| {
        let ((name_lt, name_en), iso_code) = (words(key), to_iso(key));
        let is_exact = of_iso(iso_code) == key;
        UnfilledReasonRow { key, name_lt, name_en, feeds: demand_ground(key), iso_code, is_exact }
    };
    let iso = |&code: &IsoUnfilled| {
        let (reason, kept) = read_iso(code.as_str());
        IsoReason { code, reason, is_exact: kept.is_none() }
    };
    UnfilledReasons {
        items: UnfilledReason::ALL.iter().map(row).collect(),
        iso: IsoUnfilled::ALL.iter().map(iso).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_has_its_code_and_its_ground() {
        use DemandGround::{NotHeld, TooFewCopies};
        let table = [
            ("not_held", "NotHeld", true, Some(NotHeld)),
            ("on_loan", "NotOnShelf", false, Some(TooFewCopies)),
            ("reserved", "NotAvailableForILL", false, Some(TooFewCopies)),
            ("only_copy", "NotAvailableForILL", false, Some(TooFewCopies)),
            ("rare", "NotAvailableForILL", false, None),
            ("not_for_loan", "NonCirculating", true, None),
            ("poor_condition", "PoorCondition", true, None),
            ("not_found", "NotOnShelf", true, Some(NotHeld)),
            ("withdrawn", "NotHeld", false, Some(NotHeld)),
            ("wrong_citation", "NotHeld", false, None),
            ("cost_exceeds_limit", "PolicyProblem", false, None),
            ("too_late", "PolicyProblem", false, None),
            ("copyright", "PolicyProblem", false, None),
            ("no_agreement", "PolicyProblem", false, None),
            ("debtor", "PolicyProblem", false, None),
            ("no_answer", "PolicyProblem", false, None),
            ("other", "PolicyProblem", true, None),
        ];
        let told = reasons().items;
        let told: Vec<_> =
            told.iter().map(|row| (row.key.as_str(), row.iso_code.as_str(), row.is_exact, row.feeds)).collect();
        assert_eq!(told, table);
    }

    #[test]
    fn each_code_is_read_and_what_our_reason_does_not_say_is_kept() {
        let table = [
            ("NonCirculating", "not_for_loan", None),
            ("NotAvailableForILL", "not_for_loan", Some("NotAvailableForILL")),
            ("NotHeld", "not_held", None),
            ("notheld", "not_held", None),
            (" NotOnShelf ", "not_found", None),
            ("PolicyProblem", "other", None),
            ("PoorCondition", "poor_condition", None),
            ("transfer", "other", Some("transfer")),
            ("Duplicate", "other", Some("Duplicate")),
            ("", "other", None),
        ];
        for (code, reason, kept) in table {
            let (read, left) = read_iso(code);
            assert_eq!((read.as_str(), left), (reason, kept), "{code:?}");
        }
    }
}

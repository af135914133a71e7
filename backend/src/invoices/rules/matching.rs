//! For which invoices a payment is: by its reference, by a number in what the payer wrote, else by payer and amount.
use super::reference::tidy_reference;
use crate::{
    invoices::model::{InvoiceId, MatchedBy, Paid},
    platform::{actor::LibraryId, text},
};

/// An invoice that is not paid yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: InvoiceId,
    pub number: String,
    pub reference: String,
    pub rest_cents: i64,
    pub library: LibraryId,
    pub library_name: String,
}

/// What a payment says of itself.
pub struct Clues<'a> {
    pub paid: &'a Paid,
    /// What of it is not used yet.
    pub rest_cents: i64,
    /// Whose money it is, as far as it is known.
    pub library: Option<LibraryId>,
}

/// The invoices that a payment names: matched without asking anybody.
pub fn certain(clues: &Clues, candidates: &[Candidate]) -> Vec<(InvoiceId, MatchedBy)> {
    let by = |candidate: &Candidate| names(clues.paid, candidate).map(|because| (candidate.id, because));
    candidates.iter().filter_map(by).collect()
}

/// The invoices that it may be for, the likeliest first: a person chooses.
pub fn possible(clues: &Clues, candidates: &[Candidate]) -> Vec<(InvoiceId, MatchedBy)> {
    let because = |candidate: &Candidate| {
        let is_payers = clues.library == Some(candidate.library) || is_called(clues.paid, &candidate.library_name);
        let is_amount = candidate.rest_cents == clues.rest_cents;
        match (names(clues.paid, candidate), is_payers, is_amount) {
            (Some(because), ..) => Some((0, because)),
            (None, true, true) => Some((1, MatchedBy::Payer)),
            (None, true, false) => Some((2, MatchedBy::Payer)),
            (None, false, true) => Some((3, MatchedBy::Amount)),
            (None, false, false) => None,
        }
    };
    let mut found: Vec<_> =
        candidates.iter().filter_map(|one| because(one).map(|(place, by)| (place, one.id, by))).collect();
    found.sort_by_key(|(place, id, _)| (*place, *id));
    found.into_iter().map(|(_, id, by)| (id, by)).collect()
}

fn names(paid: &Paid, candidate: &Candidate) -> Option<MatchedBy> {
    let given = paid.reference.as_deref().and_then(tidy_reference);
    if given.as_deref() == Some(candidate.reference.as_str()) {
        return Some(MatchedBy::Reference);
    }
    let said = [paid.reference.as_deref(), paid.text.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if stands_in(&said, &candidate.reference) {
        return Some(MatchedBy::Reference);
    }
    stands_in(&said, &candidate.number).then_some(MatchedBy::Number)
}

/// Whether a number stands in a text, whatever parts its groups, and no longer number around it does.
fn stands_in(said: &str, number: &str) -> bool {
    let signs = |text: &str| -> Vec<(char, bool)> {
        let mut found: Vec<(char, bool)> = Vec::new();
        let mut is_apart = true;
        for sign in text.chars() {
            if sign.is_alphanumeric() {
                found.extend(sign.to_uppercase().map(|sign| (sign, is_apart)));
                is_apart = false;
            } else {
                is_apart = true;
            }
        }
        found
    };
    let (said, wanted) = (signs(said), signs(number));
    if wanted.len() < 3 {
        return false;
    }
    (0..=said.len().saturating_sub(wanted.len())).any(|at| {
        let Some(here) = said.get(at..at + wanted.len()) else { return false };
        let is_same = here.iter().zip(&wanted).all(|((a, _), (b, _))| a == b);
        let begins = here.first().is_some_and(|(_, is_apart)| *is_apart);
        let ends = said.get(at + wanted.len()).is_none_or(|(_, is_apart)| *is_apart);
        is_same && begins && ends
    })
}

/// Whether the payer is called as the library is: every word of the shorter name stands in the other.
fn is_called(paid: &Paid, library: &str) -> bool {
    let Some(payer) = &paid.payer_name else { return false };
    let (payer, library) = (text::words(payer), text::words(library));
    let (short, long) = if payer.len() < library.len() { (&payer, &library) } else { (&library, &payer) };
    short.len() >= 2 && short.iter().all(|word| long.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoices::model::PaymentSource;

    fn paid(reference: Option<&str>, text: Option<&str>, name: Option<&str>) -> Paid {
        Paid {
            received_on: "2026-02-10".parse().expect("a day"),
            amount_cents: 1000,
            payer_name: name.map(str::to_owned),
            payer_iban: None,
            reference: reference.map(str::to_owned),
            text: text.map(str::to_owned),
            source: PaymentSource::Hand,
            bank_key: None,
        }
    }

    fn candidate(id: i64, number: &str, rest_cents: i64) -> Candidate {
        let reference = super::super::reference(number);
        Candidate {
            id: InvoiceId(id),
            number: number.into(),
            reference,
            rest_cents,
            library: LibraryId(id),
            library_name: "Biržų viešoji biblioteka".into(),
        }
    }

    fn named(paid: &Paid) -> Vec<(i64, MatchedBy)> {
        let all = [candidate(1, "TBA 000012", 1000), candidate(2, "TBA 000123", 500)];
        let clues = Clues { paid, rest_cents: paid.amount_cents, library: None };
        certain(&clues, &all).into_iter().map(|(id, by)| (id.0, by)).collect()
    }

    #[test]
    fn a_payment_names_its_invoices_by_reference_or_number() {
        let reference = super::super::reference("TBA 000123");
        let grouped = format!("{} {} {}", &reference[..4], &reference[4..8], &reference[8..]);
        assert_eq!(named(&paid(Some(&reference), None, None)), [(2, MatchedBy::Reference)]);
        assert_eq!(named(&paid(None, Some(&format!("Ref. {grouped}.")), None)), [(2, MatchedBy::Reference)]);
        assert_eq!(named(&paid(None, Some("SF Nr. tba000012"), None)), [(1, MatchedBy::Number)]);
        assert_eq!(named(&paid(None, Some("Už TBA-000012 ir TBA 000123"), None)).len(), 2);
        for other in ["TBA 0000123", "XTBA 000012", "TBA 0000129", "000012", "TBA"] {
            assert_eq!(named(&paid(None, Some(other), None)), [], "{other}");
        }
    }

    #[test]
    fn who_names_nothing_is_guessed_by_name_and_amount() {
        let all = [candidate(1, "TBA 000012", 500), candidate(2, "TBA 000123", 1000)];
        let guess = |name| {
            let paid = paid(None, None, name);
            let found = possible(&Clues { paid: &paid, rest_cents: 1000, library: None }, &all);
            found.into_iter().map(|(id, by)| (id.0, by)).collect::<Vec<_>>()
        };
        assert_eq!(guess(Some("BIRZU VIESOJI BIBLIOTEKA")), [(2, MatchedBy::Payer), (1, MatchedBy::Payer)]);
        assert_eq!(guess(Some("Kauno biblioteka")), [(2, MatchedBy::Amount)]);
    }
}

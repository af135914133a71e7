//! Whether a request of another library is taken, and under which terms it goes on. They are kept with the loan, so
//! that it goes on under the terms it began with (decision 11).
use chrono::NaiveDate;

use crate::{
    agreements::{
        self,
        model::{Holding, Terms as AgreementTerms},
    },
    libraries::Known,
    loans::{
        model::{AgreementOfLoan, DueBy, LoanId, LoanTerms, NewLoan, Terms, TermsRow},
        problems,
        rules::{self, Stop},
        store,
    },
    platform::{Error, Result, Right, Tx, text},
    subscribers::{self, OverrideSubscribers},
};

/// A request that is taken: the terms of an agreement, if there is one, and why it was taken all the same.
#[derive(Debug, Default)]
pub struct Admitted {
    pub holding: Option<Holding>,
    pub exception: Option<String>,
}

/// Whether a request of this library is taken on a day. What stops passes with the right for it and a note.
pub fn admit(tx: &mut Tx, new: &NewLoan, library: &Known, on: NaiveDate) -> Result<Admitted> {
    let holding = agreements::terms(tx, library, on)?;
    let stops = stops(tx, new, library, holding.as_ref(), on);
    let exception = match (stops, new.exception.as_deref().and_then(text::clean)) {
        (Ok(()), _) => None,
        (Err(Error::Refused { .. }), Some(note)) => {
            tx.scope(OverrideSubscribers::CODE)?;
            Some(note)
        }
        (Err(err), _) => return Err(err),
    };
    Ok(Admitted { holding, exception })
}

fn stops(tx: &mut Tx, new: &NewLoan, library: &Known, holding: Option<&Holding>, on: NaiveDate) -> Result<()> {
    subscribers::may_request(tx, library, on)?;
    let Some(Holding { number, terms, .. }) = holding else {
        return agreements::may_request_without_agreement(tx, library, on);
    };
    let refused = |refusal, params| Err(Error::Refused { refusal, params });
    match rules::stop(terms, new, store::n_lent(tx, library.id)?) {
        None => Ok(()),
        Some(Stop::NotLent) => refused(&problems::NOT_LENT, vec![("number", number.clone())]),
        Some(Stop::LimitReached(limit)) => {
            refused(&problems::LIMIT_REACHED, vec![("number", number.clone()), ("limit", limit.to_string())])
        }
    }
}

/// Writes down under which terms a request was taken.
pub fn keep(tx: &mut Tx, loan: LoanId, new: &NewLoan, admitted: &Admitted) -> Result<()> {
    let holding = admitted.holding.as_ref();
    let row = TermsRow {
        loan_id: loan,
        agreement_id: holding.map(|holding| holding.agreement),
        version_n: holding.map(|holding| holding.n),
        category: new.category,
        due_by: None,
        is_exception: admitted.exception.is_some(),
    };
    store::insert_terms(tx, row, holding.map(|holding| holding.number.clone()))
}

/// Notes from where the due day of what we lend came: typed by hand, else from the agreement, else from the parameters.
pub fn note_due_by(tx: &mut Tx, loan: LoanId, typed: Option<NaiveDate>) -> Result<()> {
    let agreed = store::agreed(tx, loan)?;
    let Some((row, _)) = agreed.as_ref() else { return Ok(()) };
    let due_by = match (typed, row.agreement_id) {
        (Some(_), _) => DueBy::Hand,
        (None, Some(_)) => DueBy::Agreement,
        (None, None) => DueBy::Parameter,
    };
    store::save_due_by(tx, loan, due_by)
}

/// What the agreement of a loan says, if it goes by one.
pub fn agreement_of(tx: &mut Tx, loan: LoanId) -> Result<Option<AgreementTerms>> {
    match store::agreed(tx, loan)?.as_ref() {
        Some((TermsRow { agreement_id: Some(agreement), version_n: Some(n), .. }, _)) => {
            agreements::terms_of(tx, *agreement, *n).map(Some)
        }
        _ => Ok(None),
    }
}

/// The terms of a loan as they are shown, and where they stand; none for what we borrow, or what was taken before there
/// were any.
pub fn shown(tx: &mut Tx, loan: LoanId, terms: &Terms) -> Result<Option<LoanTerms>> {
    let Some((row, number)) = store::agreed(tx, loan)?.as_ref().clone() else { return Ok(None) };
    let agreement = row.agreement_id.zip(row.version_n).map(|(id, version)| AgreementOfLoan {
        id,
        number: number.unwrap_or_default(),
        version,
    });
    let TermsRow { category, due_by, is_exception, .. } = row;
    let Terms { loan_days, n_renewals, page_cents, .. } = *terms;
    Ok(Some(LoanTerms { agreement, loan_days, n_renewals, page_cents, due_by, category, is_exception }))
}

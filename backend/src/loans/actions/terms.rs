//! Whether a request of another library is taken, and under which terms it goes on. They are kept with the loan, so
//! that it goes on under the terms it began with (decision 11).
use chrono::{Days, NaiveDate};

use crate::{
    agreements::{self, model::Holding},
    libraries::Known,
    loans::{
        model::{AgreementOfLoan, DueBy, LoanId, LoanTerms, NewLoan, Side, TermsRow},
        problems, store,
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
    agreements::may_request(tx, library, on)?;
    let Some(Holding { number, terms, .. }) = holding else { return Ok(()) };
    let refused = |refusal, params| Err(Error::Refused { refusal, params });
    if !new.medium.is_copy() && new.category.is_some_and(|category| terms.not_lent.0.contains(&category)) {
        return refused(&problems::NOT_LENT, vec![("number", number.clone())]);
    }
    match terms.max_items.map(i64::from) {
        Some(limit) if store::n_lent(tx, library.id)? >= limit => {
            refused(&problems::LIMIT_REACHED, vec![("number", number.clone()), ("limit", limit.to_string())])
        }
        _ => Ok(()),
    }
}

/// Writes down under which terms a request was taken.
pub fn keep(tx: &mut Tx, loan: LoanId, new: &NewLoan, admitted: &Admitted) -> Result<()> {
    let row = TermsRow {
        loan_id: loan,
        agreement_id: admitted.holding.as_ref().map(|holding| holding.agreement),
        version_n: admitted.holding.as_ref().map(|holding| holding.n),
        category: new.category,
        due_by: None,
        is_exception: admitted.exception.is_some(),
    };
    store::insert_terms(tx, &row)
}

/// The day by which what we lend comes back: typed by hand, else so many days later as the terms of the loan say.
pub fn due_day(
    tx: &mut Tx,
    loan: LoanId,
    side: Side,
    typed: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<Option<NaiveDate>> {
    if side == Side::Borrowing {
        return Ok(typed);
    }
    // What was taken in before there were terms goes on under the parameters.
    let terms = of(tx, loan)?;
    let agreement = terms.as_ref().and_then(|terms| terms.agreement.as_ref());
    let due_by = match (typed, agreement) {
        (Some(_), _) => DueBy::Hand,
        (None, Some(_)) => DueBy::Agreement,
        (None, None) => DueBy::Parameter,
    };
    store::save_due_by(tx, loan, due_by)?;
    let loan_days = terms.map_or_else(|| by_parameter(tx).map(|(days, _)| days), |terms| Ok(terms.loan_days))?;
    let days = Days::new(u64::try_from(loan_days).unwrap_or(0));
    Ok(typed.or_else(|| day.checked_add_days(days)))
}

/// The terms of a loan, and where each stands; none for what we borrow, or what was taken before there were terms.
pub fn of(tx: &mut Tx, loan: LoanId) -> Result<Option<LoanTerms>> {
    let Some((row, number)) = store::terms(tx, loan)? else { return Ok(None) };
    let agreed = match (row.agreement_id, row.version_n) {
        (Some(agreement), Some(n)) => Some((agreement, n, agreements::terms_of(tx, agreement, n)?)),
        _ => None,
    };
    let (loan_days, n_renewals) = match &agreed {
        Some((_, _, terms)) => (terms.loan_days, terms.n_renewals),
        None => by_parameter(tx)?,
    };
    let agreement = agreed.map(|(id, version, _)| AgreementOfLoan { id, number: number.unwrap_or_default(), version });
    let TermsRow { category, due_by, is_exception, .. } = row;
    Ok(Some(LoanTerms { agreement, loan_days, n_renewals, due_by, category, is_exception }))
}

/// Days and renewals where no agreement says otherwise (LST 1304:1993: a month, and once more).
fn by_parameter(_: &mut Tx) -> Result<(i32, i32)> {
    Ok((30, 1))
}

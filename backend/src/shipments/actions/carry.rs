//! The loans of a parcel take their own steps with it; what cannot is named, and then nothing goes.
use chrono::NaiveDate;

use super::step::Step;
use crate::{
    loans::{
        self,
        model::{ActionKey, ClosedAs, Closing, Delivery, Happened, LoanId, Loss, Parcel, Return, SomeUnits},
    },
    platform::{Error, Result, Tx, i18n::Language, problem::problem_of},
    shipments::{
        problems,
        store::{self, Described},
    },
};

/// What the parcel says of every loan in it.
#[derive(Clone, Debug)]
pub struct Moving {
    pub day: NaiveDate,
    /// By when what comes from a lender must be back.
    pub due_on: Option<NaiveDate>,
    pub by_mail: Option<bool>,
}

impl Moving {
    /// The same for one loan: a copy has no day by which it is back.
    pub fn of(&self, loan: &Described) -> Moving {
        let due_on = self.due_on.filter(|_| !loan.medium.is_copy());
        Moving { due_on, ..self.clone() }
    }
}

/// Loans that could not take their step, each with why.
#[derive(Default)]
pub struct Stays(Vec<(LoanId, Error)>);

impl Stays {
    /// Has a loan take a step, and notes why where it cannot; what fails for another reason fails at once.
    pub fn attempt(
        &mut self,
        tx: &mut Tx,
        step: &mut Step,
        (loan, action): (LoanId, ActionKey),
        take: impl FnOnce(&mut Tx) -> Result<()>,
    ) -> Result<()> {
        match take(tx) {
            Ok(()) => step.took(loan, action),
            Err(err) => self.note(loan, err)?,
        }
        Ok(())
    }

    /// Notes why a loan cannot take its step; what is no refusal fails at once.
    pub fn note(&mut self, loan: LoanId, err: Error) -> Result<()> {
        let is_of_the_loan =
            matches!(err, Error::NotFound | Error::Forbidden { .. } | Error::Invalid(_) | Error::Refused { .. });
        if !is_of_the_loan {
            return Err(err);
        }
        self.0.push((loan, err));
        Ok(())
    }

    /// Refuses the whole step where a single loan could not take it.
    pub fn refuse(self, tx: &mut Tx) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let ids: Vec<LoanId> = self.0.iter().map(|(loan, _)| *loan).collect();
        let loans = store::described(tx, &ids)?;
        let told = |language: Language| {
            let number = |id: &LoanId| loans.get(id).map(|loan| loan.number.clone()).unwrap_or_default();
            let one = |(id, err): &(LoanId, Error)| format!("{}: {}", number(id), why(err, language));
            self.0.iter().map(one).collect::<Vec<_>>().join(" ")
        };
        let params = vec![("loans_lt", told(Language::Lt)), ("loans_en", told(Language::En))];
        Err(Error::Refused { refusal: &problems::LOANS_STAY, params })
    }
}

/// The sentence for a librarian: that of the first fault, where there are faults.
fn why(err: &Error, language: Language) -> String {
    let problem = problem_of(err, language, String::new());
    problem.errors.into_iter().map(|fault| fault.detail).find(|detail| !detail.is_empty()).unwrap_or(problem.detail)
}

/// The step of one loan, by its own verb.
pub fn take(tx: &mut Tx, loan: LoanId, step: ActionKey, moving: &Moving) -> Result<()> {
    let (happened_on, by_mail) = (Some(moving.day), moving.by_mail);
    let parcel = || Parcel { due_on: moving.due_on, by_mail, happened_on, ..Parcel::default() };
    match step {
        ActionKey::Ship => loans::ship(tx, loan, &parcel()),
        ActionKey::Deliver => loans::deliver(tx, loan, &Delivery { by_mail, happened_on, ..Delivery::default() }),
        ActionKey::Receive => loans::receive(tx, loan, &parcel()),
        ActionKey::SendBack => loans::send_back(tx, loan, &Happened { happened_on, note: None }),
        _ => loans::complete(tx, loan, &Return { happened_on, ..Return::default() }),
    }?;
    Ok(())
}

/// Only some of its units have come: these are received, and the others reported missing.
pub fn receive_some(tx: &mut Tx, loan: LoanId, came: Vec<i32>, moving: &Moving) -> Result<()> {
    let units = Some(came);
    let parcel = Parcel {
        due_on: moving.due_on,
        by_mail: moving.by_mail,
        units,
        happened_on: Some(moving.day),
        ..Parcel::default()
    };
    loans::receive(tx, loan, &parcel)?;
    Ok(())
}

pub fn some(units: Vec<i32>, moving: &Moving) -> SomeUnits {
    SomeUnits { units: Some(units), happened_on: Some(moving.day), note: None }
}

/// It never arrived: what was away with the other library or the post is lost; what was coming to us ends unfilled,
/// because it was never ours to answer for.
pub fn lose(tx: &mut Tx, loan: LoanId, step: ActionKey, value: Option<i64>, act: (&str, NaiveDate)) -> Result<()> {
    let (number, day) = act;
    let happened_on = Some(day);
    match step {
        ActionKey::Close => {
            let reason = number.to_owned();
            let closing = Closing { closed_as: ClosedAs::Unfilled, reason, happened_on, note: None };
            loans::close(tx, loan, &closing)?;
        }
        _ => {
            let note = Some(number.to_owned());
            loans::report_lost(tx, loan, &Loss { amount_cents: value, currency: None, happened_on, note })?;
        }
    }
    Ok(())
}

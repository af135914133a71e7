//! Reads what counts on a day, by the type of the parameter.
use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use crate::{
    parameters::{
        model::{Decision, LibraryId},
        rules::{Dated, Definition, Parameter, Period, calendar::Calendar, table},
        store,
    },
    platform::{Error, Result, Tx},
};

impl<T: DeserializeOwned + Clone> Parameter<T> {
    /// What counts in the whole library on a day.
    pub fn on(&self, tx: &mut Tx, day: NaiveDate) -> Result<T> {
        Ok(self.dated(tx, None)?.on(day).clone())
    }

    /// What counts at a branch or department on a day: its own, or the library's.
    pub fn at(&self, tx: &mut Tx, branch: LibraryId, day: NaiveDate) -> Result<T> {
        Ok(self.dated(tx, Some(branch))?.on(day).clone())
    }

    /// What counts on any day: for work on many days at once.
    pub fn dated(&self, tx: &mut Tx, branch: Option<LibraryId>) -> Result<Dated<T>> {
        self.of(&store::in_force(tx, branch)?)
    }

    /// What these decisions say of it.
    fn of(&self, decisions: &[Decision]) -> Result<Dated<T>> {
        dated(&self.definition, decisions, |found| {
            serde_json::from_str(found.text).map_err(|err| unreadable(self.definition.key, &err))
        })
    }
}

/// When the doors are open at a branch, or at the library as a whole.
pub fn calendar(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Calendar> {
    calendar_of(&store::in_force(tx, branch)?)
}

/// The calendar that these decisions make.
pub fn calendar_of(decisions: &[Decision]) -> Result<Calendar> {
    Ok(Calendar {
        hours: table::calendar::OPENING_HOURS.of(decisions)?,
        holidays: table::calendar::HOLIDAYS.of(decisions)?,
        closed: table::calendar::CLOSED_DAYS.of(decisions)?,
        open: table::calendar::OPEN_DAYS.of(decisions)?,
        due: table::calendar::DUE_ON_CLOSED.of(decisions)?,
    })
}

/// The last day whose figures are closed, as it stands today.
pub fn closed_through(tx: &mut Tx) -> Result<Option<NaiveDate>> {
    table::figures::CLOSED_THROUGH.on(tx, tx.today)
}

/// A value of a parameter where it was found: a default, or a decision.
pub struct Found<'a> {
    /// As JSON.
    pub text: &'a str,
    /// None where it has always counted.
    pub from_on: Option<NaiveDate>,
    pub decision: Option<&'a Decision>,
}

/// One parameter through time: its defaults, and what these decisions say of it.
pub fn dated<T>(
    definition: &Definition,
    decisions: &[Decision],
    read: impl Fn(Found) -> Result<T>,
) -> Result<Dated<T>> {
    let (mut library, mut branch) = (Vec::new(), Vec::new());
    for (from_on, text) in definition.defaults().skip(1) {
        let value = read(Found { text, from_on: Some(from_on), decision: None })?;
        library.push(Period { from_on, to_on: None, value });
    }
    for decision in decisions.iter().filter(|decision| decision.key == definition.key) {
        let (from_on, to_on, text) = (decision.from_on, decision.to_on, decision.value_json.as_str());
        let found = Found { text, from_on: Some(from_on), decision: Some(decision) };
        match decision.branch_id {
            None => library.push(Period { from_on, to_on, value: read(found)? }),
            Some(_) if text == "null" => branch.push(Period { from_on, to_on, value: None }),
            Some(_) => branch.push(Period { from_on, to_on, value: Some(read(found)?) }),
        }
    }
    let first = read(Found { text: definition.default, from_on: None, decision: None })?;
    Ok(Dated::new(first, library, branch))
}

/// A value that was checked when it was decided, and is none now: the table has changed under it.
pub fn unreadable(key: &str, err: &serde_json::Error) -> Error {
    Error::Internal(format!("{key}: {err}"))
}

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
        let decisions = store::decided(tx, &[self.definition.key], branch)?;
        typed(&self.definition, &decisions)
    }
}

/// When the doors are open at a branch, or at the library as a whole.
pub fn calendar(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Calendar> {
    Ok(Calendar {
        hours: table::calendar::OPENING_HOURS.dated(tx, branch)?,
        holidays: table::calendar::HOLIDAYS.dated(tx, branch)?,
        closed: table::calendar::CLOSED_DAYS.dated(tx, branch)?,
        open: table::calendar::OPEN_DAYS.dated(tx, branch)?,
        due: table::calendar::DUE_ON_CLOSED.dated(tx, branch)?,
    })
}

/// The last day whose figures are closed, as it stands today.
pub fn closed_through(tx: &mut Tx) -> Result<Option<NaiveDate>> {
    table::figures::CLOSED_THROUGH.on(tx, tx.today)
}

/// The decisions about one parameter as values of its type, beside its defaults.
fn typed<T: DeserializeOwned>(definition: &Definition, decisions: &[Decision]) -> Result<Dated<T>> {
    let read =
        |text: &str| serde_json::from_str(text).map_err(|err| Error::Internal(format!("{}: {err}", definition.key)));
    let (mut library, mut branch) = (Vec::new(), Vec::new());
    for (from_on, value) in definition.defaults().skip(1) {
        library.push(Period { from_on, to_on: None, value: read(value)? });
    }
    for decision in decisions {
        let (from_on, to_on) = (decision.from_on, decision.to_on);
        match decision.branch_id {
            None => library.push(Period { from_on, to_on, value: read(&decision.value_json)? }),
            Some(_) if decision.value_json == "null" => branch.push(Period { from_on, to_on, value: None }),
            Some(_) => branch.push(Period { from_on, to_on, value: Some(read(&decision.value_json)?) }),
        }
    }
    Ok(Dated::new(read(definition.default)?, library, branch))
}

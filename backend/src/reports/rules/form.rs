//! The form of national statistics: the one that came with the program, and whether another can stand.
use std::collections::HashSet;

use crate::{
    platform::{Result, problem::Fault},
    reports::model::{Form, FormRow, NewForm},
    statistics,
};

/// What the official rows are called could not be read (order ĮV-948 of 2023-12-07, annexes): these are our own words
/// for what ISO 2789:2022 counts of interlibrary loan, in its order. A library sets the rows of the official form by
/// `POST /reports/forms`.
const CAME_WITH: &str = include_str!("form.json");

/// The form that came with the program.
///
/// # Errors
/// Never: a test reads it.
pub fn came_with() -> Result<Form> {
    let form: NewForm =
        serde_json::from_str(CAME_WITH).map_err(|err| crate::platform::Error::Internal(err.to_string()))?;
    let NewForm { from_year, title, source, rows } = form;
    Ok(Form { id: None, from_year, title, source, rows, account: None, created_at: None })
}

/// Every fault of the rows: a code that comes twice, a figure that is not told by what it is narrowed by.
pub fn check(rows: &[FormRow]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut codes = HashSet::new();
    for (n, row) in rows.iter().enumerate() {
        if !codes.insert(row.code.trim().to_owned()) {
            faults.push(Fault::new(format!("/rows/{n}/code"), "value.twice"));
        }
        for (at, term) in row.adds.iter().enumerate() {
            let pointer = |field: &str| format!("/rows/{n}/adds/{at}/{field}");
            if !statistics::is_sum(term.measure) {
                faults.push(Fault::new(pointer("measure"), "reports.does_not_add_up"));
            }
            if term.side.is_some() && !statistics::knows_side(term.measure) {
                faults.push(Fault::new(pointer("side"), "field.not_allowed"));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_that_came_with_the_program_can_stand() {
        let form = came_with().expect("a form");
        assert!(check(&form.rows).is_empty(), "{:?}", check(&form.rows));
        assert!(form.rows.iter().any(|row| row.adds.is_empty()), "some rows are filled in by hand");
    }
}

//! The form of national statistics: the one that came with the program, and whether another can stand.
use std::collections::HashSet;

use crate::{
    platform::{Result, problem::Fault},
    reports::model::{Form, FormMeasure, FormRow, FormTerm, NewForm},
    statistics::{
        self,
        model::{Dimension, MeasureKey},
    },
};

/// What the official rows are called could not be read (order ĮV-948 of 2023-12-07, annexes): these are our own words
/// for what ISO 2789:2022 counts of interlibrary loan, in its order. A library sets the rows of the official form by
/// `POST /reports/forms`.
const CAME_WITH: &str = include_str!("form.json");

/// A dimension, and whether a term is narrowed by it.
type Narrowing = (Dimension, fn(&FormTerm) -> bool);

/// What a figure in a row can be narrowed by, and whether it is; fields are named as dimensions are.
const NARROWINGS: &[Narrowing] = &[
    (Dimension::Side, |term| term.side.is_some()),
    (Dimension::Medium, |term| term.medium.is_some()),
    (Dimension::IsAbroad, |term| term.is_abroad.is_some()),
    (Dimension::IsSubscriber, |term| term.is_subscriber.is_some()),
];

/// Of what a row can be the sum: every measure that adds up.
pub fn addable() -> Vec<FormMeasure> {
    let sums = MeasureKey::ALL.iter().copied().filter(|key| statistics::is_sum(*key));
    let known = |measure| NARROWINGS.iter().map(|(by, _)| *by).filter(|by| statistics::knows(measure, *by)).collect();
    sums.map(|measure| FormMeasure { measure, narrowed_by: known(measure) }).collect()
}

/// The form that came with the program.
///
/// # Errors
/// Never: a test reads it.
pub fn came_with() -> Result<Form> {
    let form: NewForm =
        serde_json::from_str(CAME_WITH).map_err(|err| crate::platform::Error::Internal(err.to_string()))?;
    let NewForm { from_year, title, source, rows, .. } = form;
    Ok(Form { id: None, from_year, title, source, rows, account: None, created_at: None })
}

/// Every fault of the rows: nothing but spaces, a code that comes twice, a figure that does not add up, or is not known by what it is
/// narrowed by: no report of that year could be begun.
pub fn check(rows: &[FormRow]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut codes = HashSet::new();
    for (n, row) in rows.iter().enumerate() {
        for (field, text) in [("code", &row.code), ("name", &row.name)] {
            if text.trim().is_empty() {
                faults.push(Fault::new(format!("/rows/{n}/{field}"), "field.required"));
            }
        }
        if !codes.insert(row.code.trim()) {
            faults.push(Fault::new(format!("/rows/{n}/code"), "value.twice"));
        }
        for (at, term) in row.adds.iter().enumerate() {
            let pointer = |field: &str| format!("/rows/{n}/adds/{at}/{field}");
            if !statistics::is_sum(term.measure) {
                faults.push(Fault::new(pointer("measure"), "reports.does_not_add_up"));
            }
            for (dimension, is_narrowed) in NARROWINGS {
                if is_narrowed(term) && !statistics::knows(term.measure, *dimension) {
                    faults.push(Fault::new(pointer(dimension.as_str()), "field.not_allowed"));
                }
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

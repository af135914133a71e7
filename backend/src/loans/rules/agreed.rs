//! What an agreement stops, and what only a request of another library may say.
use crate::{
    agreements::model::Terms,
    loans::model::{NewLoan, Side},
    platform::problem::Fault,
};

/// Why the terms of an agreement do not let a request in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Such things are not lent; a copy may still be given.
    NotLent,
    /// The library has as many requests as this open already.
    LimitReached(i64),
}

/// What stops a request of a library that has `n_lent` open; nothing, if the terms let it in.
pub fn stop(terms: &Terms, new: &NewLoan, n_lent: i64) -> Option<Stop> {
    if !new.medium.is_copy() && new.category.is_some_and(|category| terms.not_lent.0.contains(&category)) {
        return Some(Stop::NotLent);
    }
    terms.max_items.map(i64::from).filter(|limit| n_lent >= *limit).map(Stop::LimitReached)
}

/// Only what we lend is of a category, or taken as an exception.
pub fn check_lending_only(new: &NewLoan, faults: &mut Vec<Fault>) {
    if new.side == Side::Lending {
        return;
    }
    for (pointer, is_said) in [("/category", new.category.is_some()), ("/exception", new.exception.is_some())] {
        if is_said {
            faults.push(Fault::new(pointer, "field.not_allowed"));
        }
    }
}

//! By what the title is known for which whom to ask is asked.
use crate::{
    loans::model::TitleKnown,
    platform::{
        problem::Fault,
        standard_number::{Wrong, isbn, issn},
        text,
    },
    suppliers::model::SuppliersAsked,
};

/// The title as it is compared with others.
///
/// # Errors
/// Every number that is not one.
pub fn title(asked: &SuppliersAsked) -> Result<TitleKnown, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut number = |typed: &Option<String>, read: fn(&str) -> Result<String, Wrong>, pointer, check_digit| {
        let number = read(&typed.as_deref().and_then(text::clean)?);
        let code = |wrong| if wrong == Wrong::CheckDigit { check_digit } else { "value.wrong_format" };
        number.map_err(|wrong| faults.push(Fault::new(pointer, code(wrong)))).ok()
    };
    let isbn = number(&asked.isbn, isbn, "/isbn", "isbn.check_digit");
    let issn = number(&asked.issn, issn, "/issn", "issn.check_digit");
    let title = asked.title.as_deref().and_then(text::clean);
    if faults.is_empty() { Ok(TitleKnown { title, isbn, issn, but: None }) } else { Err(faults) }
}

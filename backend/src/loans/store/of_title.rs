//! The loans of one title of our catalogue.
use diesel::prelude::*;

use super::Condition;
use crate::{
    catalogue::model::{DescriptionId, NumberKind},
    schema::{description_numbers, item_claims, items, loan_citations, loans},
};

/// Those that its items were ever promised to, and those that ask for its ISBN or ISSN.
pub fn of_title(title: DescriptionId) -> Condition {
    let own = items::table.filter(items::description_id.eq(title)).select(items::id);
    let claimed = item_claims::table.filter(item_claims::item_id.eq_any(own)).select(item_claims::loan_id);
    let numbers = |kind: NumberKind| {
        let of = description_numbers::table.filter(description_numbers::description_id.eq(title));
        of.filter(description_numbers::kind.eq(kind)).select(description_numbers::number)
    };
    let isbn = loan_citations::isbn.is_not_null();
    let asked = isbn.and(loan_citations::isbn.assume_not_null().eq_any(numbers(NumberKind::Isbn)));
    let issn = loan_citations::issn.is_not_null();
    let of_serial = issn.and(loan_citations::issn.assume_not_null().eq_any(numbers(NumberKind::Issn)));
    Box::new(loans::id.eq_any(claimed).or(asked).or(of_serial))
}

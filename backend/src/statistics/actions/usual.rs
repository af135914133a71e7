//! How long such a request usually takes.
use chrono::Months;

use super::gather::gather_within;
use crate::{
    loans::{Side, model::Medium},
    platform::{Result, Tx, actor::LibraryId, page::List},
    statistics::{
        model::{MeasureKey, Question, UsualDays},
        rules,
        store::Within,
    },
};

/// What is older says little of today.
const YEARS: Months = Months::new(36);
/// Fewer cases say nothing.
const FEWEST: i64 = 10;

/// The days that our requests for this medium took, of the last three years: of this supplier where it has filled ten or
/// more, or else of all; nothing where all together have filled fewer.
pub fn usual_days(tx: &mut Tx, medium: Medium, supplier: Option<LibraryId>) -> Result<Option<UsualDays>> {
    let measures = List(vec![MeasureKey::DaysMedian]);
    let question = Question { measures, side: Some(Side::Borrowing), medium: Some(medium), ..Question::default() };
    let span = (tx.today.checked_sub_months(YEARS).unwrap_or(tx.today), tx.today);
    for libraries in [supplier.map(|supplier| vec![supplier]), None] {
        let within = Within { libraries, branches: None };
        let fills = gather_within(tx, &question, span, &within)?.fills;
        if let Some(usual) = rules::usual(&fills).filter(|usual| usual.n >= FEWEST) {
            return Ok(Some(usual));
        }
    }
    Ok(None)
}

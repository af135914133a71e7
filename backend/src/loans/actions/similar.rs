//! What may be asked for already, and what can be done about it.
use std::{cmp::Reverse, collections::HashMap};

use chrono::{Days, NaiveDate};

use super::{rows::rows, turns};
use crate::{
    loans::{
        ReadLoans,
        model::{Alike, Citation, LoanId, Medium, Reader, Record, Side, SimilarAsked, SimilarLoan, SimilarLoans},
        rules, store,
    },
    platform::{Result, Right, Tx, actor::LibraryId},
};

/// Within how many days two requests of one work are a duplicate (decision 39).
const WITHIN_DAYS: u64 = 90;

/// More are no help.
const MOST: usize = 12;

/// The request that others are compared with.
struct Compared<'a> {
    id: Option<LoanId>,
    side: Side,
    medium: Medium,
    needed_by_on: Option<NaiveDate>,
    citation: &'a Citation,
    /// Whose it is, where that is known and may be seen.
    reader: Option<Reader>,
    library: Option<LibraryId>,
}

/// What may be asked for already, before a request is taken in.
pub fn similar_to(tx: &mut Tx, asked: &SimilarAsked) -> Result<SimilarLoans> {
    let citation = asked.citation();
    let (side, medium, needed_by_on) = (asked.side, asked.medium, asked.needed_by_on);
    let compared = Compared { id: None, side, medium, needed_by_on, citation: &citation, reader: None, library: None };
    let today = tx.today;
    found(tx, &compared, (today - Days::new(WITHIN_DAYS), today))
}

/// What may be the same request as this one.
pub fn similar(tx: &mut Tx, id: LoanId) -> Result<SimilarLoans> {
    let (record, citation) = store::find(tx, id, ReadLoans::CODE)?;
    let reader = store::readers(tx, [&record].into_iter())?.remove(&id);
    let Record { side, medium, needed_by_on, requested_on, .. } = record;
    let library = record.standing.library_id.filter(|_| side == Side::Lending);
    let compared = Compared { id: Some(id), side, medium, needed_by_on, citation: &citation, reader, library };
    found(tx, &compared, (requested_on - Days::new(WITHIN_DAYS), requested_on + Days::new(WITHIN_DAYS)))
}

fn found(tx: &mut Tx, compared: &Compared, days: (NaiveDate, NaiveDate)) -> Result<SimilarLoans> {
    let one = rules::Described::new(compared.citation, compared.medium.is_copy());
    let others = store::asked_between(tx, compared.side, days)?;
    let others = others.iter().filter(|(id, ..)| Some(*id) != compared.id);
    let mut alike: Vec<(LoanId, Alike)> = others
        .filter_map(|(id, medium, citation)| {
            let other = rules::Described::new(citation, medium.is_copy());
            one.alike(&other).map(|alike| (*id, alike))
        })
        .collect();
    alike.sort_by_key(|(id, alike)| (Reverse(alike.by_number), Reverse(alike.percent), Reverse(*id)));
    alike.truncate(MOST);
    let ids: Vec<LoanId> = alike.iter().map(|(id, _)| *id).collect();
    let lines = store::lines(tx, &ids)?;
    let mut days = HashMap::new();
    for (record, _) in &lines {
        days.insert(record.id, turns::days(tx, record, compared.needed_by_on)?);
    }
    let mut items: Vec<SimilarLoan> = rows(tx, lines)?
        .into_iter()
        .filter_map(|loan| {
            let (_, alike) = *alike.iter().find(|(id, _)| *id == loan.id)?;
            let queue = days.remove(&loan.id).flatten();
            let same_reader = compared.reader.as_ref().zip(loan.reader.as_ref());
            let same_library = compared.library.zip(loan.library.as_ref());
            let is_same_asker = match loan.side {
                Side::Borrowing => same_reader.map(|(one, other)| one.card_no == other.card_no),
                Side::Lending => same_library.map(|(one, other)| one == other.id),
            };
            Some(SimilarLoan { loan, alike, is_same_asker, queue })
        })
        .collect();
    items.sort_by_key(|item| ids.iter().position(|id| *id == item.loan.id));
    Ok(SimilarLoans { n_days: i64::try_from(WITHIN_DAYS).unwrap_or_default(), items })
}

//! Loans by what stands on a thing: three exact questions, each of one index, instead of one that reads them all.
use diesel::prelude::*;

use super::{Row, list, search, within};
use crate::{
    loans::{
        ReadLoans,
        model::{LoanId, Words},
    },
    platform::{Result, Right, Tx},
    schema::{loan_citations, loan_items, loans},
};

/// A barcode of ours stands on every loan of that item; the open one is among the newest.
const NEWEST: i64 = 50;

/// The loans that the actor may read whose number, partner's number or unit's barcode is this code; the newest first.
pub fn by_code(tx: &mut Tx, code: &str, words: &Words) -> Result<Vec<Row>> {
    let mut ids: Vec<LoanId> =
        loans::table.filter(loans::number.eq_any([code, &code.to_uppercase()])).select(loans::id).load(tx.conn)?;
    let units = loan_items::table.filter(loan_items::barcode.eq(code)).order(loan_items::loan_id.desc());
    ids.extend(units.select(loan_items::loan_id).limit(NEWEST).load::<LoanId>(tx.conn)?);
    if !words.each.is_empty() {
        let described = search::described(tx, words);
        let theirs = loans::table.inner_join(loan_citations::table).filter(described);
        let theirs = theirs.filter(loans::partner_number.is_not_null());
        let theirs = theirs.filter(loans::partner_number.assume_not_null().eq(code));
        ids.extend(theirs.select(loans::id).order(loans::id.desc()).limit(NEWEST).load::<LoanId>(tx.conn)?);
    }
    ids.sort_by(|one, other| other.cmp(one));
    ids.dedup();
    let readable = loans::table.inner_join(loan_citations::table).filter(within(tx, ReadLoans::CODE)?);
    let readable: Vec<LoanId> = readable.filter(loans::id.eq_any(&ids)).select(loans::id).load(tx.conn)?;
    ids.retain(|id| readable.contains(id));
    list::in_order(tx, &ids)
}

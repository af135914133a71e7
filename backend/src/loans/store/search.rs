//! Full text: the one place where the two databases are spoken to in different words.
use diesel::{
    dsl::sql,
    prelude::*,
    sql_types::{Bool, Text},
};

use super::{Condition, within};
use crate::{
    loans::model::Words,
    platform::{Db, Result, Right, Tx, text},
    readers::SeeReaders,
    schema::{loan_items, loan_origins, loan_readers, loans},
};

/// Each word is the beginning of a word of the loan, or of its reader for those who may see whose it is; or all that
/// was typed is the barcode of a unit, or the number under which another system kept the loan.
pub fn matches(tx: &mut Tx, words: &Words) -> Result<Condition> {
    let described = described(tx, words);
    let units = loan_items::table.filter(loan_items::barcode.eq(words.barcode.clone()));
    let before_us = loan_origins::table.filter(loan_origins::number_key.eq(text::fold(&words.barcode)));
    let described: Condition = Box::new(
        described
            .or(loans::id.eq_any(units.select(loan_items::loan_id)))
            .or(loans::id.eq_any(before_us.select(loan_origins::loan_id))),
    );
    if !tx.actor.may(SeeReaders::CODE) {
        return Ok(described);
    }
    let mut read = within(tx, SeeReaders::CODE)?;
    for word in &words.each {
        let of_word = loan_readers::table.filter(loan_readers::search_text.like(format!("% {word}%")));
        read = Box::new(read.and(loans::id.eq_any(of_word.select(loan_readers::loan_id))));
    }
    Ok(Box::new(described.or(read)))
}

/// Each word is the beginning of a word of the loan: of its number, its description or the other library's number.
///
/// Words are folded letters and digits, so that none of them can be an operator of either database.
pub fn described(tx: &Tx, words: &Words) -> Condition {
    match &*tx.conn {
        Db::Sqlite(_) => {
            let query = query(words, |word| format!("\"{word}\"*"), " AND ", " OR ");
            let start = "loans.id IN (SELECT rowid FROM loans_search WHERE loans_search MATCH ";
            Box::new(sql::<Bool>(start).bind::<Text, _>(query).sql(")"))
        }
        Db::Pg(_) => {
            let query = query(words, |word| format!("'{word}':*"), " & ", " | ");
            let start = "loans.id IN (SELECT found.loan_id FROM loan_citations found \
                         WHERE to_tsvector('simple', found.search_text) @@ to_tsquery('simple', ";
            Box::new(sql::<Bool>(start).bind::<Text, _>(query).sql("))"))
        }
    }
}

/// All of the words, or the one number that they make.
fn query(words: &Words, beginning: impl Fn(&String) -> String, and: &str, or: &str) -> String {
    let each = words.each.iter().map(&beginning).collect::<Vec<_>>().join(and);
    match &words.joined {
        Some(joined) => format!("({each}){or}{}", beginning(joined)),
        None => each,
    }
}

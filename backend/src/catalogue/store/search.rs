//! Full text: the one place of the catalogue where the two databases are spoken to in different words.
use diesel::{
    dsl::sql,
    sql_types::{Bool, Text},
};

use super::list::Condition;
use crate::platform::{Db, Tx};

/// Each word is the beginning of a word of the description, or all of them are one number.
///
/// Words are folded letters and digits, so that none of them can be an operator of either database.
pub fn matches(tx: &Tx, each: &[String], joined: Option<&str>) -> Condition {
    match &*tx.conn {
        Db::Sqlite(_) => {
            let query = query(each, joined, |word| format!("\"{word}\"*"), " AND ", " OR ");
            let start = "descriptions.id IN (SELECT rowid FROM descriptions_search WHERE descriptions_search MATCH ";
            Box::new(sql::<Bool>(start).bind::<Text, _>(query).sql(")"))
        }
        Db::Pg(_) => {
            let query = query(each, joined, |word| format!("'{word}':*"), " & ", " | ");
            let start = "to_tsvector('simple', descriptions.search_text) @@ to_tsquery('simple', ";
            Box::new(sql::<Bool>(start).bind::<Text, _>(query).sql(")"))
        }
    }
}

fn query(each: &[String], joined: Option<&str>, beginning: impl Fn(&str) -> String, and: &str, or: &str) -> String {
    let all = each.iter().map(|word| beginning(word)).collect::<Vec<_>>().join(and);
    joined.map_or(all.clone(), |joined| format!("({all}){or}{}", beginning(joined)))
}

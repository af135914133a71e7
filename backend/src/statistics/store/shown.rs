//! Everything that figures show, to be compared with a plain recount.
use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Date, Integer, Text},
};

use crate::platform::{Result, Tx};

/// The folded days and the deltas that the sealer has not folded yet: together they are exact at once.
pub const FIGURES: &str = "(SELECT measure, day, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n \
     FROM statistics_days \
     UNION ALL SELECT d.measure, e.happened_on, d.side, d.medium, d.kind, d.library_id, d.branch_id, d.is_abroad, \
     d.reason, d.place, d.n FROM event_deltas d JOIN events e ON e.id = d.event_id WHERE e.position IS NULL) AS figures";

#[derive(Debug, QueryableByName)]
pub struct Counted {
    #[diesel(sql_type = Text)]
    pub measure: String,
    #[diesel(sql_type = Date)]
    pub day: NaiveDate,
    #[diesel(sql_type = Text)]
    pub side: String,
    #[diesel(sql_type = Text)]
    pub medium: String,
    #[diesel(sql_type = Text)]
    pub reason: String,
    #[diesel(sql_type = Integer)]
    pub place: i32,
    #[diesel(sql_type = BigInt)]
    pub n: i64,
}

/// Everything that figures show, by measure, day, side, medium, reason and place; the fills, counted, beside them.
pub fn shown(tx: &mut Tx) -> Result<Vec<Counted>> {
    let text = format!(
        "SELECT measure, day, side, medium, reason, place, CAST(SUM(n) AS BIGINT) AS n FROM {FIGURES} \
         GROUP BY measure, day, side, medium, reason, place HAVING SUM(n) <> 0 \
         UNION ALL SELECT 'fills', filled_on, side, medium, '', place, COUNT(*) FROM loan_fills \
         GROUP BY filled_on, side, medium, place"
    );
    Ok(sql_query(text).load(tx.conn)?)
}

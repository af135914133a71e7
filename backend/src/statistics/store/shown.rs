//! What figures are summed up from, and everything that they show, to be compared with a plain recount.
use chrono::{Datelike, Months, NaiveDate};
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Date, Integer, Text},
};

use super::Within;
use crate::{
    platform::{Db, Result, Tx},
    statistics::model::Dimension,
};

const COLUMNS: &str = "measure, day, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n";
const OF_MONTHS: &str = "measure, day, side, medium, kind, 0 AS library_id, branch_id, is_abroad, reason, place, n";

/// The deltas that the sealer has not folded yet: with what is folded they are exact at once.
const WAITING: &str = "SELECT d.measure, e.happened_on, d.side, d.medium, d.kind, d.library_id, d.branch_id, \
     d.is_abroad, d.reason, d.place, d.n FROM event_deltas d JOIN events e ON e.id = d.event_id WHERE e.position IS NULL";

/// What these days are summed up from: their whole months from the sums by month, unless days or libraries are told
/// apart, and what is left at the ends from the days.
pub fn figures((from, to): (NaiveDate, NaiveDate), by: &[Dimension], within: &Within) -> String {
    let tells_apart = |dimension: &Dimension| dimension.is_of_library() || *dimension == Dimension::Day;
    let (after, month) = (to.succ_opt().unwrap_or(to), |day: NaiveDate| day.with_day(1).unwrap_or(day));
    let end = month(after);
    let first = if month(from) == from { from } else { month(from) + Months::new(1) };
    if within.libraries.is_some() || by.iter().any(tells_apart) || first >= end {
        return union(&[format!("SELECT {COLUMNS} FROM statistics_days")]);
    }
    let mut parts = vec![format!("SELECT {OF_MONTHS} FROM statistics_months WHERE day >= '{first}' AND day < '{end}'")];
    for (from, until) in [(from, first), (end, after)] {
        if from < until {
            parts.push(format!("SELECT {COLUMNS} FROM statistics_days WHERE day >= '{from}' AND day < '{until}'"));
        }
    }
    union(&parts)
}

fn union(parts: &[String]) -> String {
    format!("({} UNION ALL {WAITING}) AS figures", parts.join(" UNION ALL "))
}

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
    let figures = union(&[format!("SELECT {COLUMNS} FROM statistics_days")]);
    let text = format!(
        "SELECT measure, day, side, medium, reason, place, CAST(SUM(n) AS BIGINT) AS n FROM {figures} \
         GROUP BY measure, day, side, medium, reason, place HAVING SUM(n) <> 0 \
         UNION ALL SELECT 'fills', filled_on, side, medium, '', place, COUNT(*) FROM loan_fills \
         GROUP BY filled_on, side, medium, place"
    );
    Ok(sql_query(text).load(tx.conn)?)
}

/// Sums by month that are not those of their days, with the difference as `n`.
pub fn months_apart(tx: &mut Tx) -> Result<Vec<Counted>> {
    let month = match &*tx.conn {
        Db::Sqlite(_) => "date(day, 'start of month')",
        Db::Pg(_) => "CAST(date_trunc('month', day) AS DATE)",
    };
    let of = "measure, side, medium, kind, branch_id, is_abroad, reason, place";
    let text = format!(
        "SELECT measure, day, side, medium, reason, place, CAST(SUM(n) AS BIGINT) AS n \
         FROM (SELECT {of}, day, n FROM statistics_months \
         UNION ALL SELECT {of}, {month} AS day, -n FROM statistics_days) AS both_sums \
         GROUP BY {of}, day HAVING SUM(n) <> 0"
    );
    Ok(sql_query(text).load(tx.conn)?)
}

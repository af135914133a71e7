//! Figures in the database: what the sealer has folded, and what it has not folded yet.
mod fills;
mod places;
mod shown;
mod sql;

use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Bool, Date, Integer, Nullable, Text},
};

use super::model::{Dimension, MeasureKey, Of, Part, Question};
use crate::platform::{Result, Tx, actor::LibraryId};

pub use fills::{Needs, fills};
pub use places::places;
pub use shown::{Counted, months_apart, shown};
pub use sql::Within;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    measure: String,
    #[diesel(embed)]
    of: OfRow,
    #[diesel(sql_type = Text)]
    reason: String,
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The columns by which a part is told from others.
#[derive(QueryableByName)]
struct OfRow {
    #[diesel(sql_type = Nullable<Date>)]
    day: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    side: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    medium: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    kind: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    library_id: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    branch_id: Option<i64>,
    #[diesel(sql_type = Nullable<Bool>)]
    is_abroad: Option<bool>,
    #[diesel(sql_type = Nullable<Integer>)]
    place: Option<i32>,
}

impl From<OfRow> for Of {
    fn from(row: OfRow) -> Of {
        let OfRow { day, side, medium, kind, library_id, branch_id, is_abroad, place } = row;
        let (library, branch) = (library_id.map(LibraryId), branch_id.map(LibraryId));
        Of { day, side, medium, kind, library, branch, is_abroad, place, reason: None, stage: None }
    }
}

/// The sums of these measures over these days, by the columns that the dimensions need.
pub fn parts(
    tx: &mut Tx,
    question: &Question,
    measures: &[MeasureKey],
    by: &[Dimension],
    (from, to): (NaiveDate, NaiveDate),
    within: &Within,
) -> Result<Vec<Part>> {
    let names: Vec<_> = measures.iter().map(|key| format!("'{}'", key.as_str())).collect();
    let (columns, groups) = sql::columns(by, "day");
    let knows_reason = [Dimension::Reason, Dimension::Asker, Dimension::Payer].iter().any(|reason| by.contains(reason));
    let reason = if knows_reason { ("reason", ", reason") } else { ("''", "") };
    let text = format!(
        "SELECT measure, {columns}, {} AS reason, CAST(SUM(n) AS BIGINT) AS n FROM {} \
         WHERE measure IN ({}) AND day >= $1 AND day <= $2 AND {} AND ($8 IS NULL OR reason = $8) {within} \
         GROUP BY measure{groups}{} HAVING SUM(n) <> 0 LIMIT {}",
        reason.0,
        shown::figures((from, to), by, within),
        if names.is_empty() { "''".to_owned() } else { names.join(", ") },
        sql::NARROWED,
        reason.1,
        sql::MOST_ROWS,
    );
    let rows: Vec<Row> = sql_query(text)
        .bind::<Date, _>(from)
        .bind::<Date, _>(to)
        .bind::<Nullable<Text>, _>(question.side)
        .bind::<Nullable<Text>, _>(question.medium)
        .bind::<Nullable<Bool>, _>(question.is_abroad)
        .bind::<Nullable<Integer>, _>(question.place)
        .bind::<Nullable<Text>, _>(question.kind)
        .bind::<Nullable<Text>, _>(question.reason)
        .load(tx.conn)?;
    let part = |row: Row| {
        let reason = knows_reason.then_some(row.reason);
        Some(Part { measure: row.measure.try_into().ok()?, of: Of { reason, ..row.of.into() }, n: row.n })
    };
    sql::not_too_many(rows.into_iter().filter_map(part).collect())
}

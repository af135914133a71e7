//! Figures in the database: what the sealer has folded, and what it has not folded yet.
use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Bool, Date, Nullable, Text},
};

use super::model::{Dimension, MeasureKey, Part, Question};
use crate::platform::{Result, Tx, actor::LibraryId};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    measure: String,
    #[diesel(sql_type = Nullable<Date>)]
    day: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    side: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    medium: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    library_id: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    branch_id: Option<i64>,
    #[diesel(sql_type = Nullable<Bool>)]
    is_abroad: Option<bool>,
    #[diesel(sql_type = Nullable<Text>)]
    reason: Option<String>,
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The folded days and the deltas that the sealer has not folded yet: together they are exact at once.
const FIGURES: &str = "(SELECT measure, day, side, medium, library_id, branch_id, is_abroad, reason, n FROM statistics_days \
     UNION ALL SELECT d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad, d.reason, d.n \
     FROM event_deltas d JOIN events e ON e.id = d.event_id WHERE e.position IS NULL) AS figures";

/// The sums of the measures by the columns that the dimensions need. Names come from closed lists, values are bound.
/// Only of these branches, where some are named.
pub fn parts(
    tx: &mut Tx,
    question: &Question,
    span: (NaiveDate, NaiveDate),
    branches: Option<&[LibraryId]>,
) -> Result<Vec<Part>> {
    let seen = branches.map_or_else(String::new, |branches| format!("AND branch_id IN ({}) ", listed(branches)));
    let needs = |wanted: &[Dimension]| question.by.0.iter().any(|dimension| wanted.contains(dimension));
    let columns = [
        ("day", "DATE", question.by.0.iter().any(|dimension| dimension.is_time())),
        ("side", "TEXT", needs(&[Dimension::Side])),
        ("medium", "TEXT", needs(&[Dimension::Medium])),
        ("library_id", "BIGINT", needs(&[Dimension::Library])),
        ("branch_id", "BIGINT", needs(&[Dimension::Branch])),
        ("is_abroad", "BOOLEAN", needs(&[Dimension::IsAbroad])),
        ("reason", "TEXT", needs(&[Dimension::Reason])),
    ];
    let select = columns.map(
        |(name, kind, is_needed)| {
            if is_needed { name.to_owned() } else { format!("CAST(NULL AS {kind}) AS {name}") }
        },
    );
    let group: String = columns.iter().filter(|column| column.2).map(|column| format!(", {}", column.0)).collect();
    let measures: Vec<_> = question.measures.0.iter().map(|key| format!("'{}'", key.as_str())).collect();
    let sql = format!(
        "SELECT measure, {}, CAST(SUM(n) AS BIGINT) AS n FROM {FIGURES} \
         WHERE measure IN ({}) AND day >= $1 AND day <= $2 \
         AND ($3 IS NULL OR library_id = $3) AND ($4 IS NULL OR branch_id = $4) AND ($5 IS NULL OR side = $5) \
         AND ($6 IS NULL OR medium = $6) AND ($7 IS NULL OR is_abroad = $7) \
         AND ($8 IS NULL OR reason = $8) {seen}\
         GROUP BY measure{group} HAVING SUM(n) <> 0",
        select.join(", "),
        measures.join(", "),
    );
    let rows: Vec<Row> = sql_query(sql)
        .bind::<Date, _>(span.0)
        .bind::<Date, _>(span.1)
        .bind::<Nullable<BigInt>, _>(question.library_id)
        .bind::<Nullable<BigInt>, _>(question.branch_id)
        .bind::<Nullable<Text>, _>(question.side)
        .bind::<Nullable<Text>, _>(question.medium)
        .bind::<Nullable<Bool>, _>(question.is_abroad)
        .bind::<Nullable<Text>, _>(question.reason)
        .load(tx.conn)?;
    Ok(rows.into_iter().filter_map(part).collect())
}

/// Numbers of our own, commas between; of none, a number that nothing has.
fn listed(branches: &[LibraryId]) -> String {
    let numbers = branches.iter().map(|branch| branch.0).chain([0]);
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(",")
}

fn part(row: Row) -> Option<Part> {
    Some(Part {
        measure: MeasureKey::try_from(row.measure).ok()?,
        day: row.day,
        side: row.side,
        medium: row.medium,
        library: row.library_id.map(LibraryId),
        branch: row.branch_id.map(LibraryId),
        is_abroad: row.is_abroad,
        reason: row.reason,
        n: row.n,
    })
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
    #[diesel(sql_type = BigInt)]
    pub n: i64,
}

/// Everything that figures show, by measure, day, side, medium and reason.
pub fn shown(tx: &mut Tx) -> Result<Vec<Counted>> {
    let sql = format!(
        "SELECT measure, day, side, medium, reason, CAST(SUM(n) AS BIGINT) AS n FROM {FIGURES} \
         GROUP BY measure, day, side, medium, reason HAVING SUM(n) <> 0"
    );
    Ok(sql_query(sql).load(tx.conn)?)
}

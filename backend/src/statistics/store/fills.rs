//! Requests that were filled, counted by the days that they took.
use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Bool, Date, Integer, Nullable, Text},
};

use super::{OfRow, Within, sql};
use crate::{
    platform::{Result, Tx},
    statistics::model::{Dimension, Of, Question},
};

/// Fills that share everything that was asked for.
#[derive(QueryableByName)]
struct Row {
    #[diesel(embed)]
    of: OfRow,
    #[diesel(sql_type = BigInt)]
    at_branch: i64,
    #[diesel(sql_type = Date)]
    requested_on: NaiveDate,
    #[diesel(sql_type = Date)]
    passed_on: NaiveDate,
    #[diesel(sql_type = Date)]
    promised_on: NaiveDate,
    #[diesel(sql_type = Date)]
    filled_on: NaiveDate,
    #[diesel(sql_type = Nullable<Integer>)]
    published: Option<i32>,
    #[diesel(sql_type = Integer)]
    n_asked: i32,
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// Fills of a kind: the days that they took, at which branch, the year of publication, how many libraries were asked.
pub struct Counted {
    pub of: Of,
    pub branch: i64,
    pub days: [NaiveDate; 4],
    pub published: Option<i32>,
    pub n_asked: i32,
    pub n: i64,
}

/// What is to be known of fills, so that most questions come as few groups.
#[derive(Clone, Copy, Debug, Default)]
pub struct Needs {
    pub days: bool,
    pub published: bool,
    pub n_asked: bool,
}

/// The fills of these days, grouped by what the dimensions and the measures need; none of a reason, for no fill has one.
pub fn fills(
    tx: &mut Tx,
    question: &Question,
    by: &[Dimension],
    (from, to): (NaiveDate, NaiveDate),
    within: &Within,
    needs: Needs,
) -> Result<Vec<Counted>> {
    let (columns, groups) = sql::columns(by, "filled_on");
    let stages = by.contains(&Dimension::Stage);
    let wanted = [
        ("requested_on", "filled_on", "requested_on", needs.days),
        ("passed_on", "filled_on", "passed_on", stages),
        ("promised_on", "filled_on", "promised_on", stages),
        ("published", "CAST(NULL AS INTEGER)", "published", needs.published),
        ("place", "0", "n_asked", needs.n_asked),
    ];
    let select = wanted.map(
        |(column, none, name, is_needed)| {
            if is_needed { format!("{column} AS {name}") } else { format!("{none} AS {name}") }
        },
    );
    let more: String = wanted.iter().filter(|column| column.3).map(|column| format!(", {}", column.0)).collect();
    let text = format!(
        "SELECT {columns}, branch_id AS at_branch, {}, filled_on, COUNT(*) AS n FROM loan_fills \
         WHERE filled_on >= $1 AND filled_on <= $2 AND {} AND $8 IS NULL {within} \
         GROUP BY branch_id, filled_on{more}{groups} LIMIT {}",
        select.join(", "),
        sql::NARROWED,
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
    let counted = |row: Row| Counted {
        of: row.of.into(),
        branch: row.at_branch,
        days: [row.requested_on, row.passed_on, row.promised_on, row.filled_on],
        published: row.published,
        n_asked: row.n_asked,
        n: row.n,
    };
    sql::not_too_many(rows.into_iter().map(counted).collect())
}

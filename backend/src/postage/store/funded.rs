//! What central funding pays in a month, by library and side.
use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Date, Nullable, Text},
};

use super::within;
use crate::{
    loans::Side,
    platform::{Result, Right, Tx, actor::LibraryId},
    postage::{ReadPostage, model::FundedCounts},
};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<BigInt>)]
    library_id: Option<LibraryId>,
    #[diesel(sql_type = Text)]
    side: Side,
    #[diesel(sql_type = BigInt)]
    n_loans: i64,
    #[diesel(sql_type = BigInt)]
    n_out: i64,
    #[diesel(sql_type = BigInt)]
    out_cents: i64,
    #[diesel(sql_type = BigInt)]
    n_back: i64,
    #[diesel(sql_type = BigInt)]
    back_cents: i64,
    #[diesel(sql_type = BigInt)]
    total_cents: i64,
}

/// The rows of a month; a line against another takes its parcel off again.
pub fn funded(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<Vec<(Option<LibraryId>, Side, FundedCounts)>> {
    let of =
        |kind: &str, what: &str| format!("CAST(SUM(CASE WHEN c.kind = '{kind}' THEN {what} ELSE 0 END) AS BIGINT)");
    let one = "CASE WHEN c.counters_id IS NULL THEN 1 ELSE -1 END";
    let query = format!(
        "SELECT l.library_id, l.side, COUNT(DISTINCT l.id) AS n_loans, {} AS n_out, {} AS out_cents, {} AS n_back, \
         {} AS back_cents, CAST(SUM(c.amount_cents) AS BIGINT) AS total_cents \
         FROM loan_charges c JOIN loans l ON l.id = c.loan_id \
         WHERE c.payer = 'central_funding' AND c.charged_on >= $1 AND c.charged_on <= $2 AND {} \
         GROUP BY l.library_id, l.side ORDER BY l.side, l.library_id",
        of("postage_out", one),
        of("postage_out", "c.amount_cents"),
        of("postage_back", one),
        of("postage_back", "c.amount_cents"),
        within(tx, ReadPostage::CODE)?,
    );
    let rows: Vec<Row> = sql_query(query).bind::<Date, _>(from).bind::<Date, _>(to).load(tx.conn)?;
    let row = |row: Row| {
        let Row { library_id, side, n_loans, n_out, out_cents, n_back, back_cents, total_cents } = row;
        let other_cents = total_cents - out_cents - back_cents;
        (library_id, side, FundedCounts { n_loans, n_out, out_cents, n_back, back_cents, other_cents, total_cents })
    };
    Ok(rows.into_iter().map(row).collect())
}

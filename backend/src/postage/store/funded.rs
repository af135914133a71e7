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

/// The rows of a month. A parcel is counted once, whatever loans it is split over, if its cost stands at the end of the
/// month; a line without a parcel stands for one. Cents are those of all lines, so that what is taken back is taken off.
pub fn funded(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<Vec<(Option<LibraryId>, Side, FundedCounts)>> {
    let stands = "c.counters_id IS NULL AND NOT EXISTS \
        (SELECT 1 FROM loan_charges a WHERE a.counters_id = c.id AND a.charged_on <= $1)";
    let parcels = |kind: &str| {
        format!("COUNT(DISTINCT CASE WHEN c.kind = '{kind}' AND {stands} THEN COALESCE(p.shipment_id, -c.id) END)")
    };
    let cents = |kind: &str| format!("CAST(SUM(CASE WHEN c.kind = '{kind}' THEN c.amount_cents ELSE 0 END) AS BIGINT)");
    let query = format!(
        "SELECT l.library_id, l.side, COUNT(DISTINCT l.id) AS n_loans, {} AS n_out, {} AS out_cents, {} AS n_back, \
         {} AS back_cents, CAST(SUM(c.amount_cents) AS BIGINT) AS total_cents \
         FROM loan_charges c JOIN loans l ON l.id = c.loan_id LEFT JOIN shipment_charges p ON p.charge_id = c.id \
         WHERE c.payer = 'central_funding' AND c.charged_on <= $1 AND c.charged_on >= $2 AND {} \
         GROUP BY l.library_id, l.side ORDER BY l.side, l.library_id",
        parcels("postage_out"),
        cents("postage_out"),
        parcels("postage_back"),
        cents("postage_back"),
        within(tx, ReadPostage::CODE)?,
    );
    let rows: Vec<Row> = sql_query(query).bind::<Date, _>(to).bind::<Date, _>(from).load(tx.conn)?;
    let row = |row: Row| {
        let Row { library_id, side, n_loans, n_out, out_cents, n_back, back_cents, total_cents } = row;
        let other_cents = total_cents - out_cents - back_cents;
        (library_id, side, FundedCounts { n_loans, n_out, out_cents, n_back, back_cents, other_cents, total_cents })
    };
    Ok(rows.into_iter().map(row).collect())
}

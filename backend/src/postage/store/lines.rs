//! Lines of costs over all loans, in pages, and their sums.
use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Bool, Date, Nullable, Text},
};

use super::within;
use crate::{
    loans::{
        Side,
        model::{ChargeId, ChargeKind, LoanId, Payer},
    },
    platform::{
        Error, Page, Result, Right, Tx,
        actor::{AccountId, LibraryId},
        page::{Cursor, Limit},
        problem, text,
    },
    postage::{
        ReadPostage,
        model::{PostageList, PostageSum},
    },
};

/// A line with what its loan says of it.
#[derive(Clone, Debug, QueryableByName)]
pub struct Line {
    #[diesel(sql_type = BigInt)]
    pub id: ChargeId,
    #[diesel(sql_type = BigInt)]
    pub loan_id: LoanId,
    #[diesel(sql_type = Text)]
    pub number: String,
    #[diesel(sql_type = Text)]
    pub side: Side,
    #[diesel(sql_type = Text)]
    pub title: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub library_id: Option<LibraryId>,
    #[diesel(sql_type = BigInt)]
    pub branch_id: LibraryId,
    #[diesel(sql_type = BigInt)]
    pub owner_id: AccountId,
    #[diesel(sql_type = Text)]
    pub kind: ChargeKind,
    #[diesel(sql_type = BigInt)]
    pub amount_cents: i64,
    #[diesel(sql_type = Text)]
    pub payer: Payer,
    #[diesel(sql_type = Date)]
    pub charged_on: NaiveDate,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub counters_id: Option<ChargeId>,
    #[diesel(sql_type = Bool)]
    pub is_taken_back: bool,
    #[diesel(sql_type = Bool)]
    pub is_of_voucher: bool,
    #[diesel(sql_type = Bool)]
    pub is_billed: bool,
}

const COLUMNS: &str = "c.id, c.loan_id, l.number, l.side, t.title, l.library_id, l.branch_id, l.owner_id, c.kind, \
    c.amount_cents, c.payer, c.charged_on, c.counters_id, \
    EXISTS (SELECT 1 FROM loan_charges a WHERE a.counters_id = c.id) AS is_taken_back, \
    EXISTS (SELECT 1 FROM voucher_entries v WHERE v.charge_id = c.id) AS is_of_voucher, \
    EXISTS (SELECT 1 FROM invoice_lines i WHERE i.charge_id = c.id AND i.is_live) AS is_billed";
const SOURCE: &str = "loan_charges c JOIN loans l ON l.id = c.loan_id JOIN loan_citations t ON t.loan_id = l.id";

/// What every query asks for: `$1` to `$4`, each nothing where it was not asked for. SQLite numbers parameters as they
/// come, so they stand in their order in every query.
const NARROWED: &str = "($1 IS NULL OR c.charged_on >= $1) AND ($2 IS NULL OR c.charged_on <= $2) \
    AND ($3 IS NULL OR l.library_id = $3) AND ($4 IS NULL OR l.side = $4)";

/// A page of lines, the newest first.
pub fn lines(tx: &mut Tx, wanted: &PostageList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Line>> {
    let after: Option<(NaiveDate, i64)> = match from {
        Some(cursor) => Some((cursor.key.as_deref().and_then(|key| key.parse().ok()).ok_or_else(foreign)?, cursor.id)),
        None => None,
    };
    let query = format!(
        "SELECT {COLUMNS} FROM {SOURCE} WHERE {NARROWED} \
         AND ($5 IS NULL OR c.charged_on < $5 OR (c.charged_on = $5 AND c.id < $6)) AND {} \
         ORDER BY c.charged_on DESC, c.id DESC LIMIT {}",
        asked(tx, wanted)?,
        limit.and_one(),
    );
    let rows: Vec<Line> = sql_query(query)
        .bind::<Nullable<Date>, _>(wanted.from)
        .bind::<Nullable<Date>, _>(wanted.to)
        .bind::<Nullable<BigInt>, _>(wanted.library_id)
        .bind::<Nullable<Text>, _>(wanted.side)
        .bind::<Nullable<Date>, _>(after.map(|(day, _)| day))
        .bind::<Nullable<BigInt>, _>(after.map(|(_, id)| id))
        .load(tx.conn)?;
    let cursor = |line: &Line| Cursor { key: Some(line.charged_on.to_string()), id: line.id.0 };
    let total = match wanted.count {
        Some(_) => Some(sums(tx, wanted)?.iter().map(|sum| sum.n).sum()),
        None => None,
    };
    Ok(Page::new(rows, limit, cursor).counted(total))
}

/// One line, if this right reaches its loan.
pub fn line(tx: &mut Tx, id: ChargeId, right: &'static str) -> Result<Line> {
    let query = format!("SELECT {COLUMNS} FROM {SOURCE} WHERE c.id = $1 AND {}", within(tx, right)?);
    let found: Vec<Line> = sql_query(query).bind::<BigInt, _>(id).load(tx.conn)?;
    found.into_iter().next().ok_or(Error::NotFound)
}

#[derive(QueryableByName)]
struct Sum {
    #[diesel(sql_type = Text)]
    kind: ChargeKind,
    #[diesel(sql_type = Text)]
    payer: Payer,
    #[diesel(sql_type = BigInt)]
    n: i64,
    #[diesel(sql_type = BigInt)]
    amount_cents: i64,
}

/// The sums of all lines that were asked for, by kind and payer.
pub fn sums(tx: &mut Tx, wanted: &PostageList) -> Result<Vec<PostageSum>> {
    let query = format!(
        "SELECT c.kind, c.payer, COUNT(*) AS n, CAST(SUM(c.amount_cents) AS BIGINT) AS amount_cents \
         FROM {SOURCE} WHERE {NARROWED} AND {} GROUP BY c.kind, c.payer",
        asked(tx, wanted)?
    );
    let rows: Vec<Sum> = sql_query(query)
        .bind::<Nullable<Date>, _>(wanted.from)
        .bind::<Nullable<Date>, _>(wanted.to)
        .bind::<Nullable<BigInt>, _>(wanted.library_id)
        .bind::<Nullable<Text>, _>(wanted.side)
        .load(tx.conn)?;
    let sum = |Sum { kind, payer, n, amount_cents }| PostageSum { kind, payer, n, amount_cents };
    let mut sums: Vec<_> = rows.into_iter().map(sum).collect();
    sums.sort_by_key(|sum| (sum.kind, sum.payer));
    Ok(sums)
}

/// What is asked for beside the columns. Names come from closed lists, and a folded word holds letters and digits alone:
/// nothing that SQL or LIKE would read otherwise.
fn asked(tx: &Tx, wanted: &PostageList) -> Result<String> {
    let mut all = vec![within(tx, ReadPostage::CODE)?];
    let listed = |words: Vec<&str>| words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
    if !wanted.kind.0.is_empty() {
        all.push(format!("c.kind IN ({})", listed(wanted.kind.0.iter().map(|kind| kind.as_str()).collect())));
    }
    if !wanted.payer.0.is_empty() {
        all.push(format!("c.payer IN ({})", listed(wanted.payer.0.iter().map(|payer| payer.as_str()).collect())));
    }
    if let Some(is_taken_back) = wanted.is_taken_back {
        let not = if is_taken_back { "" } else { "NOT " };
        let against = "EXISTS (SELECT 1 FROM loan_charges b WHERE b.counters_id = c.id)";
        all.push(format!("{not}(c.counters_id IS NOT NULL OR {against})"));
    }
    if let Some(is_billed) = wanted.is_billed {
        let not = if is_billed { "" } else { "NOT " };
        all.push(format!("{not}EXISTS (SELECT 1 FROM invoice_lines i WHERE i.charge_id = c.id AND i.is_live)"));
    }
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        all.push(format!("(t.search_text LIKE '{word}%' OR t.search_text LIKE '% {word}%')"));
    }
    Ok(all.join(" AND "))
}

/// A cursor of another list is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}

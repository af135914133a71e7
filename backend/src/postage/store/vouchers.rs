//! The ledger of vouchers.
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use diesel::{
    QueryableByName, RunQueryDsl,
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};

use super::within;
use crate::{
    loans::{
        Side,
        model::{ChargeId, LoanId},
    },
    platform::{
        Db, Error, Page, Result, Tx,
        actor::AccountId,
        events::Person,
        page::{Cursor, Limit},
        problem,
    },
    postage::model::{PostageLoan, VoucherEntryId, VoucherRow, VouchersAsked},
    schema::{
        accounts, loan_charges, loan_citations, loans,
        voucher_entries::{self as entries, counters_id, entered_on, halves, id},
    },
};

/// Keeps others from writing entries until this unit ends: what is left is a sum over all of them. On SQLite the one
/// writer is the lock.
pub fn lock_vouchers(tx: &mut Tx) -> Result<()> {
    if let Db::Pg(conn) = &mut *tx.conn {
        sql_query("LOCK TABLE voucher_entries IN SHARE ROW EXCLUSIVE MODE").execute(conn)?;
    }
    Ok(())
}

/// What came and went on each day.
pub fn halves_by_day(tx: &mut Tx) -> Result<BTreeMap<NaiveDate, i64>> {
    let rows: Vec<(NaiveDate, i64)> = entries::table.select((entered_on, halves)).load(tx.conn)?;
    let mut days = BTreeMap::new();
    rows.into_iter().for_each(|(day, more)| *days.entry(day).or_default() += more);
    Ok(days)
}

/// Every entry, the oldest first.
pub fn all_entries(tx: &mut Tx) -> Result<Vec<VoucherRow>> {
    Ok(entries::table.order((entered_on, id)).select(VoucherRow::as_select()).load(tx.conn)?)
}

/// One entry.
pub fn entry(tx: &mut Tx, entry: VoucherEntryId) -> Result<VoucherRow> {
    Ok(entries::table.find(entry).select(VoucherRow::as_select()).first(tx.conn)?)
}

/// Writes an entry.
pub fn insert_entry(tx: &mut Tx, row: &VoucherRow) -> Result<VoucherEntryId> {
    Ok(diesel::insert_into(entries::table).values(row).returning(id).get_result(tx.conn)?)
}

/// A page of entries, the newest first.
pub fn entries(tx: &mut Tx, asked: &VouchersAsked) -> Result<Page<VoucherRow>> {
    let limit: Limit = asked.limit;
    let mut query = entries::table.select(VoucherRow::as_select()).into_boxed();
    if let Some(cursor) = &asked.cursor {
        let day: Option<NaiveDate> = cursor.key.as_deref().and_then(|key| key.parse().ok());
        let foreign = || Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] };
        let day = day.ok_or_else(foreign)?;
        query = query.filter(entered_on.lt(day).or(entered_on.eq(day).and(id.lt(VoucherEntryId(cursor.id)))));
    }
    let rows = query.order((entered_on.desc(), id.desc())).limit(limit.and_one()).load(tx.conn)?;
    Ok(Page::new(rows, limit, |row: &VoucherRow| Cursor { key: Some(row.entered_on.to_string()), id: row.id.0 }))
}

/// Those of these entries that another one takes back.
pub fn taken_back(tx: &mut Tx, ids: &[VoucherEntryId]) -> Result<HashSet<VoucherEntryId>> {
    let against = counters_id.assume_not_null().eq_any(ids.to_vec());
    let found: Vec<Option<VoucherEntryId>> =
        entries::table.filter(counters_id.is_not_null().and(against)).select(counters_id).load(tx.conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// Whether a cost line is taken back already: the page of its loan can do that too.
pub fn is_charge_taken_back(tx: &mut Tx, charge: ChargeId) -> Result<bool> {
    let against = loan_charges::table.filter(loan_charges::counters_id.eq(charge));
    Ok(diesel::select(diesel::dsl::exists(against)).get_result(tx.conn)?)
}

/// These loans by what is shown of them.
pub fn loans_of(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, PostageLoan>> {
    let rows: Vec<(LoanId, String, Side, String)> = loans::table
        .inner_join(loan_citations::table)
        .filter(loans::id.eq_any(ids.to_vec()))
        .select((loans::id, loans::number, loans::side, loan_citations::title))
        .load(tx.conn)?;
    let loan = |(of, number, side, title)| (of, PostageLoan { id: of, number, side, title });
    Ok(rows.into_iter().map(loan).collect())
}

/// These accounts by name.
pub fn people(tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let rows: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(ids.to_vec()))
        .select((accounts::id, accounts::name))
        .load(tx.conn)?;
    Ok(rows.into_iter().map(|(of, name)| (of, Person { id: of, name })).collect())
}

#[derive(QueryableByName)]
struct OfLoan {
    #[diesel(sql_type = Text)]
    side: Side,
}

/// The side of a loan, if this right reaches it.
pub fn side_of(tx: &mut Tx, loan: LoanId, right: &'static str) -> Result<Side> {
    let query = format!("SELECT l.side FROM loans l WHERE l.id = $1 AND {}", within(tx, right)?);
    let found: Vec<OfLoan> = sql_query(query).bind::<BigInt, _>(loan).load(tx.conn)?;
    found.into_iter().next().map(|of| of.side).ok_or(Error::NotFound)
}

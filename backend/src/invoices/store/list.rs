//! Invoices, in pages; their sums; the register.
use chrono::NaiveDate;
use diesel::{dsl::sql, prelude::*, sql_types::BigInt};

use super::{
    super::model::{InvoiceId, InvoiceList, InvoiceOrder, InvoiceTotals, Record},
    filter::{self, Condition},
};
use crate::{
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
        problem,
    },
    schema::invoices::{self, id, invoice_on, name_key, total_cents},
};

/// A page of the list; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &InvoiceList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(InvoiceOrder::Newest);
    let mut query = invoices::table.select(Record::as_select()).into_boxed();
    for condition in filter::wanted(wanted, tx.today) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from)?);
    }
    let query = match order {
        InvoiceOrder::Newest => query.order((invoice_on.desc(), id.desc())),
        InvoiceOrder::Oldest => query.order((invoice_on.asc(), id.asc())),
        InvoiceOrder::Name => query.order((name_key.asc(), id.asc())),
        InvoiceOrder::Largest => query.order((total_cents.desc(), id.desc())),
    };
    let rows: Vec<Record> = query.limit(limit.and_one()).load(tx.conn)?;
    let key = |record: &Record| match order {
        InvoiceOrder::Newest | InvoiceOrder::Oldest => record.issued.invoice_on.to_string(),
        InvoiceOrder::Name => record.written.name_key.clone(),
        InvoiceOrder::Largest => record.issued.total_cents.to_string(),
    };
    let page = Page::new(rows, limit, |record| Cursor { key: Some(key(record)), id: record.id.0 });
    let counted = match wanted.count {
        Some(_) => Some(total(tx, wanted)?.n),
        None => None,
    };
    Ok(page.counted(counted))
}

/// How many there are, and what they come to.
pub fn total(tx: &mut Tx, wanted: &InvoiceList) -> Result<InvoiceTotals> {
    let mut query = invoices::table
        .select(sql::<(BigInt, BigInt, BigInt, BigInt, BigInt, BigInt, BigInt)>(
            "COUNT(*), CAST(COALESCE(SUM(net_cents), 0) AS BIGINT), CAST(COALESCE(SUM(vat_cents), 0) AS BIGINT), \
             CAST(COALESCE(SUM(total_cents), 0) AS BIGINT), CAST(COALESCE(SUM(paid_cents), 0) AS BIGINT), \
             CAST(COALESCE(SUM(credited_cents), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN kind = 'invoice' AND number IS NOT NULL \
             THEN total_cents - paid_cents - credited_cents ELSE 0 END), 0) AS BIGINT)",
        ))
        .into_boxed();
    for condition in filter::wanted(wanted, tx.today) {
        query = query.filter(condition);
    }
    type Row = (i64, i64, i64, i64, i64, i64, i64);
    let (n, net_cents, vat_cents, total, paid_cents, credited_cents, rest_cents): Row = query.get_result(tx.conn)?;
    Ok(InvoiceTotals { n, net_cents, vat_cents, total_cents: total, paid_cents, credited_cents, rest_cents })
}

/// All that was issued on the days of a period: by series, then by number.
pub fn register(tx: &mut Tx, from_on: NaiveDate, to_on: NaiveDate) -> Result<Vec<Record>> {
    Ok(invoices::table
        .filter(invoices::number.is_not_null())
        .filter(invoice_on.ge(from_on).and(invoice_on.le(to_on)))
        .order((invoices::kind.desc(), invoices::series_year, invoices::series_no))
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// What stands after a row in this order.
fn beyond(order: InvoiceOrder, from: &Cursor) -> Result<Condition> {
    let last = InvoiceId(from.id);
    let key = from.key.clone().ok_or_else(foreign)?;
    let day = || key.parse::<NaiveDate>().map_err(|_| foreign());
    Ok(match order {
        InvoiceOrder::Newest => {
            let day = day()?;
            Box::new(invoice_on.lt(day).or(invoice_on.eq(day).and(id.lt(last))))
        }
        InvoiceOrder::Oldest => {
            let day = day()?;
            Box::new(invoice_on.gt(day).or(invoice_on.eq(day).and(id.gt(last))))
        }
        InvoiceOrder::Name => Box::new(name_key.gt(key.clone()).or(name_key.eq(key).and(id.gt(last)))),
        InvoiceOrder::Largest => {
            let most: i64 = key.parse().map_err(|_| foreign())?;
            Box::new(total_cents.lt(most).or(total_cents.eq(most).and(id.lt(last))))
        }
    })
}

/// A cursor of another order is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}

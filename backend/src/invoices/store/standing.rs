//! How we stand with libraries, and whether the ledger adds up.

use chrono::NaiveDate;
use diesel::{prelude::*, sql_types::BigInt};

use super::super::model::{InvoiceId, InvoiceKind, LedgerSums, PaymentId};
use crate::{
    platform::{Result, Tx, actor::LibraryId},
    schema::{invoices, payment_uses as uses, payments},
};

/// The sums of a library: unbilled, drafted, billed, paid.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct Sums {
    #[diesel(sql_type = BigInt)]
    pub library_id: LibraryId,
    #[diesel(sql_type = BigInt)]
    pub unbilled: i64,
    #[diesel(sql_type = BigInt)]
    pub drafted: i64,
    #[diesel(sql_type = BigInt)]
    pub billed: i64,
    #[diesel(sql_type = BigInt)]
    pub paid: i64,
}

/// Of every library that has to do with invoices; costs of a part of a library are the library's.
pub fn balances(tx: &mut Tx) -> Result<Vec<Sums>> {
    let query = "SELECT library_id, CAST(SUM(unbilled) AS BIGINT) AS unbilled, CAST(SUM(drafted) AS BIGINT) AS drafted, \
        CAST(SUM(billed) AS BIGINT) AS billed, CAST(SUM(paid) AS BIGINT) AS paid FROM (\
        SELECT COALESCE(b.parent_id, b.id) AS library_id, c.amount_cents AS unbilled, 0 AS drafted, 0 AS billed, 0 AS paid \
        FROM loan_charges c JOIN loans l ON l.id = c.loan_id JOIN libraries b ON b.id = l.library_id \
        WHERE c.payer = 'partner' AND NOT EXISTS \
        (SELECT 1 FROM invoice_lines i WHERE i.charge_id = c.id AND i.is_live) \
        UNION ALL SELECT library_id, 0, CASE WHEN status = 'draft' THEN net_cents ELSE 0 END, CASE WHEN number IS NULL THEN 0 \
        WHEN kind = 'invoice' THEN total_cents ELSE -total_cents END, 0 FROM invoices WHERE status <> 'dropped' \
        UNION ALL SELECT p.library_id, 0, 0, 0, p.amount_cents FROM payments p \
        WHERE p.library_id IS NOT NULL AND p.withdrawn_at IS NULL \
        UNION ALL SELECT p.library_id, 0, 0, 0, -u.amount_cents FROM payment_uses u JOIN payments p ON p.id = u.payment_id \
        WHERE p.library_id IS NOT NULL AND u.invoice_id IS NULL AND u.taken_back_at IS NULL) AS parts GROUP BY library_id";
    Ok(diesel::sql_query(query).load(tx.conn)?)
}

/// What every part of the ledger comes to, each asked of its own table.
pub fn sums(tx: &mut Tx) -> Result<LedgerSums> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        lines: i64,
        #[diesel(sql_type = BigInt)]
        unbilled: i64,
        #[diesel(sql_type = BigInt)]
        drafted: i64,
        #[diesel(sql_type = BigInt)]
        billed: i64,
    }
    let query = "SELECT \
        (SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM loan_charges WHERE payer = 'partner') AS lines, \
        (SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM loan_charges c WHERE payer = 'partner' AND NOT EXISTS \
        (SELECT 1 FROM invoice_lines i WHERE i.charge_id = c.id AND i.is_live)) AS unbilled, \
        (SELECT CAST(COALESCE(SUM(net_cents), 0) AS BIGINT) FROM invoices WHERE status = 'draft') AS drafted, \
        (SELECT CAST(COALESCE(SUM(CASE WHEN kind = 'invoice' THEN net_cents ELSE -net_cents END), 0) AS BIGINT) \
        FROM invoices WHERE number IS NOT NULL) AS billed";
    let Row { lines, unbilled, drafted, billed } = diesel::sql_query(query).get_result(tx.conn)?;
    Ok(LedgerSums { lines, unbilled, drafted, billed })
}

/// Everything that changed what a library owes, until a day.
#[derive(Default)]
pub struct Changes {
    /// The day, the number, what it comes to.
    pub documents: Vec<(InvoiceId, InvoiceKind, NaiveDate, Option<String>, i64)>,
    pub payments: Vec<(PaymentId, NaiveDate, Option<String>, i64)>,
    pub refunds: Vec<(PaymentId, NaiveDate, i64)>,
}

pub fn all_happened(tx: &mut Tx, library: LibraryId, to_on: NaiveDate) -> Result<Changes> {
    let documents = invoices::table
        .filter(invoices::library_id.eq(library).and(invoices::number.is_not_null()))
        .filter(invoices::invoice_on.le(to_on))
        .select((invoices::id, invoices::kind, invoices::invoice_on, invoices::number, invoices::total_cents))
        .load(tx.conn)?;
    let of = payments::table.filter(payments::library_id.eq(library).and(payments::withdrawn_at.is_null()));
    let received = of
        .filter(payments::received_on.le(to_on))
        .select((payments::id, payments::received_on, payments::text, payments::amount_cents))
        .load(tx.conn)?;
    let refunds = uses::table
        .inner_join(payments::table.on(payments::id.eq(uses::payment_id)))
        .filter(payments::library_id.eq(library).and(uses::invoice_id.is_null()))
        .filter(uses::taken_back_at.is_null().and(uses::used_on.le(to_on)))
        .select((uses::payment_id, uses::used_on, uses::amount_cents))
        .load(tx.conn)?;
    Ok(Changes { documents, payments: received, refunds })
}

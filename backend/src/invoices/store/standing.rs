//! How we stand with libraries, and whether the ledger adds up.

use chrono::NaiveDate;
use diesel::{prelude::*, sql_types::BigInt};

use super::super::model::{Happened, InvoiceId, InvoiceKind, LedgerSums, PaymentId, StatementKind};
use crate::{
    platform::{Result, Tx, actor::LibraryId},
    schema::{invoices, payment_uses as uses, payments},
};

/// What of the costs of a library is on no invoice yet, and what is on drafts.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct StandingCosts {
    #[diesel(sql_type = BigInt)]
    pub library_id: LibraryId,
    #[diesel(sql_type = BigInt)]
    pub unbilled: i64,
    #[diesel(sql_type = BigInt)]
    pub drafted: i64,
}

/// Of every library that has such costs; those of a part of a library are the library's.
pub fn standing_costs(tx: &mut Tx) -> Result<Vec<StandingCosts>> {
    let query = "SELECT library_id, CAST(SUM(unbilled) AS BIGINT) AS unbilled, CAST(SUM(drafted) AS BIGINT) AS drafted FROM (\
        SELECT COALESCE(b.parent_id, b.id) AS library_id, c.amount_cents AS unbilled, 0 AS drafted \
        FROM loan_charges c JOIN loans l ON l.id = c.loan_id JOIN libraries b ON b.id = l.library_id \
        WHERE c.payer = 'partner' AND NOT EXISTS \
        (SELECT 1 FROM invoice_lines i WHERE i.charge_id = c.id AND i.is_live) \
        UNION ALL SELECT library_id, 0, net_cents FROM invoices WHERE status = 'draft') AS parts GROUP BY library_id";
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

type Document = (LibraryId, NaiveDate, InvoiceKind, Option<String>, InvoiceId, i64);
type Money = (LibraryId, NaiveDate, Option<String>, PaymentId, i64);

/// Everything up to a day that changed what a library owes, or what each does.
pub fn happened(tx: &mut Tx, library: Option<LibraryId>, to_on: NaiveDate) -> Result<Vec<Happened>> {
    let documents = documents(tx, library, to_on)?.into_iter().map(|(library, on, kind, number, id, cents)| {
        let kind = match kind {
            InvoiceKind::Invoice => StatementKind::Invoice,
            InvoiceKind::CreditNote => StatementKind::CreditNote,
        };
        let text = number.unwrap_or_default();
        Happened { library, on, kind, text, invoice_id: Some(id), payment_id: None, cents }
    });
    let of_money = |kind: StatementKind| {
        move |(library, on, text, id, cents): Money| {
            let text = text.unwrap_or_default();
            Happened { library, on, kind, text, invoice_id: None, payment_id: Some(id), cents }
        }
    };
    let received = received(tx, library, to_on)?.into_iter().map(of_money(StatementKind::Payment));
    let refunds = refunds(tx, library, to_on)?.into_iter().map(of_money(StatementKind::Refund));
    Ok(documents.chain(received).chain(refunds).collect())
}

fn documents(tx: &mut Tx, library: Option<LibraryId>, to_on: NaiveDate) -> Result<Vec<Document>> {
    use invoices::{id, invoice_on, kind, library_id, number, total_cents};
    let mut issued = invoices::table.filter(number.is_not_null().and(invoice_on.le(to_on))).into_boxed();
    if let Some(library) = library {
        issued = issued.filter(library_id.eq(library));
    }
    Ok(issued.select((library_id, invoice_on, kind, number, id, total_cents)).load(tx.conn)?)
}

/// Payments of which it is known whose they are.
fn received(tx: &mut Tx, library: Option<LibraryId>, to_on: NaiveDate) -> Result<Vec<Money>> {
    use payments::{amount_cents, id, library_id, received_on, text, withdrawn_at};
    let is_known = withdrawn_at.is_null().and(library_id.is_not_null());
    let mut received = payments::table.filter(is_known.and(received_on.le(to_on))).into_boxed();
    if let Some(library) = library {
        received = received.filter(library_id.eq(library));
    }
    Ok(received.select((library_id.assume_not_null(), received_on, text, id, amount_cents)).load(tx.conn)?)
}

/// What was given back of payments, with what had come with them.
fn refunds(tx: &mut Tx, library: Option<LibraryId>, to_on: NaiveDate) -> Result<Vec<Money>> {
    use payments::{library_id, text};
    use uses::{amount_cents, invoice_id, payment_id, taken_back_at, used_on};
    let mut refunds = uses::table
        .inner_join(payments::table.on(payments::id.eq(payment_id)))
        .filter(invoice_id.is_null().and(taken_back_at.is_null()))
        .filter(used_on.le(to_on).and(library_id.is_not_null()))
        .into_boxed();
    if let Some(library) = library {
        refunds = refunds.filter(library_id.eq(library));
    }
    Ok(refunds.select((library_id.assume_not_null(), used_on, text, payment_id, amount_cents)).load(tx.conn)?)
}

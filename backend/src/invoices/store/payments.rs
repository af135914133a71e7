//! Payments.
use chrono::NaiveDate;
use diesel::{BoxableExpression, dsl::sql, prelude::*, sql_types::Bool};

use super::super::model::{Paid, PaymentId, PaymentList, PaymentRecord};
use crate::{
    platform::{
        Db, Page, Result, Tx,
        actor::LibraryId,
        db::MultiBackend,
        page::{Cursor, Limit},
        text,
    },
    schema::payments,
};

type Condition = Box<dyn BoxableExpression<payments::table, MultiBackend, SqlType = Bool>>;

/// What of a payment is used.
const USED: &str = "(SELECT COALESCE(SUM(u.amount_cents), 0) FROM payment_uses u \
                    WHERE u.payment_id = payments.id AND u.taken_back_at IS NULL)";

pub fn insert_payment(tx: &mut Tx, paid: &Paid, library: Option<LibraryId>) -> Result<PaymentId> {
    let row = (
        paid,
        (payments::library_id.eq(library), payments::account_id.eq(tx.actor.account)),
        (payments::search_text.eq(search_text(paid)), payments::version.eq(1_i64)),
        (payments::created_at.eq(tx.now), payments::updated_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(payments::table).values(row).returning(payments::id).get_result(tx.conn)?)
}

fn search_text(paid: &Paid) -> String {
    let said = [&paid.payer_name, &paid.payer_iban, &paid.reference, &paid.text].into_iter().flatten();
    text::fold(&said.cloned().collect::<Vec<_>>().join(" "))
}

/// Whether a movement of the bank is here already.
pub fn is_known_key(tx: &mut Tx, key: &str) -> Result<bool> {
    let known = payments::table.filter(payments::bank_key.eq(key)).select(payments::id);
    Ok(known.first::<PaymentId>(tx.conn).optional()?.is_some())
}

pub fn find_payment(tx: &mut Tx, id: PaymentId) -> Result<PaymentRecord> {
    Ok(payments::table.find(id).select(PaymentRecord::as_select()).first(tx.conn)?)
}

/// A payment that is about to change; others wait until this unit ends.
pub fn lock_payment(tx: &mut Tx, id: PaymentId) -> Result<PaymentRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        payments::table.find(id).select(payments::id).for_update().first::<PaymentId>(conn)?;
    }
    find_payment(tx, id)
}

/// Saves whose a locked payment is, and whether it was withdrawn, as its next version.
pub fn save_payment(tx: &mut Tx, record: &PaymentRecord) -> Result<()> {
    diesel::update(payments::table.find(record.id))
        .set((payments::library_id.eq(record.library_id), payments::withdrawn_at.eq(record.withdrawn_at)))
        .execute(tx.conn)?;
    touch_payment(tx, record.id)
}

/// What it was used for has changed.
pub fn touch_payment(tx: &mut Tx, id: PaymentId) -> Result<()> {
    diesel::update(payments::table.find(id))
        .set((payments::version.eq(payments::version + 1), payments::updated_at.eq(tx.now)))
        .execute(tx.conn)?;
    Ok(())
}

/// Whose earlier payments came from this account; none where they were of several libraries.
pub fn of_payer(tx: &mut Tx, iban: &str) -> Result<Option<LibraryId>> {
    let of = payments::table.filter(payments::payer_iban.eq(iban).and(payments::library_id.is_not_null()));
    let found: Vec<LibraryId> = of.select(payments::library_id.assume_not_null()).distinct().limit(2).load(tx.conn)?;
    Ok(match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// A page of payments, the latest first.
pub fn list_payments(
    tx: &mut Tx,
    wanted: &PaymentList,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<PaymentRecord>> {
    let mut query = payments::table.select(PaymentRecord::as_select()).into_boxed();
    for condition in conditions(wanted) {
        query = query.filter(condition);
    }
    if let Some(Cursor { key: Some(key), id }) = from {
        let (day, last) = (key.parse::<NaiveDate>().unwrap_or_default(), PaymentId(*id));
        let same_day = payments::received_on.eq(day).and(payments::id.lt(last));
        query = query.filter(payments::received_on.lt(day).or(same_day));
    }
    let order = (payments::received_on.desc(), payments::id.desc());
    let rows: Vec<PaymentRecord> = query.order(order).limit(limit.and_one()).load(tx.conn)?;
    let page =
        Page::new(rows, limit, |record| Cursor { key: Some(record.paid.received_on.to_string()), id: record.id.0 });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted)?),
        None => None,
    };
    Ok(page.counted(total))
}

fn count(tx: &mut Tx, wanted: &PaymentList) -> Result<i64> {
    let mut query = payments::table.count().into_boxed();
    for condition in conditions(wanted) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

fn conditions(wanted: &PaymentList) -> Vec<Condition> {
    let matches = |word: String| -> Condition {
        let begins = payments::search_text.like(format!("{word}%"));
        Box::new(begins.or(payments::search_text.like(format!("% {word}%"))))
    };
    let mut all: Vec<Condition> =
        text::words(wanted.q.as_deref().unwrap_or_default()).into_iter().map(matches).collect();
    if let Some(library) = wanted.library_id {
        all.push(Box::new(payments::library_id.assume_not_null().eq(library)));
    }
    if let Some(from) = wanted.from_on {
        all.push(Box::new(payments::received_on.ge(from)));
    }
    if let Some(to) = wanted.to_on {
        all.push(Box::new(payments::received_on.le(to)));
    }
    match wanted.is_unused {
        Some(true) => {
            all.push(Box::new(sql::<Bool>(&format!(
                "payments.withdrawn_at IS NULL AND payments.amount_cents > {USED}"
            ))));
        }
        Some(false) => all.push(Box::new(sql::<Bool>(&format!("payments.amount_cents = {USED}")))),
        None => {}
    }
    all
}

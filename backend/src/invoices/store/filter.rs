//! Which invoices: what a list was asked for, as conditions.
use chrono::NaiveDate;
use diesel::{BoxableExpression, prelude::*, sql_types::Bool};

use super::super::model::{InvoiceList, InvoiceStatus};
use crate::{
    platform::{db::MultiBackend, text},
    schema::invoices::{self, credits_id, due_on, invoice_on, status},
};

pub type Condition = Box<dyn BoxableExpression<invoices::table, MultiBackend, SqlType = Bool>>;

/// Something is owed of it.
const OPEN: [InvoiceStatus; 3] = [InvoiceStatus::Issued, InvoiceStatus::Sent, InvoiceStatus::PartlyPaid];

/// Everything that was asked for.
pub fn wanted(list: &InvoiceList, today: NaiveDate) -> Vec<Condition> {
    let mut all = words(list.q.as_deref().unwrap_or_default());
    all.push(match list.status.0.as_slice() {
        [] => Box::new(status.ne(InvoiceStatus::Dropped)),
        named => Box::new(status.eq_any(named.to_vec())),
    });
    if let Some(kind) = list.kind {
        all.push(Box::new(invoices::kind.eq(kind)));
    }
    if let Some(library) = list.library_id {
        all.push(Box::new(invoices::library_id.eq(library)));
    }
    if let Some(run) = list.run_id {
        all.push(Box::new(invoices::run_id.assume_not_null().eq(run)));
    }
    if let Some(from) = list.from_on {
        all.push(Box::new(invoice_on.ge(from)));
    }
    if let Some(to) = list.to_on {
        all.push(Box::new(invoice_on.le(to)));
    }
    if let Some(is_overdue) = list.is_overdue {
        let late = due_on.lt(today).and(status.eq_any(OPEN)).and(credits_id.is_null());
        all.push(if is_overdue { Box::new(late) } else { Box::new(diesel::dsl::not(late)) });
    }
    all
}

/// A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
fn words(q: &str) -> Vec<Condition> {
    let matches = |word: String| -> Condition {
        let begins = invoices::search_text.like(format!("{word}%"));
        Box::new(begins.or(invoices::search_text.like(format!("% {word}%"))))
    };
    text::words(q).into_iter().map(matches).collect()
}

//! Loans in the database: the only SQL of this capability. What is not the actor's does not exist.
mod beside;
mod filter;
mod list;
mod recount;
mod save;
mod search;
mod terms;

use diesel::{BoxableExpression, IntoSql, helper_types::InnerJoinQuerySource, prelude::*, sql_types::Bool};

use super::model::{Ask, Citation, LoanId, LoanItem, Record, Whole};
use crate::{
    platform::{Db, Result, Scope, Tx, db::MultiBackend},
    schema::{loan_attempts, loan_citations, loan_items, loans},
};

pub use beside::*;
pub use list::{due, list, queue};
pub use recount::recount;
pub use save::*;
pub use terms::*;

/// A loan with its description.
pub type Row = (Record, Citation);

type Source = InnerJoinQuerySource<loans::table, loan_citations::table>;
type Condition = Box<dyn BoxableExpression<Source, MultiBackend, SqlType = Bool>>;

/// What a right of the actor reaches: everything, its branch, or what it took in itself.
fn within(tx: &Tx, right: &'static str) -> Result<Condition> {
    Ok(match (tx.scope(right)?, tx.actor.branch, tx.actor.account) {
        (Scope::All, ..) => Box::new(true.into_sql::<Bool>()),
        (Scope::Branch, Some(branch), _) => Box::new(loans::branch_id.eq(branch)),
        (Scope::Own, _, Some(account)) => Box::new(loans::owner_id.eq(account)),
        _ => Box::new(false.into_sql::<Bool>()),
    })
}

/// One loan, if this right reaches it.
pub fn find(tx: &mut Tx, loan: LoanId, right: &'static str) -> Result<Row> {
    let within = within(tx, right)?;
    Ok(loans::table
        .inner_join(loan_citations::table)
        .filter(loans::id.eq(loan))
        .filter(within)
        .select((Record::as_select(), Citation::as_select()))
        .first(tx.conn)?)
}

/// Reads a loan that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, loan: LoanId, right: &'static str) -> Result<(Whole, Citation)> {
    if let Db::Pg(conn) = &mut *tx.conn {
        loans::table.find(loan).select(loans::id).for_update().first::<LoanId>(conn)?;
    }
    let (record, citation) = find(tx, loan, right)?;
    Ok((whole(tx, record)?, citation))
}

/// A loan with its units and the libraries asked.
pub fn whole(tx: &mut Tx, record: Record) -> Result<Whole> {
    let items = loan_items::table
        .filter(loan_items::loan_id.eq(record.id))
        .order(loan_items::n)
        .select(LoanItem::as_select())
        .load(tx.conn)?;
    let asks = loan_attempts::table
        .filter(loan_attempts::loan_id.eq(record.id))
        .order(loan_attempts::n)
        .select(Ask::as_select())
        .load(tx.conn)?;
    Ok(Whole { record, items, asks })
}

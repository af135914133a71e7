//! Inquiries in the database: the only SQL of this capability. What is not the actor's does not exist.
mod alike;
mod faq;
mod filter;
mod list;
mod outcomes;
mod people;
mod recount;
mod save;

use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

pub use self::{
    alike::alike,
    faq::{find_faq, insert_faq, list_faq, lock_faq, save_faq},
    list::list,
    outcomes::{insert_outcome, made_of, outcomes},
    people::{everybody, is_enabled, people},
    recount::recount,
    save::{insert, save},
};
use super::model::{InquiryId, Record};
use crate::{
    platform::{Db, Error, Result, Scope, Tx, db::MultiBackend},
    schema::inquiries,
};

type Condition = Box<dyn BoxableExpression<inquiries::table, MultiBackend, SqlType = Bool>>;

/// What a right of the actor reaches, in its own name and as a deputy: everything, a branch, what somebody answers.
fn within(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        match (reach.scope, reach.branch, reach.account) {
            (Scope::All, ..) => Box::new(true.into_sql::<Bool>()),
            (Scope::Branch, Some(branch), _) => Box::new(inquiries::branch_id.eq(branch)),
            (Scope::Own, _, Some(account)) => Box::new(inquiries::owner_id.eq(account)),
            _ => Box::new(false.into_sql::<Bool>()),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// One inquiry, if this right reaches it.
pub fn find(tx: &mut Tx, inquiry: InquiryId, right: &'static str) -> Result<Record> {
    tx.reaches(right)?;
    let record: Record = inquiries::table.find(inquiry).select(Record::as_select()).first(tx.conn)?;
    let is_reached = tx.actor.covers(right, record.branch_id, Some(record.standing.owner_id));
    if is_reached { Ok(record) } else { Err(Error::NotFound) }
}

/// Reads an inquiry that is about to change, and decides in whose name; others wait until this unit ends. On SQLite the
/// one writer is the lock.
pub fn lock(tx: &mut Tx, inquiry: InquiryId, right: &'static str) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        inquiries::table.find(inquiry).select(inquiries::id).for_update().first::<InquiryId>(conn)?;
    }
    let record = find(tx, inquiry, right)?;
    tx.act_on(right, record.branch_id, Some(record.standing.owner_id))?;
    Ok(record)
}

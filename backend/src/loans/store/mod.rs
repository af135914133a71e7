//! Loans in the database: the only SQL of this capability. What is not the actor's does not exist.
mod agreed;
mod alerts;
mod away;
mod beside;
mod costs;
mod counted;
mod dealing;
mod desk;
mod fills;
mod filter;
mod last;
mod links;
mod list;
mod negatives;
mod of_title;
mod open;
mod origins;
mod others;
mod papers;
mod recount;
mod remind;
mod said;
mod save;
mod scan;
mod search;
mod similar;
mod standing;
mod turns;
mod users;
mod wishes;

use std::collections::HashMap;

use diesel::{BoxableExpression, IntoSql, helper_types::InnerJoinQuerySource, prelude::*, sql_types::Bool};

use super::model::{Ask, Citation, Heading, LoanClaim, LoanCondition, LoanId, LoanItem, LoanReminder, Record, Whole};
use crate::{
    on_db,
    platform::{Db, Error, Result, Scope, Tx, db::MultiBackend},
    schema::{loan_attempts, loan_citations, loan_claims, loan_conditions, loan_items, loan_reminders, loans},
};

pub use agreed::*;
pub use alerts::{alerts, save_alert};
pub use away::{due_days, n_under_way};
pub use beside::*;
pub use dealing::{dealing, dealings, lock_dealing};
pub use desk::{due, queue};
pub use fills::*;
pub use last::*;
pub use links::{links_since, save_links_since};
use list::foreign;
pub use list::list;
pub use negatives::{negatives, negatives_by_reason};
pub use open::{open, stood_still, to_reckon};
pub use origins::{brought_in, insert_origin, origin};
pub use others::*;
pub use papers::for_papers;
pub use recount::recount;
pub use remind::*;
pub use said::{n_asked, said_of_title};
pub use save::*;
pub use scan::by_code;
pub use similar::{asked_between, lines};
pub use turns::*;
pub use users::{person_ref, users};
pub use wishes::{decline_wish, insert_wish, last_wish};

/// A loan as a line of a list.
pub type Row = (Record, Heading);

type Source = InnerJoinQuerySource<loans::table, loan_citations::table>;
type Condition = Box<dyn BoxableExpression<Source, MultiBackend, SqlType = Bool>>;

/// What a right of the actor reaches, in its own name and as a deputy: everything, a branch, what somebody took in.
fn within(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        match (reach.scope, reach.branch, reach.account) {
            (Scope::All, ..) => Box::new(true.into_sql::<Bool>()),
            (Scope::Branch, Some(branch), _) => Box::new(loans::branch_id.eq(branch)),
            (Scope::Own, _, Some(account)) => Box::new(loans::owner_id.eq(account)),
            _ => Box::new(false.into_sql::<Bool>()),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// One loan, if this right reaches it.
pub fn find(tx: &mut Tx, loan: LoanId, right: &'static str) -> Result<(Record, Citation)> {
    tx.reaches(right)?;
    let (record, citation) = row(tx, loan)?;
    let is_reached = tx.actor.covers(right, record.branch_id, Some(record.owner_id));
    if is_reached { Ok((record, citation)) } else { Err(Error::NotFound) }
}

/// One loan, whatever the actor's rights reach: for what follows from a step that was allowed.
pub fn row(tx: &mut Tx, loan: LoanId) -> Result<(Record, Citation)> {
    let one = loans::table.inner_join(loan_citations::table).filter(loans::id.eq(loan));
    Ok(on_db!(tx.conn, |conn| one.select((Record::as_select(), Citation::as_select())).first(conn))?)
}

/// Reads a loan that is about to change, and decides in whose name; others wait until this unit ends. On SQLite the
/// one writer is the lock.
pub fn lock(tx: &mut Tx, loan: LoanId, right: &'static str) -> Result<(Whole, Citation)> {
    if let Db::Pg(conn) = &mut *tx.conn {
        loans::table.find(loan).select(loans::id).for_update().first::<LoanId>(conn)?;
    }
    let (record, citation) = find(tx, loan, right)?;
    tx.act_on(right, record.branch_id, Some(record.owner_id))?;
    Ok((whole(tx, record)?, citation))
}

/// A loan with everything that its steps change.
pub fn whole(tx: &mut Tx, record: Record) -> Result<Whole> {
    let items = loan_items::table.filter(loan_items::loan_id.eq(record.id)).order(loan_items::n);
    let asks = loan_attempts::table.filter(loan_attempts::loan_id.eq(record.id)).order(loan_attempts::n);
    let conditions = loan_conditions::table.filter(loan_conditions::loan_id.eq(record.id)).order(loan_conditions::n);
    let reminders = loan_reminders::table.filter(loan_reminders::loan_id.eq(record.id)).order(loan_reminders::n);
    let claims = loan_claims::table.filter(loan_claims::loan_id.eq(record.id)).order(loan_claims::n);
    on_db!(tx.conn, |conn| {
        Ok(Whole {
            record,
            items: items.select(LoanItem::as_select()).load(conn)?,
            asks: asks.select(Ask::as_select()).load(conn)?,
            conditions: conditions.select(LoanCondition::as_select()).load(conn)?,
            reminders: reminders.select(LoanReminder::as_select()).load(conn)?,
            claims: claims.select(LoanClaim::as_select()).load(conn)?,
        })
    })
}

/// A loan that has just been made: nothing stands beside it but its units.
pub fn just_made(record: Record, items: Vec<LoanItem>) -> Whole {
    Whole { record, items, asks: vec![], conditions: vec![], reminders: vec![], claims: vec![] }
}

/// The numbers of these loans, for a log that names them.
pub fn numbers(tx: &mut Tx, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let of = loans::table.filter(loans::id.eq_any(ids.iter().copied().map(LoanId)));
    let rows: Vec<(LoanId, String)> = of.select((loans::id, loans::number)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| (id.0, number)).collect())
}

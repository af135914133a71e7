//! Lists of loans in pages: orders and cursors.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Condition, Row, filter};
use crate::{
    loans::{
        ReadLoans,
        model::{Heading, LoanId, LoanList, Record, Sort, Words},
    },
    on_db,
    platform::{
        Error, Page, Result, Right, Scope, Tx,
        among::Among,
        page::{Count, Cursor},
        problem, text,
    },
    schema::{
        loan_citations::{self, title_key},
        loans::{self, due_on, id, number, requested_on},
    },
};

/// One page of the loans that the actor may read and that were asked for.
pub fn list(tx: &mut Tx, wanted: &LoanList, words: &Words) -> Result<Page<Row>> {
    let total = match wanted.count {
        // Nothing need be looked up beside a million loans to say how many they are.
        Some(Count::Exact) if wanted.is_of_all() && tx.scope(ReadLoans::CODE)? == Scope::All => {
            Some(loans::table.count().get_result(tx.conn)?)
        }
        Some(Count::Exact) => {
            let condition = filter::wanted(tx, wanted, words)?;
            Some(count(tx, condition)?)
        }
        None => None,
    };
    let condition = filter::wanted(tx, wanted, words)?;
    let (sort, limit) = (wanted.sort(), wanted.limit);
    let mut query = loans::table.inner_join(loan_citations::table).filter(condition).select(id).into_boxed();
    if let Some(cursor) = &wanted.cursor {
        query = query.filter(after(sort, cursor)?);
    }
    query = match sort {
        Sort::Number => query.order((number.asc(), id.asc())),
        Sort::NumberDown => query.order((number.desc(), id.desc())),
        Sort::RequestedOn => query.order((requested_on.asc(), id.asc())),
        Sort::RequestedOnDown => query.order((requested_on.desc(), id.desc())),
        Sort::DueOn => query.order((due_on.is_null().asc(), due_on.asc(), id.asc())),
        Sort::DueOnDown => query.order((due_on.is_null().asc(), due_on.desc(), id.desc())),
        Sort::Title => query.order((title_key.asc(), id.asc())),
        Sort::TitleDown => query.order((title_key.desc(), id.desc())),
    };
    let ids: Vec<LoanId> = query.limit(limit.and_one()).load(tx.conn)?;
    let rows = in_order(tx, &ids)?;
    let page = Page::new(rows, limit, |row: &Row| Cursor { key: key(sort, row), id: row.0.id.0 });
    Ok(page.counted(total))
}

/// These loans, in this order. What is sorted and put together for each question is their ids alone; the rows are read
/// by one statement for all questions (decision 30).
pub fn in_order(tx: &mut Tx, ids: &[LoanId]) -> Result<Vec<Row>> {
    let wanted = loans::table.inner_join(loan_citations::table).filter(id.among(ids.iter().copied()));
    let rows: Vec<Row> = on_db!(tx.conn, |conn| wanted.select((Record::as_select(), Heading::as_select())).load(conn))?;
    let mut rows: HashMap<LoanId, Row> = rows.into_iter().map(|row| (row.0.id, row)).collect();
    Ok(ids.iter().filter_map(|loan| rows.remove(loan)).collect())
}

/// What a row is ordered by, as text.
fn key(sort: Sort, (record, heading): &Row) -> Option<String> {
    match sort {
        Sort::Number | Sort::NumberDown => Some(record.number.clone()),
        Sort::RequestedOn | Sort::RequestedOnDown => Some(record.requested_on.to_string()),
        Sort::DueOn | Sort::DueOnDown => record.standing.due_on.map(|day| day.to_string()),
        Sort::Title | Sort::TitleDown => Some(text::order_key(&heading.title)),
    }
}

/// What stands after a row in the order; loans without a due day stand last, whichever way.
pub fn after(sort: Sort, cursor: &Cursor) -> Result<Condition> {
    let last = cursor.id;
    let text = || cursor.key.clone().ok_or_else(foreign);
    let day = || text()?.parse::<NaiveDate>().map_err(|_| foreign());
    Ok(match sort {
        Sort::Number => Box::new(number.gt(text()?).or(number.eq(text()?).and(id.gt(last)))),
        Sort::NumberDown => Box::new(number.lt(text()?).or(number.eq(text()?).and(id.lt(last)))),
        Sort::RequestedOn => Box::new(requested_on.gt(day()?).or(requested_on.eq(day()?).and(id.gt(last)))),
        Sort::RequestedOnDown => Box::new(requested_on.lt(day()?).or(requested_on.eq(day()?).and(id.lt(last)))),
        Sort::Title => Box::new(title_key.gt(text()?).or(title_key.eq(text()?).and(id.gt(last)))),
        Sort::TitleDown => Box::new(title_key.lt(text()?).or(title_key.eq(text()?).and(id.lt(last)))),
        Sort::DueOn if cursor.key.is_none() => Box::new(due_on.is_null().and(id.gt(last))),
        Sort::DueOnDown if cursor.key.is_none() => Box::new(due_on.is_null().and(id.lt(last))),
        Sort::DueOn => {
            let later = due_on.gt(day()?).or(due_on.eq(day()?).and(id.gt(last)));
            Box::new(due_on.is_null().or(later.assume_not_null()))
        }
        Sort::DueOnDown => {
            let earlier = due_on.lt(day()?).or(due_on.eq(day()?).and(id.lt(last)));
            Box::new(due_on.is_null().or(earlier.assume_not_null()))
        }
    })
}

pub fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}

pub fn count(tx: &mut Tx, condition: Condition) -> Result<i64> {
    Ok(loans::table.inner_join(loan_citations::table).filter(condition).count().get_result(tx.conn)?)
}

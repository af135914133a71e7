//! Lists of loans in pages: orders and cursors.
use chrono::NaiveDate;
use diesel::{dsl::not, prelude::*};

use super::{Condition, Row, filter, within};
use crate::{
    loans::{
        ReadLoans,
        model::{Citation, Direction, LoanList, QueueAsked, QueueKey, Record, Side, Sort, Words},
    },
    platform::{
        Error, Page, Result, Right, Tx,
        page::{Count, Cursor},
        problem,
    },
    schema::{
        loan_citations::{self, title_key},
        loans::{self, due_on, id, number, requested_on},
    },
};

/// How many loans a list for print holds at most.
const DUE_AT_MOST: i64 = 2000;

/// One page of the loans that the actor may read and that were asked for.
pub fn list(tx: &mut Tx, wanted: &LoanList, words: &Words) -> Result<Page<Row>> {
    let total = match wanted.count {
        Some(Count::Exact) => {
            let condition = filter::wanted(tx, wanted, words)?;
            Some(count(tx, condition)?)
        }
        None => None,
    };
    let condition = filter::wanted(tx, wanted, words)?;
    let (sort, limit) = (wanted.sort(), wanted.limit);
    let mut query = loans::table
        .inner_join(loan_citations::table)
        .filter(condition)
        .select((Record::as_select(), Citation::as_select(), title_key))
        .into_boxed();
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
    let rows: Vec<(Record, Citation, String)> = query.limit(limit.and_one()).load(tx.conn)?;
    let page = Page::new(rows, limit, |(record, _, title)| Cursor { key: key(sort, record, title), id: record.id.0 });
    Ok(page.map(|(record, citation, _)| (record, citation)).counted(total))
}

/// What a row is ordered by, as text.
fn key(sort: Sort, record: &Record, title: &str) -> Option<String> {
    match sort {
        Sort::Number | Sort::NumberDown => Some(record.number.clone()),
        Sort::RequestedOn | Sort::RequestedOnDown => Some(record.requested_on.to_string()),
        Sort::DueOn | Sort::DueOnDown => record.standing.due_on.map(|day| day.to_string()),
        Sort::Title | Sort::TitleDown => Some(title.to_owned()),
    }
}

/// What stands after a row in the order; loans without a due day stand last, whichever way.
fn after(sort: Sort, cursor: &Cursor) -> Result<Condition> {
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

fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}

fn count(tx: &mut Tx, condition: Condition) -> Result<i64> {
    Ok(loans::table.inner_join(loan_citations::table).filter(condition).count().get_result(tx.conn)?)
}

/// A group of the queue: how many there are, and the first of them, those first that wait longest.
pub fn queue(tx: &mut Tx, key: QueueKey, asked: QueueAsked) -> Result<(i64, Vec<Row>)> {
    let group = |tx: &Tx| -> Result<Condition> {
        let is_pressing = || filter::due_by(tx.today);
        let group: Condition = match key {
            QueueKey::Late => filter::overdue(tx.today),
            QueueKey::DueToday => Box::new(is_pressing().and(not(filter::overdue(tx.today)))),
            QueueKey::WaitsForUs => Box::new(filter::standing(Side::waits_for_us).and(not(is_pressing()))),
            QueueKey::WaitsForThem => Box::new(filter::standing(Side::waits_for_them).and(not(is_pressing()))),
        };
        let group: Condition = match asked.owner_id {
            Some(owner) => Box::new(group.and(loans::owner_id.eq(owner))),
            None => group,
        };
        Ok(Box::new(group.and(within(tx, ReadLoans::CODE)?)))
    };
    let condition = group(tx)?;
    let total = count(tx, condition)?;
    let condition = group(tx)?;
    let rows = loans::table
        .inner_join(loan_citations::table)
        .filter(condition)
        .order((due_on.is_null().asc(), due_on.asc(), loans::status_since_on.asc(), id.asc()))
        .limit(asked.limit.0)
        .select((Record::as_select(), Citation::as_select()))
        .load(tx.conn)?;
    Ok((total, rows))
}

/// What is to go back to its lenders, or to come back to us; what is due first, first.
pub fn due(tx: &mut Tx, direction: Direction) -> Result<Vec<Row>> {
    let side = match direction {
        Direction::ToReturn => Side::Borrowing,
        Direction::LentOut => Side::Lending,
    };
    let within = within(tx, ReadLoans::CODE)?;
    Ok(loans::table
        .inner_join(loan_citations::table)
        .filter(filter::away().and(loans::side.eq(side)))
        .filter(within)
        .order((due_on.is_null().asc(), due_on.asc(), id.asc()))
        .limit(DUE_AT_MOST)
        .select((Record::as_select(), Citation::as_select()))
        .load(tx.conn)?)
}

//! Inquiries in pages: orders and cursors.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Condition, filter};
use crate::{
    inquiries::model::{InquiryId, InquiryList, InquiryOrder, Record},
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
        problem,
    },
    schema::inquiries::{self, due_on, id, number, received_on},
};

/// A page of the list; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &InquiryList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(InquiryOrder::Newest);
    let total = match wanted.count {
        Some(_) => {
            let condition = filter::wanted(tx, wanted)?;
            Some(inquiries::table.filter(condition).count().get_result(tx.conn)?)
        }
        None => None,
    };
    let mut condition = filter::wanted(tx, wanted)?;
    if let Some(from) = from {
        condition = Box::new(condition.and(beyond(order, from)?));
    }
    let query = inquiries::table.filter(condition).select(Record::as_select()).into_boxed();
    let query = match order {
        InquiryOrder::Newest => query.order((received_on.desc(), id.desc())),
        InquiryOrder::Oldest => query.order((received_on.asc(), id.asc())),
        InquiryOrder::Due => query.order((due_on.is_null().asc(), due_on.asc(), id.asc())),
        InquiryOrder::Number => query.order((number.asc(), id.asc())),
        InquiryOrder::NumberDown => query.order((number.desc(), id.desc())),
    };
    let rows: Vec<Record> = query.limit(limit.and_one()).load(tx.conn)?;
    let key = |record: &Record| match order {
        InquiryOrder::Newest | InquiryOrder::Oldest => Some(record.received_on.to_string()),
        InquiryOrder::Due => record.asked.due_on.map(|day| day.to_string()),
        InquiryOrder::Number | InquiryOrder::NumberDown => Some(record.number.clone()),
    };
    Ok(Page::new(rows, limit, |record| Cursor { key: key(record), id: record.id.0 }).counted(total))
}

/// What stands after a row in this order; what has no day stands last.
fn beyond(order: InquiryOrder, from: &Cursor) -> Result<Condition> {
    let last = InquiryId(from.id);
    let text = || from.key.clone().ok_or_else(foreign);
    let day = || text()?.parse::<NaiveDate>().map_err(|_| foreign());
    Ok(match order {
        InquiryOrder::Newest => Box::new(received_on.lt(day()?).or(received_on.eq(day()?).and(id.lt(last)))),
        InquiryOrder::Oldest => Box::new(received_on.gt(day()?).or(received_on.eq(day()?).and(id.gt(last)))),
        InquiryOrder::Number => Box::new(number.gt(text()?)),
        InquiryOrder::NumberDown => Box::new(number.lt(text()?)),
        InquiryOrder::Due if from.key.is_none() => Box::new(due_on.is_null().and(id.gt(last))),
        InquiryOrder::Due => {
            let later = due_on.gt(day()?).or(due_on.eq(day()?).and(id.gt(last)));
            Box::new(due_on.is_null().or(later.assume_not_null()))
        }
    })
}

/// A cursor of another order is not ours.
pub fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}

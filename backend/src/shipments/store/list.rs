//! Parcels in pages: orders and cursors.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Condition, filter};
use crate::{
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
        problem,
    },
    schema::shipments::{self, expected_on, id, number, sent_on},
    shipments::model::{ShipmentId, ShipmentList, ShipmentOrder, ShipmentRecord},
};

/// A page of the list; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &ShipmentList, limit: Limit, from: Option<&Cursor>) -> Result<Page<ShipmentRecord>> {
    let order = wanted.sort.unwrap_or(ShipmentOrder::Newest);
    let total = match wanted.count {
        Some(_) => {
            let condition = filter::wanted(tx, wanted)?;
            Some(shipments::table.filter(condition).count().get_result(tx.conn)?)
        }
        None => None,
    };
    let mut condition = filter::wanted(tx, wanted)?;
    if let Some(from) = from {
        condition = Box::new(condition.and(beyond(order, from)?));
    }
    let query = shipments::table.filter(condition).select(ShipmentRecord::as_select()).into_boxed();
    let query = match order {
        ShipmentOrder::Newest => query.order(id.desc()),
        ShipmentOrder::Sent => query.order((sent_on.is_null().asc(), sent_on.desc(), id.desc())),
        ShipmentOrder::Expected => query.order((expected_on.is_null().asc(), expected_on.asc(), id.asc())),
        ShipmentOrder::Number => query.order((number.asc(), id.asc())),
        ShipmentOrder::NumberDown => query.order((number.desc(), id.desc())),
    };
    let rows: Vec<ShipmentRecord> = query.limit(limit.and_one()).load(tx.conn)?;
    let key = |record: &ShipmentRecord| match order {
        ShipmentOrder::Newest => None,
        ShipmentOrder::Sent => record.standing.sent_on.map(|day| day.to_string()),
        ShipmentOrder::Expected => record.carriage.expected_on.map(|day| day.to_string()),
        ShipmentOrder::Number | ShipmentOrder::NumberDown => Some(record.number.clone()),
    };
    Ok(Page::new(rows, limit, |record| Cursor { key: key(record), id: record.id.0 }).counted(total))
}

/// What stands after a row in this order; what has no day stands last.
fn beyond(order: ShipmentOrder, from: &Cursor) -> Result<Condition> {
    let last = ShipmentId(from.id);
    let text = || from.key.clone().ok_or_else(foreign);
    let day = || text()?.parse::<NaiveDate>().map_err(|_| foreign());
    Ok(match order {
        ShipmentOrder::Newest => Box::new(id.lt(last)),
        ShipmentOrder::Number => Box::new(number.gt(text()?)),
        ShipmentOrder::NumberDown => Box::new(number.lt(text()?)),
        ShipmentOrder::Sent if from.key.is_none() => Box::new(sent_on.is_null().and(id.lt(last))),
        ShipmentOrder::Sent => {
            let earlier = sent_on.lt(day()?).or(sent_on.eq(day()?).and(id.lt(last)));
            Box::new(sent_on.is_null().or(earlier.assume_not_null()))
        }
        ShipmentOrder::Expected if from.key.is_none() => Box::new(expected_on.is_null().and(id.gt(last))),
        ShipmentOrder::Expected => {
            let later = expected_on.gt(day()?).or(expected_on.eq(day()?).and(id.gt(last)));
            Box::new(expected_on.is_null().or(later.assume_not_null()))
        }
    })
}

/// A cursor of another order is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}
